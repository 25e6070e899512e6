using IntentPortal.Domain.Intents;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Benchmarks;

/// <summary>
/// P1: the first page of a filtered and sorted grid with a salesperson's rights, compared with hand-written SQL on the
/// same file that returns the same rows, products and bounded count.
/// </summary>
internal static class FirstPageBenchmark
{
    private const string Rights = "i.Status <> 5 AND i.Status IN (1, 2) AND (i.OwnerId = @me OR i.OwnerId IS NULL)";

    private const string PageSql =
        $"SELECT i.Id, i.Version, i.Code, i.Subject, i.Kind, i.Status, i.CustomerId, c.Code, c.Name, c.Stage, i.SourceId, i.OwnerId, i.DepartmentId, i.Interest, i.Severity, " +
        "i.ExpectedAmount, i.ExpectedOn, i.PromiseDueOn, i.PromiseMovedCount, i.LastFollowUpAt, i.StageEnteredAt, i.CapturedAt, i.CapturedById, i.Tags " +
        $"FROM (SELECT * FROM Intents i WHERE {Rights} ORDER BY i.Number DESC LIMIT 50) i JOIN Customers c ON c.Id = i.CustomerId ORDER BY i.Number DESC";

    private const string CountSql = $"SELECT COUNT(*) FROM (SELECT 1 FROM Intents i WHERE {Rights} LIMIT 10001)";

    public static async Task RunAsync(int intents, string? folder)
    {
        await using BenchmarkDatabase database = await BenchmarkDatabase.CreateAsync(intents, folder);
        Guid me = await database.PersonAsync("sales1");
        var queries = database.Get<IIntentQueries>();
        var request = new IntentPageRequest(new IntentFilter { Statuses = [IntentStatus.New, IntentStatus.FollowingUp] });
        await using var connection = new SqliteConnection($"Data Source={database.File}");
        await connection.OpenAsync();
        await Paired.RunAsync($"P1 first page over {intents:N0} intents", 2, 100, async () => await queries.PageAsync(me, request, CancellationToken.None), () => FloorAsync(connection, me));
    }

    private static async Task FloorAsync(SqliteConnection connection, Guid me)
    {
        await using SqliteCommand count = Command(connection, CountSql, me);
        await count.ExecuteScalarAsync();
        await using SqliteCommand page = Command(connection, PageSql, me);
        List<string> ids = [];
        await using (SqliteDataReader reader = await page.ExecuteReaderAsync())
        {
            object[] values = new object[reader.FieldCount];
            while (await reader.ReadAsync())
            {
                reader.GetValues(values);
                ids.Add((string)values[0]);
            }
        }

        await using SqliteCommand products = Command(connection, $"SELECT IntentId, ProductId FROM IntentProducts WHERE IntentId IN ({string.Join(", ", ids.Select((_, i) => $"@p{i}"))})", me);
        for (int i = 0; i < ids.Count; i++)
        {
            products.Parameters.AddWithValue($"@p{i}", ids[i]);
        }

        await using SqliteDataReader found = await products.ExecuteReaderAsync();
        while (await found.ReadAsync())
        {
            _ = found.GetString(1);
        }
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, Guid me)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("@me", me);
        return command;
    }
}
