namespace IntentPortal.Infrastructure.Search;

/// <summary>The newest records in which an index finds what was typed, newest first, whoever may see them.</summary>
/// <param name="Index">The index.</param>
/// <param name="Numbers">Their numbers; empty for contacts, which have none.</param>
/// <param name="ContactIds">Contacts.</param>
/// <param name="MayHaveMore">Whether the look ended at its limit.</param>
public sealed record FoundInIndex(SearchIndex Index, List<long> Numbers, List<Guid> ContactIds, bool MayHaveMore)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Numbers.Count == 0 && ContactIds.Count == 0;
}
