using System.Data;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// On SQLite, connections and their prepared statements are reused, and no state passes from one use to the next.
/// </summary>
public sealed class PreparedStatementCacheTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public PreparedStatementCacheTests()
    {
        connection.Open();
        Write("CREATE TABLE Numbers (Value INTEGER PRIMARY KEY)");
        Write("INSERT INTO Numbers VALUES (1), (2), (3)");
    }

    public void Dispose() => connection.Dispose();

    [Fact]
    public void A_statement_that_is_run_again_answers_for_the_values_of_now()
    {
        Assert.Equal([2, 3], Read("SELECT Value FROM Numbers WHERE Value >= @value ORDER BY Value", 2));
        Write("INSERT INTO Numbers VALUES (4)");

        Assert.Equal([3, 4], Read("SELECT Value FROM Numbers WHERE Value >= @value ORDER BY Value", 3));
    }

    [Fact]
    public void Who_asks_the_same_while_rows_are_still_read_disturbs_nobody()
    {
        const string text = "SELECT Value FROM Numbers WHERE Value >= @value ORDER BY Value";
        using SqliteCommand command = Command(text, 1);
        using SqliteDataReader first = PreparedStatementCache.Read(command);
        first.Read();

        Assert.Equal([3], Read(text, 3));

        List<long> rest = [first.GetInt64(0)];
        while (first.Read())
        {
            rest.Add(first.GetInt64(0));
        }

        Assert.Equal([1, 2, 3], rest);
    }

    [Fact]
    public void A_statement_is_planned_again_when_the_table_has_changed()
    {
        const string text = "SELECT * FROM Numbers WHERE Value = @value";
        Assert.Equal([1], Read(text, 1));
        Write("ALTER TABLE Numbers ADD COLUMN Name TEXT");

        using SqliteCommand command = Command(text, 1);
        using SqliteDataReader reader = PreparedStatementCache.Read(command);

        Assert.Equal(2, reader.FieldCount);
    }

    [Fact]
    public void More_texts_than_are_kept_are_answered_all_the_same_and_not_taken_from_who_still_reads()
    {
        using SqliteCommand command = Command("SELECT Value FROM Numbers WHERE Value >= @value ORDER BY Value DESC", 1);
        using SqliteDataReader reader = PreparedStatementCache.Read(command);
        reader.Read();

        long[] answers = [.. Enumerable.Range(0, PreparedStatementCache.Most + 2).Select(i => Assert.Single(Read($"SELECT {i} + Value FROM Numbers WHERE Value = @value", 1)))];

        Assert.Equal(Enumerable.Range(1, PreparedStatementCache.Most + 2).Select(i => (long)i), answers);
        Assert.True(reader.Read());
        Assert.Equal(2, reader.GetInt64(0));
    }

    [Fact]
    public void A_fault_leaves_the_statement_fit_for_use()
    {
        const string text = "INSERT INTO Numbers VALUES (@value) RETURNING Value";
        Assert.Throws<SqliteException>(() => Read(text, 1));

        Assert.Equal([9], Read(text, 9));
    }

    [Fact]
    public async Task A_context_of_the_pool_finds_its_connection_open_and_no_transaction_on_it()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        var contexts = database.Get<IDbContextFactory<PortalDbContext>>();
        SqliteConnection before;
        await using (PortalDbContext context = await contexts.CreateDbContextAsync(Cancel))
        {
            await using IAsyncDisposable? moment = await context.BeginReadAsync(Cancel);
            Assert.Empty(await context.Intents.Select(i => i.Id).ToListAsync(Cancel));
            before = (SqliteConnection)context.Database.GetDbConnection();
        }

        Assert.Equal(ConnectionState.Open, before.State);
        await using PortalDbContext next = await contexts.CreateDbContextAsync(Cancel);
        Assert.Same(before, next.Database.GetDbConnection());
        Assert.Null(next.Database.CurrentTransaction);
        await using IDbContextTransaction transaction = await next.Database.BeginTransactionAsync(Cancel);
        await transaction.RollbackAsync(Cancel);
    }

    [Fact]
    public async Task The_context_that_was_given_back_last_is_taken_first_and_those_beyond_the_pool_are_closed()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        var contexts = database.Get<IDbContextFactory<PortalDbContext>>();
        List<PortalDbContext> used = [];
        List<SqliteConnection> connections = [];
        for (int i = 0; i < LifoContextFactory.Most + 2; i++)
        {
            PortalDbContext context = await contexts.CreateDbContextAsync(Cancel);
            await context.Database.OpenConnectionAsync(Cancel);
            used.Add(context);
            connections.Add((SqliteConnection)context.Database.GetDbConnection());
        }

        foreach (PortalDbContext context in used)
        {
            await context.DisposeAsync();
        }

        Assert.Equal(Enumerable.Range(0, connections.Count).Select(i => i < LifoContextFactory.Most ? ConnectionState.Open : ConnectionState.Closed), connections.Select(c => c.State));
        await using PortalDbContext last = await contexts.CreateDbContextAsync(Cancel);
        await using PortalDbContext lastButOne = await contexts.CreateDbContextAsync(Cancel);
        Assert.Same(connections[LifoContextFactory.Most - 1], last.Database.GetDbConnection());
        Assert.Same(connections[LifoContextFactory.Most - 2], lastButOne.Database.GetDbConnection());
    }

    private List<long> Read(string text, long value)
    {
        using SqliteCommand command = Command(text, value);
        using SqliteDataReader reader = PreparedStatementCache.Read(command);
        List<long> values = [];
        while (reader.Read())
        {
            values.Add(reader.GetInt64(0));
        }

        return values;
    }

    private SqliteCommand Command(string text, long value)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.Parameters.AddWithValue("@value", value);
        return command;
    }

    private void Write(string text)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }
}
