using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>Finds records by what people type, in one database context. Each provider has its own.</summary>
internal interface ISearchEngine
{
    /// <summary>
    /// The numbers of intents that contain what a person typed, for use inside a query; null when nothing was typed.
    /// </summary>
    IQueryable<long>? Intents(string? typed);

    /// <summary>
    /// The numbers of customers that contain what a person typed, for use inside a query; null when nothing was typed.
    /// </summary>
    IQueryable<long>? Customers(string? typed);

    /// <summary>Contacts found by their names, for use inside a query; null when nothing was typed.</summary>
    IQueryable<Guid>? Contacts(string? typed);

    /// <summary>
    /// Contacts found by their numbers and addresses too, for use inside a query that asks who may read those; null
    /// when nothing was typed.
    /// </summary>
    IQueryable<Guid>? ContactData(string? typed);

    /// <summary>
    /// The numbers of opportunities that contain what a person typed, for use inside a query; null when nothing was
    /// typed.
    /// </summary>
    IQueryable<long>? Opportunities(string? typed);

    /// <summary>
    /// The newest records, at most so many of each, in which the indexes find what a person typed; nothing when nothing
    /// was typed.
    /// </summary>
    Task<IReadOnlyList<IndexHits>> NewestAsync(IReadOnlyList<SearchIndex> indexes, string? typed, int most, CancellationToken cancel);

    /// <summary>
    /// Those that come after what was found in an index, at most so many. The index may pass over records that the
    /// viewer does not see, as far as it knows; those it gives are not yet those that the viewer sees.
    /// </summary>
    Task<IndexHits> OlderAsync(Viewer viewer, IndexHits before, string? typed, int most, CancellationToken cancel);

    /// <summary>
    /// The numbers of the latest intents, at most so many, that contain one of these fragments of search text.
    /// </summary>
    IQueryable<long> SimilarIntents(IReadOnlyList<string> fragments, int most);
}

/// <summary>Gives a database context its search.</summary>
internal static class SearchEngines
{
    extension(PortalDbContext context)
    {
        /// <summary>The search in this database.</summary>
        public ISearchEngine Search => context is SqlitePortalDbContext sqlite ? new SqliteSearchEngine(sqlite) : new SqlServerSearchEngine(context);
    }
}
