using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>The portal's database on SQLite. Not sealed: tests open it as a database with several writers.</summary>
public class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    /// <inheritdoc />
    public override bool WritersAreSerial => true;

    /// <inheritdoc />
    public override bool IsInPlace => File.Exists(Database.GetDbConnection().DataSource);

    /// <inheritdoc />
    public override async Task<IAsyncDisposable?> BeginReadAsync(CancellationToken cancel)
    {
        // Deferred: it sees the state of its first read and keeps nobody from writing.
        await Database.OpenConnectionAsync(cancel);
        SqliteTransaction moment = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        await Database.UseTransactionAsync(moment, cancel);
        return moment;
    }

    /// <inheritdoc />
    public override Guid NewId() => Guid.CreateVersion7();

    /// <inheritdoc />
    public override IQueryable<long> CountUp(CodeSeries series, int year) =>
        Database.SqlQuery<long>($"UPDATE CodeCounters SET Last = Last + 1 WHERE Series = {(int)series} AND Year = {year} RETURNING Last AS Value");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite has no types of its own for these: whole numbers keep their order and are exact.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<MoneyAsIntegerConverter>();
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        CustomSqlMapping.MapForSqlite(modelBuilder);
        modelBuilder.Entity<Intent>().HasIndex(
            [nameof(Intent.Status), nameof(Intent.Number), nameof(Intent.OwnerId), nameof(Intent.DepartmentId), nameof(Intent.Kind), nameof(Intent.CapturedById), nameof(Intent.Custom)],
            ColumnConventions.ValuesIndex);
    }
}
