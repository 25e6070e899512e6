using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.MyDay;

/// <summary>Something that is new for a person.</summary>
/// <param name="Kind">What kind of record it is.</param>
/// <param name="Code">Its code.</param>
/// <param name="Title">What it is called.</param>
/// <param name="CustomerName">The customer, where there is one.</param>
/// <param name="At">Since when.</param>
public sealed record NewForMe(RecordKind Kind, string Code, string Title, string? CustomerName, DateTimeOffset At);
