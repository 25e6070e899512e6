using System.Data;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// The pool of SQLite contexts: which one it returns, which one it closes, and that no state passes from one user to
/// the next.
/// </summary>
public sealed class LifoContextFactoryTests : IAsyncLifetime
{
    private TestDatabase database = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IDbContextFactory<PortalDbContext> Contexts => database.Get<IDbContextFactory<PortalDbContext>>();

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    [Fact]
    public async Task The_context_that_came_back_last_is_given_out_first()
    {
        List<PortalDbContext> used = await TakeAsync(3);

        await used[0].DisposeAsync();
        await used[2].DisposeAsync();
        await used[1].DisposeAsync();

        Assert.Equal([used[1], used[2], used[0]], await TakeAsync(3));
    }

    [Fact]
    public async Task The_seventeenth_that_comes_back_is_closed_and_disposed()
    {
        List<PortalDbContext> used = await TakeAsync(LifoContextFactory.Most + 1);
        List<SqliteConnection> connections = [.. used.Select(ConnectionOf)];

        foreach (PortalDbContext context in used)
        {
            await context.DisposeAsync();
        }

        Assert.All(connections[..LifoContextFactory.Most], c => Assert.Equal(ConnectionState.Open, c.State));
        Assert.Equal(ConnectionState.Closed, connections[^1].State);
        Assert.Throws<ObjectDisposedException>(() => used[^1].Model);
        Assert.DoesNotContain(used[^1], await TakeAsync(LifoContextFactory.Most + 1));
    }

    [Fact]
    public async Task A_connection_stays_open_after_a_query_that_opened_it()
    {
        PortalDbContext context = await Contexts.CreateDbContextAsync(Cancel);
        await context.Intents.CountAsync(Cancel);
        SqliteConnection connection = ConnectionOf(context);

        await context.DisposeAsync();

        Assert.Equal(ConnectionState.Open, connection.State);
        await using PortalDbContext next = await Contexts.CreateDbContextAsync(Cancel);
        Assert.Same(connection, ConnectionOf(next));
    }

    [Fact]
    public async Task Entities_of_one_user_are_not_tracked_for_the_next()
    {
        PortalDbContext first = await Contexts.CreateDbContextAsync(Cancel);
        first.Departments.Add(new Department(Guid.NewGuid()));
        Assert.Single(first.Departments.Local);
        await first.Settings.LoadAsync(Cancel);

        await first.DisposeAsync();

        await using PortalDbContext next = await Contexts.CreateDbContextAsync(Cancel);
        Assert.Same(first, next);
        Assert.Empty(next.ChangeTracker.Entries());
        Assert.Empty(next.Departments.Local);
        Assert.Equal(0, await next.SaveChangesAsync(Cancel));
    }

    [Theory]
    [InlineData(Begun.ByContext)]
    [InlineData(Begun.AsRead)]
    [InlineData(Begun.OnConnection)]
    [InlineData(Begun.AsText)]
    public async Task A_transaction_of_one_user_is_rolled_back_before_the_next(Begun begun)
    {
        PortalDbContext first = await Contexts.CreateDbContextAsync(Cancel);
        await BeginAsync(first, begun);
        // This command belongs to whatever transaction the connection has, even one that EF Core does not know.
        await using (SqliteCommand command = ConnectionOf(first).CreateCommand())
        {
            command.CommandText = "UPDATE PortalSettings SET RecycleBinDays = 77";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
        }

        await first.DisposeAsync();

        await using PortalDbContext next = await Contexts.CreateDbContextAsync(Cancel);
        // EF Core knows these two kinds of transactions, so the context stays in the pool.
        Assert.Equal(begun is Begun.ByContext or Begun.AsRead, ReferenceEquals(first, next));
        Assert.Null(next.Database.CurrentTransaction);
        Assert.NotEqual(77, (await next.Settings.AsNoTracking().SingleAsync(Cancel)).RecycleBinDays);
        await using IDbContextTransaction transaction = await next.Database.BeginTransactionAsync(Cancel);
        await next.Database.ExecuteSqlRawAsync("UPDATE PortalSettings SET RecycleBinDays = 78", Cancel);
        await transaction.CommitAsync(Cancel);
    }

    [Fact]
    public async Task Settings_of_one_user_are_not_those_of_the_next()
    {
        PortalDbContext first = await Contexts.CreateDbContextAsync(Cancel);
        object before = SettingsOf(first);
        first.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        first.ChangeTracker.AutoDetectChangesEnabled = false;
        first.ChangeTracker.LazyLoadingEnabled = false;
        first.ChangeTracker.CascadeDeleteTiming = CascadeTiming.Never;
        first.ChangeTracker.DeleteOrphansTiming = CascadeTiming.Never;
        first.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        first.Database.AutoSavepointsEnabled = false;
        first.Database.SetCommandTimeout(123);

        await first.DisposeAsync();

        await using PortalDbContext next = await Contexts.CreateDbContextAsync(Cancel);
        Assert.Same(first, next);
        Assert.Equal(before, SettingsOf(next));
    }

    [Fact]
    public async Task A_context_that_is_disposed_twice_comes_back_once()
    {
        PortalDbContext first = await Contexts.CreateDbContextAsync(Cancel);

        await first.DisposeAsync();
        await first.DisposeAsync();
        // Synchronous disposal counts as well.
        ((IDisposable)first).Dispose();

        List<PortalDbContext> next = await TakeAsync(2);
        Assert.Same(first, next[0]);
        Assert.NotSame(first, next[1]);
    }

    [Fact]
    public async Task A_context_that_came_back_is_not_usable()
    {
        PortalDbContext context = await Contexts.CreateDbContextAsync(Cancel);

        await context.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => context.Intents);
        Assert.Throws<ObjectDisposedException>(() => context.Database);
        Assert.Throws<ObjectDisposedException>(() => context.ChangeTracker);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => context.SaveChangesAsync(Cancel));
    }

    [Fact]
    public async Task A_context_whose_file_was_taken_away_does_not_wait_and_its_handle_is_not_used_again()
    {
        string file = Path.Combine(database.Folder, "portal.db");
        List<PortalDbContext> used = await TakeAsync(LifoContextFactory.Most);
        List<SqliteConnection> connections = [.. used.Select(ConnectionOf)];
        await used[0].Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", Cancel);
        File.Copy(file, file + ".other");
        File.Move(file, file + ".away");

        foreach (PortalDbContext context in used)
        {
            await context.DisposeAsync();
        }

        Assert.All(connections, c => Assert.Equal(ConnectionState.Closed, c.State));
        await using (var other = new SqliteConnection($"Data Source={file}.other;Pooling=False"))
        {
            await other.OpenAsync(Cancel);
            await using SqliteCommand command = other.CreateCommand();
            command.CommandText = "UPDATE PortalSettings SET RecycleBinDays = 79";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
        }

        File.Move(file + ".other", file);
        await using PortalDbContext next = await Contexts.CreateDbContextAsync(Cancel);
        Assert.DoesNotContain(next, used);
        Assert.Equal(79, (await next.Settings.SingleAsync(Cancel)).RecycleBinDays);
    }

    [Fact]
    public async Task All_are_closed_with_the_services_and_so_are_those_that_come_back_afterwards()
    {
        TestDatabase node = database.AnotherNode();
        List<PortalDbContext> used = await TakeAsync(3, node);
        List<SqliteConnection> connections = [.. used.Select(ConnectionOf)];
        await used[0].DisposeAsync();
        await used[1].DisposeAsync();

        await node.DisposeAsync();

        Assert.Equal([ConnectionState.Closed, ConnectionState.Closed, ConnectionState.Open], connections.Select(c => c.State));
        Assert.NotNull(await used[2].Settings.SingleAsync(Cancel));
        await used[2].DisposeAsync();
        Assert.Equal(ConnectionState.Closed, connections[2].State);
        Assert.Throws<ObjectDisposedException>(() => used[2].Model);
    }

    [Fact]
    public async Task A_context_of_a_scope_is_disposed_with_its_scope_and_never_in_the_pool()
    {
        SqliteConnection connection;
        PortalDbContext context;
        await using (AsyncServiceScope scope = database.Services.CreateAsyncScope())
        {
            context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Assert.Single(await context.Settings.ToListAsync(Cancel));
            connection = ConnectionOf(context);
        }

        Assert.Equal(ConnectionState.Closed, connection.State);
        Assert.Throws<ObjectDisposedException>(() => context.Model);
        Assert.DoesNotContain(context, await TakeAsync(LifoContextFactory.Most));
    }

    [Fact]
    public async Task Sixteen_that_read_and_write_at_once_get_what_they_get_one_after_the_other()
    {
        const int users = 16;
        const int rounds = 12;
        List<string> alone = [];
        for (int user = 0; user < users; user++)
        {
            alone.Add(await UseAsync(user, rounds));
        }

        using var start = new Barrier(users);
        string[] together = await Task.WhenAll(Enumerable.Range(users, users).Select(user => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(Cancel);
                return UseAsync(user, rounds);
            },
            Cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        Assert.Equal(alone, together);
        await using PortalDbContext context = await Contexts.CreateDbContextAsync(Cancel);
        Assert.Equal(2 * users * rounds, await context.Departments.CountAsync(Cancel));
        // All contexts are different.
        Assert.Equal(LifoContextFactory.Most + 1, (await TakeAsync(LifoContextFactory.Most)).Append(context).Distinct().Count());
    }

    // Reads the user's own rows while it writes them, with a modified context that no other user may see.
    private async Task<string> UseAsync(int user, int rounds)
    {
        List<string> seen = [];
        for (int round = 0; round < rounds; round++)
        {
            Outcome<Guid> written = await database.Work.RunAsSystemAsync<Guid>(
                (unit, _) =>
                {
                    var department = new Department(unit.NewId());
                    department.Edit($"{user}/{round}", $"{user}/{round}", round);
                    department.SetCode($"{user}/{round}");
                    unit.Departments.Add(department);
                    return Task.FromResult<Outcome<Guid>>(department.Id);
                },
                Cancel);
            await using PortalDbContext context = await Contexts.CreateDbContextAsync(Cancel);
            seen.Add($"{context.ChangeTracker.Entries().Count()} {context.ChangeTracker.QueryTrackingBehavior} {context.Database.GetCommandTimeout()} {context.Database.CurrentTransaction}");
            context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
            context.Database.SetCommandTimeout(100 + user);
            string own = $"{user}/";
            List<int> orders = await context.Departments.AsTracking()
                .Where(d => d.Code!.StartsWith(own)).OrderBy(d => d.Order).Select(d => d.Order).ToListAsync(Cancel);
            Department last = await context.Departments.AsTracking().SingleAsync(d => d.Id == written.Value, Cancel);
            await Task.Yield();
            seen.Add($"{string.Join(',', orders)} {last.Code![own.Length..]} {context.ChangeTracker.Entries().Count()} {context.Database.GetCommandTimeout() - user}");
        }

        return string.Join('\n', seen);
    }

    private async Task<List<PortalDbContext>> TakeAsync(int count, TestDatabase? from = null)
    {
        List<PortalDbContext> taken = [];
        for (int i = 0; i < count; i++)
        {
            PortalDbContext context = await (from ?? database).OpenAsync();
            await context.Database.OpenConnectionAsync(Cancel);
            taken.Add(context);
        }

        return taken;
    }

    private static async Task BeginAsync(PortalDbContext context, Begun begun)
    {
        await context.Database.OpenConnectionAsync(Cancel);
        switch (begun)
        {
            case Begun.ByContext:
                await context.Database.BeginTransactionAsync(Cancel);
                break;
            case Begun.AsRead:
                await context.BeginReadAsync(Cancel);
                break;
            case Begun.OnConnection:
                ConnectionOf(context).BeginTransaction();
                break;
            default:
                await context.Database.ExecuteSqlRawAsync("BEGIN", Cancel);
                break;
        }
    }

    private static SqliteConnection ConnectionOf(PortalDbContext context) => (SqliteConnection)context.Database.GetDbConnection();

    private static object SettingsOf(PortalDbContext context) => (
        context.ChangeTracker.QueryTrackingBehavior,
        context.ChangeTracker.AutoDetectChangesEnabled,
        context.ChangeTracker.LazyLoadingEnabled,
        context.ChangeTracker.CascadeDeleteTiming,
        context.ChangeTracker.DeleteOrphansTiming,
        context.Database.AutoTransactionBehavior,
        context.Database.AutoSavepointsEnabled,
        context.Database.GetCommandTimeout());

    /// <summary>The ways to start a transaction on a context's connection.</summary>
    public enum Begun
    {
        ByContext,
        AsRead,
        OnConnection,
        AsText,
    }
}
