using System.Globalization;
using System.Text.Json;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>The search on SQLite with full-text indexes.</summary>
internal sealed class SqliteSearchEngine(SqlitePortalDbContext context) : ISearchEngine
{
    /// <inheritdoc />
    public IQueryable<long>? Intents(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM IntentSearch WHERE IntentSearch MATCH {InText(query)}")
            : null;

    /// <inheritdoc />
    public IQueryable<long>? Customers(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM CustomerSearch WHERE CustomerSearch MATCH {query}")
            : null;

    /// <inheritdoc />
    public IQueryable<long>? CustomerData(string? typed) =>
        SearchText.FtsQuery(typed, numbers: true) is { } query
            ? context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM CustomerDataSearch WHERE CustomerDataSearch MATCH {query}")
            : null;

    /// <inheritdoc />
    public IQueryable<long>? Suggestions(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM SuggestionSearch WHERE SuggestionSearch MATCH {query}")
            : null;

    /// <inheritdoc />
    public IQueryable<Guid>? Contacts(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? context.Database.SqlQuery<Guid>($"SELECT n.ContactId AS Value FROM (SELECT rowid AS Number FROM ContactSearch WHERE ContactSearch MATCH {query}) AS f CROSS JOIN ContactSearchRows AS n ON n.Number = f.Number")
            : null;

    /// <inheritdoc />
    public IQueryable<Guid>? ContactData(string? typed) =>
        SearchText.FtsQuery(typed, numbers: true) is { } query
            ? context.Database.SqlQuery<Guid>($"SELECT n.ContactId AS Value FROM (SELECT rowid AS Number FROM ContactDataSearch WHERE ContactDataSearch MATCH {query}) AS f CROSS JOIN ContactSearchRows AS n ON n.Number = f.Number")
            : null;

    /// <inheritdoc />
    public IQueryable<long>? Opportunities(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM OpportunitySearch WHERE OpportunitySearch MATCH {InText(query)}")
            : null;

    /// <inheritdoc />
    public Task<IReadOnlyList<IndexHits>> NewestAsync(IReadOnlyList<SearchIndex> indexes, string? typed, int most, CancellationToken cancel) =>
        SearchText.FtsQuery(typed) is { } words && SearchText.FtsQuery(typed, numbers: true) is { } numbers
            ? FindAsync([.. indexes.Select(index => (index, InText(index.HoldsNumbers ? numbers : words)))], null, most, cancel)
            : Task.FromResult<IReadOnlyList<IndexHits>>([]);

    /// <inheritdoc />
    public async Task<IndexHits> OlderAsync(Viewer viewer, IndexHits before, string? typed, int most, CancellationToken cancel)
    {
        SearchIndex index = before.Index;
        string query = InText(SearchText.FtsQuery(typed, index.HoldsNumbers)!);
        string? seen = index == SearchIndex.Intents ? VisibilityTerms.Of(IntentRights.VisibleTo(viewer), index.RightsColumns)
            : index == SearchIndex.Opportunities ? VisibilityTerms.Of(OpportunityRights.VisibleTo(viewer), index.RightsColumns)
            : null;
        return (await FindAsync([(index, seen is null ? query : $"{query} AND Rights : ({seen})")], before.Numbers[^1], most, cancel))[0];
    }

    /// <inheritdoc />
    public IQueryable<long> SimilarIntents(IReadOnlyList<string> fragments, int most)
    {
        string query = InText(string.Join(" OR ", fragments.Select(f => $"\"{f}\"")));
        return context.Database.SqlQuery<long>($"SELECT rowid AS Value FROM IntentSearch WHERE IntentSearch MATCH {query} ORDER BY rank LIMIT {most}");
    }

    // Limits the query to the text column. Words for rights are in another column and must not match user input.
    private static string InText(string query) => $"Terms : ({query})";

    // One statement searches all indexes. Each returns its rows newest first and lazily, so that reading stops at the
    // limit. Rows are aggregated to one list for each index, because returning many small rows costs more than finding
    // them.
    private async Task<IReadOnlyList<IndexHits>> FindAsync(IReadOnlyList<(SearchIndex Index, string Query)> looks, long? below, int most, CancellationToken cancel)
    {
        await context.Database.OpenConnectionAsync(cancel);
        try
        {
            await using SqliteCommand command = ((SqliteConnection)context.Database.GetDbConnection()).CreateCommand();
            command.Transaction = (SqliteTransaction?)context.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = string.Join(" UNION ALL ", looks.Select((look, place) => Newest(look.Index, place, most, below is not null)));
            if (below is { } number)
            {
                command.Parameters.AddWithValue("@most", most);
                command.Parameters.AddWithValue("@below", number);
            }

            foreach ((int place, (SearchIndex _, string query)) in looks.Index())
            {
                command.Parameters.AddWithValue($"@q{place}", query);
            }

            List<IndexHits> found = [];
            await using SqliteDataReader reader = PreparedStatementCache.Read(command);
            while (await reader.ReadAsync(cancel))
            {
                List<long> numbers = JsonSerializer.Deserialize<List<long>>(reader.GetString(1))!;
                List<Guid> contactIds = JsonSerializer.Deserialize<List<Guid>>(reader.GetString(2))!;
                found.Add(new IndexHits(looks[reader.GetInt32(0)].Index, numbers, contactIds, numbers.Count >= most));
            }

            return found;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }

    // The limits of the first search are constants, because they never change. Those of further searches are
    // parameters, so that the statement text is always the same.
    private static string Newest(SearchIndex index, int place, int most, bool isFurther)
    {
        (string older, string limit) = isFurther ? (" AND rowid < @below", "@most") : (string.Empty, most.ToString(CultureInfo.InvariantCulture));
        string rows = $"(SELECT rowid AS Number FROM {index.Name} WHERE {index.Name} MATCH @q{place}{older} ORDER BY rowid DESC LIMIT {limit}) AS f";
        return index.IsOfContacts
            ? $"SELECT {place}, json_group_array(f.Number), json_group_array(n.ContactId) FROM {rows} CROSS JOIN ContactSearchRows AS n ON n.Number = f.Number"
            : $"SELECT {place}, json_group_array(f.Number), '[]' FROM {rows}";
    }
}
