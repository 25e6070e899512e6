using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.ValueGeneration;

namespace IntentPortal.Infrastructure.Persistence.SqlServer;

/// <summary>The portal's database on SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    /// <summary>The compatibility level that queries are written for: SQL Server 2022.</summary>
    public const int CompatibilityLevel = 160;

    // Compares the bytes of sort keys, as SQLite does, whatever the collation of the database is.
    private const string ByCode = "Latin1_General_100_BIN2";

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
        foreach (IMutableProperty key in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetDeclaredProperties())
            .Where(property => property.Name is ColumnConventions.NameKey or ColumnConventions.ShortNameKey))
        {
            key.SetCollation(ByCode);
        }

        // SQL Server does not allow long texts as index keys, but as included columns.
        modelBuilder.Entity<Intent>().HasIndex([nameof(Intent.Status), nameof(Intent.Number)], ColumnConventions.ValuesIndex)
            .IncludeProperties(i => new { i.OwnerId, i.DepartmentId, i.Kind, i.CapturedById, i.Custom });
    }
}
