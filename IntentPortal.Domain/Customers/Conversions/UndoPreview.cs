using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>What would go back when a conversion or merge is undone.</summary>
/// <param name="ConversionId">Which.</param>
/// <param name="Kind">Whether it was a conversion or a merge.</param>
/// <param name="At">When it was done.</param>
/// <param name="Items">Everything that goes back.</param>
public sealed record UndoPreview(Guid ConversionId, ConversionKind Kind, DateTimeOffset At, IReadOnlyList<UndoItem> Items);

/// <summary>Something that goes back when a conversion or merge is undone.</summary>
/// <param name="Key">Names it in the undo.</param>
/// <param name="Record">What it belongs to.</param>
/// <param name="Label">The record in a person's words.</param>
/// <param name="Field">The field; null when the record itself goes back.</param>
/// <param name="Now">The value now.</param>
/// <param name="Back">The value it goes back to.</param>
/// <param name="EditedSince">Whether somebody edited it since: it stays as it is unless it is ticked.</param>
public sealed record UndoItem(string Key, RecordKind Record, string Label, string? Field, object? Now, object? Back, bool EditedSince);

/// <summary>The list of what goes back in one undo, and the word on each: does it go?</summary>
/// <param name="ticked">Keys of edited items that go back all the same; null for a preview, in which nothing
/// goes.</param>
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
