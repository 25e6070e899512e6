using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Search;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Benchmarks;

/// <summary>
/// P2: the search over everything while typing, with a salesperson's rights, against the raw FTS5 queries on the same indexes for the same words with the same limit:
/// row numbers only, no rights, no records, no reasons.
/// </summary>
internal static class SearchBenchmark
{
    private const int Shown = 5;

    private static readonly (string What, string Typed)[] searches =
    [
        ("two common characters", "设备"),
        ("one common character", "库"),
        ("a longer phrase", "以旧换新政策"),
        ("common and rare together", "冷库 青岛"),
        ("a customer's name", "天津远航新港食品"),
        ("a contact's name", "严明"),
        ("English, common", "controller"),
        ("English, beginning of a word", "mai"),
        ("no such word", "zzyzx"),
        ("a code", "YX-2026-000700"),
        ("the beginning of a code", "YX-2026-0"),
        ("a mobile number", "139 2410 1414"),
        ("the end of a number", "1414"),
    ];

    public static async Task RunAsync(int intents, string? folder)
    {
        await using BenchmarkDatabase database = await BenchmarkDatabase.CreateAsync(intents, folder);
        Guid me = await database.PersonAsync("sales1");
        var queries = database.Get<ISearchQueries>();
        await using var connection = new SqliteConnection($"Data Source={database.File}");
        await connection.OpenAsync();
        foreach ((string what, string typed) in searches)
        {
            await Paired.RunAsync(
                $"P2 search over {intents:N0} intents, {what} \"{typed}\"", 2, 100, async () => await queries.FindAsync(me, typed, Shown, CancellationToken.None), () => FloorAsync(connection, typed));
        }
    }

    private static async Task FloorAsync(SqliteConnection connection, string typed)
    {
        foreach (SearchIndex index in new[]
        {
            SearchIndex.Intents, SearchIndex.Customers, SearchIndex.CustomerData, SearchIndex.Contacts, SearchIndex.ContactData, SearchIndex.Opportunities, SearchIndex.Suggestions,
        })
        {
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT rowid FROM {index.Name} WHERE {index.Name} MATCH @typed ORDER BY rowid DESC LIMIT {Shown + 1}";
            command.Parameters.AddWithValue("@typed", SearchText.FtsQuery(typed, index.HoldsNumbers));
            await using SqliteDataReader reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                _ = reader.GetInt64(0);
            }
        }
    }
}
