using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>Finds records by search text in one database context. Each provider has its own implementation.</summary>
internal interface ISearchEngine
{
    /// <summary>The numbers of matching intents, for use in a query; null when the text is empty.</summary>
    IQueryable<long>? Intents(string? typed);

    /// <summary>The numbers of matching customers, for use in a query; null when the text is empty.</summary>
    IQueryable<long>? Customers(string? typed);

    /// <summary>
    /// The numbers of customers that match including phone numbers and addresses, for use in a query that checks the right
    /// to see those; null when the text is empty.
    /// </summary>
    IQueryable<long>? CustomerData(string? typed);

    /// <summary>The numbers of matching suggestions, for use in a query; null when the text is empty.</summary>
    IQueryable<long>? Suggestions(string? typed);

    /// <summary>Contacts with matching names, for use in a query; null when the text is empty.</summary>
    IQueryable<Guid>? Contacts(string? typed);

    /// <summary>
    /// Contacts that match including phone numbers and addresses, for use in a query that checks the right to see
    /// those; null when the text is empty.
    /// </summary>
    IQueryable<Guid>? ContactData(string? typed);

    /// <summary>The numbers of matching opportunities, for use in a query; null when the text is empty.</summary>
    IQueryable<long>? Opportunities(string? typed);

    /// <summary>The newest matches of each index, up to a maximum; empty when the text is empty.</summary>
    Task<IReadOnlyList<IndexHits>> NewestAsync(IReadOnlyList<SearchIndex> indexes, string? typed, int most, CancellationToken cancel);

    /// <summary>
    /// The matches that follow the given ones of an index, up to a maximum. The index may skip some records that the
    /// viewer may not see; the result still has to be filtered by rights.
    /// </summary>
    Task<IndexHits> OlderAsync(Viewer viewer, IndexHits before, string? typed, int most, CancellationToken cancel);

    /// <summary>The numbers of the latest intents that contain one of these fragments, up to a maximum.</summary>
    IQueryable<long> SimilarIntents(IReadOnlyList<string> fragments, int most);
}

/// <summary>Provides the search of a database context.</summary>
internal static class SearchEngines
{
    extension(PortalDbContext context)
    {
        /// <summary>The search engine of this database.</summary>
        public ISearchEngine Search => context is SqlitePortalDbContext sqlite ? new SqliteSearchEngine(sqlite) : new SqlServerSearchEngine(context);
    }
}
