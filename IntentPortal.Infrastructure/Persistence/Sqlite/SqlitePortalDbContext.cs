using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>The portal's database on SQLite. Not sealed: tests open it as a database with several writers.</summary>
/// <remarks>
/// A context that <see cref="LifoContextFactory"/> lent goes back to it when it is disposed. The pool is here and not in
/// a derived class because EF Core finds migrations only for exactly the class that they name.
/// </remarks>
public class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    private LifoContextFactory? pool;
    private volatile Lease lease;

    private enum Lease
    {
        /// <summary>The context belongs to no pool, or no longer.</summary>
        None,

        /// <summary>A user has the context from the pool.</summary>
        Lent,

        /// <summary>The pool makes the context ready for its next user.</summary>
        Returning,

        /// <summary>The context waits in the pool.</summary>
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

    /// <summary>Gives the context to a user, who gives it back by disposing it.</summary>
    internal void Lend(LifoContextFactory from)
    {
        pool = from;
        lease = Lease.Lent;
    }

    /// <summary>Marks the context as one that nobody may use until it is lent again.</summary>
    internal void MarkWaiting() => lease = Lease.Waiting;

    /// <summary>Takes the context out of its pool and disposes it.</summary>
    internal void Close()
    {
        pool = null;
        lease = Lease.None;
        Dispose();
    }

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

    // Disposing a second time must not return the context a second time.
    private void GiveBack(LifoContextFactory to)
    {
        if (Interlocked.CompareExchange(ref lease, Lease.Returning, Lease.Lent) == Lease.Lent)
        {
            to.Return(this);
        }
    }

    // EF Core does not know that a waiting context is nobody's.
    private T Usable<T>(T part)
    {
        ObjectDisposedException.ThrowIf(lease == Lease.Waiting, this);
        return part;
    }
}
