using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Search;

/// <summary>What was found of one kind.</summary>
/// <param name="Kind">The kind of record.</param>
/// <param name="Hits">The newest, newest first.</param>
/// <param name="Rest">Whether there is more than is shown.</param>
public sealed record SearchGroup(RecordKind Kind, IReadOnlyList<SearchHit> Hits, SearchOverflow Rest);
