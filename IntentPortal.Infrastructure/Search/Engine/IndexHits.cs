namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>The newest matches of an index, newest first, not filtered by rights.</summary>
/// <param name="Index">The index.</param>
/// <param name="Numbers">The numbers of the records; for contacts only if the index returns numbers.</param>
/// <param name="ContactIds">The identities of contacts.</param>
/// <param name="MayHaveMore">Whether the search stopped at its limit.</param>
public sealed record IndexHits(SearchIndex Index, List<long> Numbers, List<Guid> ContactIds, bool MayHaveMore)
{
    /// <summary>Whether there are no matches.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Appends the matches that follow these.</summary>
    public IndexHits Then(IndexHits older) => new(Index, [.. Numbers, .. older.Numbers], [.. ContactIds, .. older.ContactIds], older.MayHaveMore);

    /// <summary>The number of matches.</summary>
    public int Count => Math.Max(Numbers.Count, ContactIds.Count);
}
