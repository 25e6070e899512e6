using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>What an undo of a conversion or merge would restore.</summary>
/// <param name="ConversionId">The conversion or merge.</param>
/// <param name="Kind">Whether it was a conversion or a merge.</param>
/// <param name="At">When it was done.</param>
/// <param name="Items">Everything that would be restored.</param>
public sealed record UndoPreview(Guid ConversionId, ConversionKind Kind, DateTimeOffset At, IReadOnlyList<UndoItem> Items);

/// <summary>One item that an undo of a conversion or merge restores.</summary>
/// <param name="Key">Identifies the item in the undo command.</param>
/// <param name="Record">The kind of record that it belongs to.</param>
/// <param name="Label">The record's display name.</param>
/// <param name="Field">The field; null when the record itself is restored.</param>
/// <param name="Now">The current value.</param>
/// <param name="Back">The value to restore.</param>
/// <param name="EditedSince">Whether somebody edited it since. It is then kept unless it is selected.</param>
public sealed record UndoItem(string Key, RecordKind Record, string Label, string? Field, object? Now, object? Back, bool EditedSince);

/// <summary>Collects the items of one undo and decides for each whether it is restored.</summary>
/// <param name="ticked">Keys of edited items that are restored all the same; null for a preview, in which nothing is
/// restored.</param>
internal sealed class UndoItems(IReadOnlySet<string>? ticked)
{
    private readonly List<UndoItem> items = [];

    public bool IsPreview => ticked is null;

    public IReadOnlyList<UndoItem> All => items;

    public bool Goes(string key, RecordKind record, string label, string? field, object? now, object? back, bool edited)
    {
        items.Add(new UndoItem(key, record, label, field, now, back, edited));
        return !IsPreview && (!edited || ticked!.Contains(key));
    }
}
