namespace IntentPortal.Domain.Search;

/// <summary>The search over everything. Every answer is limited to what the actor may see, and to what the actor may find it by.</summary>
public interface ISearchQueries
{
    /// <summary>Records of every kind that contain all that was typed, the newest of each kind, at most <paramref name="take"/> of each; kinds without any are left out.</summary>
    Task<IReadOnlyList<SearchGroup>> FindAsync(Guid actor, string? text, int take, CancellationToken cancel);
}
