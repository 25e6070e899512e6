namespace IntentPortal.Domain.Customers;

/// <summary>Takes a conversion or merge back.</summary>
/// <param name="ConversionId">Which.</param>
/// <param name="AlsoEdited">Keys of the <see cref="UndoItem"/>s that go back although they were edited since.</param>
public sealed record UndoConversion(Guid ConversionId, IReadOnlySet<string> AlsoEdited);
