using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Customers;

/// <summary>The list of what goes back in one undo, and the word on each: does it go?</summary>
/// <param name="ticked">Keys of edited items that go back all the same; null for a preview, in which nothing goes.</param>
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
