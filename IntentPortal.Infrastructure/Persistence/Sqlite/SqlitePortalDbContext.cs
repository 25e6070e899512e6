using IntentPortal.Domain.Shared;
using IntentPortal.Infrastructure.Search;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>The portal's database on SQLite.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
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
