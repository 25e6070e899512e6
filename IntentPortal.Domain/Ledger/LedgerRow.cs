using System.Collections.ObjectModel;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Ledger;

/// <summary>A line of the ledger as shown in the ledger browser and in timelines.</summary>
/// <param name="Sequence">The sequence number of its entry.</param>
/// <param name="Ordinal">The position in the entry.</param>
/// <param name="At">When.</param>
/// <param name="ActorName">The person's name; null for the system.</param>
/// <param name="RecordKind">The kind of record.</param>
/// <param name="RecordId">The record.</param>
/// <param name="Label">The record's display name at that time.</param>
/// <param name="Kind">The business event.</param>
/// <param name="Values">JSON: field → [old, new].</param>
public sealed record LedgerRow(
    long Sequence, int Ordinal, DateTimeOffset At, string? ActorName, RecordKind RecordKind, Guid RecordId, string Label, ChangeKind Kind, string Values)
{
    /// <summary>The record's version after the commit.</summary>
    public long RecordVersion { get; init; }

    /// <summary>The display names of the records in the values, limited to those the viewer may see.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; init; } = ReadOnlyDictionary<Guid, string>.Empty;
}

/// <summary>The filter of the ledger browser; null matches any entry.</summary>
public sealed record LedgerFilter(Guid? ActorId = null, RecordKind? RecordKind = null, ChangeKind? Kind = null, string? Label = null, DateTimeOffset? From = null, DateTimeOffset? To = null, Guid? RecordId = null);
