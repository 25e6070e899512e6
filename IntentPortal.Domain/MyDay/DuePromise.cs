using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.MyDay;

/// <summary>A follow-up that the person promised.</summary>
/// <param name="Id">The promise.</param>
/// <param name="About">What kind of record it is about.</param>
/// <param name="Code">The record's code.</param>
/// <param name="Title">What the record is called.</param>
/// <param name="CustomerName">The customer, where the record is not the customer itself.</param>
/// <param name="DueOn">The day promised.</param>
/// <param name="MovedCount">How often it was moved.</param>
public sealed record DuePromise(Guid Id, RecordKind About, string Code, string Title, string? CustomerName, DateOnly DueOn, int MovedCount);
