using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Customers;

/// <summary>Something that goes back when a conversion or merge is undone.</summary>
/// <param name="Key">Names it in the undo.</param>
/// <param name="Record">What it belongs to.</param>
/// <param name="Label">The record in a person's words.</param>
/// <param name="Field">The field; null when the record itself goes back.</param>
/// <param name="Now">The value now.</param>
/// <param name="Back">The value it goes back to.</param>
/// <param name="EditedSince">Whether somebody edited it since: it stays as it is unless it is ticked.</param>
public sealed record UndoItem(string Key, RecordKind Record, string Label, string? Field, object? Now, object? Back, bool EditedSince);
