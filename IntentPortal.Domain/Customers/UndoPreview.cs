namespace IntentPortal.Domain.Customers;

/// <summary>What would go back when a conversion or merge is undone.</summary>
/// <param name="ConversionId">Which.</param>
/// <param name="Kind">Whether it was a conversion or a merge.</param>
/// <param name="At">When it was done.</param>
/// <param name="Items">Everything that goes back.</param>
public sealed record UndoPreview(Guid ConversionId, ConversionKind Kind, DateTimeOffset At, IReadOnlyList<UndoItem> Items);
