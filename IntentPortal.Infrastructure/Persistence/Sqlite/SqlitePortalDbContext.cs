using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// The portal's database on SQLite. Not sealed, because tests derive a database with several writers.
/// </summary>
/// <remarks>
/// A context from <see cref="LifoContextFactory"/> returns to it when disposed. Pooling is implemented here and not in
/// a derived class, because EF Core finds migrations only for the exact context class.
/// </remarks>
public class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    private LifoContextFactory? pool;
    private volatile Lease lease;

    private enum Lease
    {
        /// <summary>The context does not belong to a pool.</summary>
        None,

        /// <summary>The context is in use.</summary>
        Lent,

        /// <summary>The pool resets the context for its next user.</summary>
        Returning,

        /// <summary>The context is in the pool.</summary>
        Waiting,
    }

    /// <inheritdoc />
    public override DatabaseFacade Database => Usable(base.Database);

    /// <inheritdoc />
    public override ChangeTracker ChangeTracker => Usable(base.ChangeTracker);

    /// <inheritdoc />
    public override bool WritersAreSerial => true;

    /// <inheritdoc />
    public override bool IsInPlace => File.Exists(Database.GetDbConnection().DataSource);

    /// <inheritdoc />
    public override DbSet<TEntity> Set<TEntity>() => Usable(base.Set<TEntity>());

    /// <inheritdoc />
    public override void Dispose()
    {
        if (pool is null)
        {
            base.Dispose();
        }
        else
        {
            GiveBack(pool);
        }
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        if (pool is null)
        {
            return base.DisposeAsync();
        }

        GiveBack(pool);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public override async Task<IAsyncDisposable?> BeginReadAsync(CancellationToken cancel)
    {
        // Deferred, so that it reads the state as of its first read and does not block writers.
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

    /// <summary>Hands the context to a user, who returns it by disposing it.</summary>
    internal void Lend(LifoContextFactory from)
    {
        pool = from;
        lease = Lease.Lent;
    }

    /// <summary>Marks the context as pooled; it must not be used until it is handed out again.</summary>
    internal void MarkWaiting() => lease = Lease.Waiting;

    /// <summary>Removes the context from its pool and disposes it.</summary>
    internal void Close()
    {
        pool = null;
        lease = Lease.None;
        Dispose();
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite has no native types for these. Integers are exact and keep the order.
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

    // A second disposal must not return the context again.
    private void GiveBack(LifoContextFactory to)
    {
        if (Interlocked.CompareExchange(ref lease, Lease.Returning, Lease.Lent) == Lease.Lent)
        {
            to.Return(this);
        }
    }

    // EF Core does not detect the use of a pooled context.
    private T Usable<T>(T part)
    {
        ObjectDisposedException.ThrowIf(lease == Lease.Waiting, this);
        return part;
    }
}
