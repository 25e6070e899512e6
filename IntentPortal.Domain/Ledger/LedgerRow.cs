using System.Collections.ObjectModel;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Ledger;

/// <summary>A line of the ledger as the browser and timelines show it.</summary>
/// <param name="Sequence">The place of its entry in the ledger.</param>
/// <param name="Ordinal">Its place in the entry.</param>
/// <param name="At">When.</param>
/// <param name="ActorName">Who; null is the system.</param>
/// <param name="RecordKind">The kind of record.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Label">What it was called then.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Values">JSON: field → [old, new].</param>
public sealed record LedgerRow(
    long Sequence, int Ordinal, DateTimeOffset At, string? ActorName, RecordKind RecordKind, Guid RecordId, string Label, ChangeKind Kind, string Values)
{
    /// <summary>What the records that the values speak of are called, as far as the viewer sees them.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = ReadOnlyDictionary<Guid, string>.Empty;
}

/// <summary>What the ledger browser looks for; null means any.</summary>
public sealed record LedgerFilter(Guid? ActorId = null, RecordKind? RecordKind = null, ChangeKind? Kind = null, string? Label = null, DateTimeOffset? From = null, DateTimeOffset? To = null);
