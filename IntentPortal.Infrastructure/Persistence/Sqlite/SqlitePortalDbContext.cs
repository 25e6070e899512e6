using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Shared;
using IntentPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>The portal's database on SQLite.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    private const int MostSearched = 20_000;

    /// <inheritdoc />
    public override bool WritersAreSerial => true;

    /// <inheritdoc />
    public override Guid NewId() => Guid.CreateVersion7();

    /// <inheritdoc />
    public override IQueryable<long> CountUp(CodeSeries series, int year) =>
        Database.SqlQuery<long>($"UPDATE CodeCounters SET Last = Last + 1 WHERE Series = {(int)series} AND Year = {year} RETURNING Last AS Value");

    /// <inheritdoc />
    public override IQueryable<long>? SearchIntents(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? Database.SqlQuery<long>($"SELECT rowid AS Value FROM IntentSearch WHERE IntentSearch MATCH {query}")
            : null;

    /// <inheritdoc />
    public override IQueryable<long>? SearchCustomers(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? Database.SqlQuery<long>($"SELECT rowid AS Value FROM CustomerSearch WHERE CustomerSearch MATCH {query}")
            : null;

    /// <inheritdoc />
    public override IQueryable<T>? Newest<T>(SearchIndex index, string? typed)
    {
        if (SearchText.FtsQuery(typed, index.HoldsNumbers) is not { } query)
        {
            return null;
        }

        // The index gives its rows newest first as they are asked for, and CROSS JOIN keeps it in front: reading stops with the last row that is wanted.
        string rows = typeof(T) == typeof(Contact)
            ? "CROSS JOIN ContactSearchRows AS n ON n.Number = f.Number CROSS JOIN Contacts AS r ON r.Id = n.ContactId"
            : $"CROSS JOIN {Model.FindEntityType(typeof(T))!.GetTableName()} AS r ON r.Number = f.Number";
        string sql = $"SELECT r.* FROM (SELECT rowid AS Number FROM {index.Name} WHERE {index.Name} MATCH {{0}} ORDER BY rowid DESC LIMIT {MostSearched}) AS f {rows}";
        return Set<T>().FromSqlRaw(sql, query).AsNoTracking();
    }

    /// <inheritdoc />
    public override async Task<bool> HasOlderAsync(SearchIndex index, string? typed, CancellationToken cancel)
    {
        string sql = $"SELECT COUNT(*) AS Value FROM (SELECT 1 FROM {index.Name} WHERE {index.Name} MATCH {{0}} LIMIT {MostSearched + 1})";
        return SearchText.FtsQuery(typed, index.HoldsNumbers) is { } query && await Database.SqlQueryRaw<int>(sql, query).SingleAsync(cancel) > MostSearched;
    }

    /// <inheritdoc />
    public override IQueryable<long> SimilarIntents(IReadOnlyList<string> fragments, int most)
    {
        string query = string.Join(" OR ", fragments.Select(f => $"\"{f}\""));
        return Database.SqlQuery<long>($"SELECT rowid AS Value FROM IntentSearch WHERE IntentSearch MATCH {query} ORDER BY rank LIMIT {most}");
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite has no types of its own for these: whole numbers keep their order and are exact.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<HundredthsConverter>();
    }
}
