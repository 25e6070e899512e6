using System.Data.Common;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Shared;
using IntentPortal.Infrastructure.Persistence.Configurations;
using IntentPortal.Infrastructure.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>The portal's database on SQLite.</summary>
public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    /// <inheritdoc />
    public override bool WritersAreSerial => true;

    /// <inheritdoc />
    public override async Task<IDbContextTransaction?> BeginReadAsync(CancellationToken cancel)
    {
        // Deferred: it sees the state of its first read and keeps nobody from writing.
        await Database.OpenConnectionAsync(cancel);
        var connection = (SqliteConnection)Database.GetDbConnection();
        return await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), cancel);
    }

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
    public override IQueryable<Guid>? SearchContacts(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? Database.SqlQuery<Guid>($"SELECT n.ContactId AS Value FROM (SELECT rowid AS Number FROM ContactSearch WHERE ContactSearch MATCH {query}) AS f CROSS JOIN ContactSearchRows AS n ON n.Number = f.Number")
            : null;

    /// <inheritdoc />
    public override IQueryable<Guid>? SearchContactData(string? typed) =>
        SearchText.FtsQuery(typed, numbers: true) is { } query
            ? Database.SqlQuery<Guid>($"SELECT n.ContactId AS Value FROM (SELECT rowid AS Number FROM ContactDataSearch WHERE ContactDataSearch MATCH {query}) AS f CROSS JOIN ContactSearchRows AS n ON n.Number = f.Number")
            : null;

    /// <inheritdoc />
    public override IQueryable<long>? SearchOpportunities(string? typed) =>
        SearchText.FtsQuery(typed) is { } query
            ? Database.SqlQuery<long>($"SELECT rowid AS Value FROM OpportunitySearch WHERE OpportunitySearch MATCH {query}")
            : null;

    /// <inheritdoc />
    public override async Task<IReadOnlyList<FoundInIndex>> NewestAsync(IReadOnlyList<SearchIndex> indexes, string? typed, int most, CancellationToken cancel)
    {
        if (SearchText.FtsQuery(typed) is not { } words || SearchText.FtsQuery(typed, numbers: true) is not { } numbers)
        {
            return [];
        }

        await Database.OpenConnectionAsync(cancel);
        try
        {
            // One statement for all indexes: each gives its rows newest first as they are asked for, so reading stops at the limit.
            await using DbCommand command = Database.GetDbConnection().CreateCommand();
            command.Transaction = Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = string.Join(" UNION ALL ", indexes.Select((index, place) => Newest(index, place, most)));
            command.Parameters.Add(new SqliteParameter("@words", words));
            command.Parameters.Add(new SqliteParameter("@numbers", numbers));
            List<(List<long> Numbers, List<Guid> ContactIds)> found = [.. indexes.Select(_ => (new List<long>(), new List<Guid>()))];
            await using DbDataReader reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                (List<long> recordNumbers, List<Guid> contactIds) = found[reader.GetInt32(0)];
                if (await reader.IsDBNullAsync(2, cancel))
                {
                    recordNumbers.Add(reader.GetInt64(1));
                }
                else
                {
                    contactIds.Add(reader.GetGuid(2));
                }
            }

            return [.. indexes.Zip(found, (index, f) => new FoundInIndex(index, f.Numbers, f.ContactIds, f.Numbers.Count + f.ContactIds.Count >= most))];
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
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

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        CustomSqlMapping.MapForSqlite(modelBuilder);
        modelBuilder.Entity<Intent>().HasIndex(
            [nameof(Intent.Status), nameof(Intent.Number), nameof(Intent.OwnerId), nameof(Intent.DepartmentId), nameof(Intent.Kind), nameof(Intent.CapturedById), nameof(Intent.Custom)],
            IntentConfiguration.ValuesIndex);
    }

    private static string Newest(SearchIndex index, int place, int most)
    {
        string rows = $"(SELECT rowid AS Number FROM {index.Name} WHERE {index.Name} MATCH {(index.HoldsNumbers ? "@numbers" : "@words")} ORDER BY rowid DESC LIMIT {most}) AS f";
        return index.IsOfContacts
            ? $"SELECT {place}, f.Number, n.ContactId FROM {rows} CROSS JOIN ContactSearchRows AS n ON n.Number = f.Number"
            : $"SELECT {place}, f.Number, NULL FROM {rows}";
    }
}
