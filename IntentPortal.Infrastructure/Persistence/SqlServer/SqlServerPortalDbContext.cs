using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace IntentPortal.Infrastructure.Persistence.SqlServer;

/// <summary>The portal's database on SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    /// <summary>The compatibility level that queries are written for: SQL Server 2022.</summary>
    public const int CompatibilityLevel = 160;

    private static readonly SequentialGuidValueGenerator identities = new();

    /// <inheritdoc />
    public override Task<IAsyncDisposable?> BeginReadAsync(CancellationToken cancel) => Task.FromResult<IAsyncDisposable?>(null);

    /// <inheritdoc />
    public override bool WritersAreSerial => false;

    /// <summary>Generated in SQL Server's sort order, so that the clustered index grows at its end.</summary>
    public override Guid NewId() => identities.Next(null!);

    /// <inheritdoc />
    public override IQueryable<long> CountUp(CodeSeries series, int year) =>
        Database.SqlQuery<long>($"UPDATE CodeCounters SET Last = Last + 1 OUTPUT inserted.Last AS Value WHERE Series = {(int)series} AND Year = {year}");

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<decimal>().HavePrecision(18, 2);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        CustomSqlMapping.MapForSqlServer(modelBuilder);
        // SQL Server does not allow long texts as index keys, but as included columns.
        modelBuilder.Entity<Intent>().HasIndex([nameof(Intent.Status), nameof(Intent.Number)], ColumnConventions.ValuesIndex)
            .IncludeProperties(i => new { i.OwnerId, i.DepartmentId, i.Kind, i.CapturedById, i.Custom });
    }
}
