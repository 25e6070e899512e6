namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>The newest records in which an index finds what was typed, newest first, whoever may see them.</summary>
/// <param name="Index">The index.</param>
/// <param name="Numbers">Their numbers: those of the records, or of contacts those that the index gave them, if it gave
/// any.</param>
/// <param name="ContactIds">Contacts.</param>
/// <param name="MayHaveMore">Whether the look ended at its limit.</param>
public sealed record IndexHits(SearchIndex Index, List<long> Numbers, List<Guid> ContactIds, bool MayHaveMore)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsEmpty => Count == 0;

    /// <summary>Both, when the other one comes after this.</summary>
    public IndexHits Then(IndexHits older) => new(Index, [.. Numbers, .. older.Numbers], [.. ContactIds, .. older.ContactIds], older.MayHaveMore);

    /// <summary>How many were found.</summary>
    public int Count => Math.Max(Numbers.Count, ContactIds.Count);
}
