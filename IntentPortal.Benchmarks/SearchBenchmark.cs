using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Infrastructure.Search;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Benchmarks;

/// <summary>
/// P2: the search over all records while typing, with the rights of a salesperson and others. It is compared with the
/// raw FTS5 query on the same indexes with the same words and limit, which returns only row numbers, without rights,
/// records or excerpts. First all searches are run as typed, one for each key; then each complete search.
/// </summary>
internal static class SearchBenchmark
{
    private const int Shown = 5;

    private const double Limit = 2;

    // The first searches have very common words. Viewers other than the salesperson are measured one by one only with
    // these.
    private const int Common = 3;

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
        var queries = database.Get<ISearchQueries>();
        await using var connection = new SqliteConnection($"Data Source={database.File}");
        await connection.OpenAsync();
        // The same page cache as a connection of the portal has.
        await using (SqliteCommand pages = connection.CreateCommand())
        {
            pages.CommandText = SqliteCacheSizeInterceptor.Settings;
            await pages.ExecuteNonQueryAsync();
        }

        string[] typing = [.. searches.SelectMany(search => Beginnings(search.Typed))];
        foreach ((string user, int most) in new[] { ("sales1", searches.Length), ("manager1", Common), ("marketing1", Common) })
        {
            Viewer viewer = await ViewerAsync(database, user);
            Task Ours(string typed) => queries.FindAsync(viewer.PersonId, typed, Shown, CancellationToken.None);
            Task Floor(string typed) => FloorAsync(connection, SearchQueries.Indexes(viewer, typed), typed);
            await Paired.RunAsync(
                $"P2 {typing.Length} searches over {intents:N0} intents while {user} types {searches.Length} texts", Limit, 20, () => AllAsync(typing, Ours), () => AllAsync(typing, Floor));
            foreach ((string what, string typed) in searches.Take(most))
            {
                await Paired.RunAsync($"P2 search over {intents:N0} intents by {user}, {what} \"{typed}\"", Limit, 100, () => Ours(typed), () => Floor(typed));
            }
        }
    }

    // The content of the field after each key that changes the search.
    private static IEnumerable<string> Beginnings(string text) => Enumerable.Range(1, text.Length).Select(length => text[..length]).Where(typed => !typed.EndsWith(' '));

    private static async Task AllAsync(string[] typed, Func<string, Task> search)
    {
        foreach (string text in typed)
        {
            await search(text);
        }
    }

    private static async Task<Viewer> ViewerAsync(BenchmarkDatabase database, string user)
    {
        await using PortalDbContext context = await database.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return (await ViewerReader.ReadAsync(context, await database.PersonAsync(user), CancellationToken.None))!;
    }

    // The indexes that are searched for this person, in one statement.
    private static async Task FloorAsync(SqliteConnection connection, IReadOnlyList<SearchIndex> indexes, string typed)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = string.Join(" UNION ALL ", indexes.Select(index =>
            $"SELECT * FROM (SELECT rowid FROM {index.Name} WHERE {index.Name} MATCH {(index.HoldsNumbers ? "@numbers" : "@words")} ORDER BY rowid DESC LIMIT {Shown + 1})"));
        command.Parameters.AddWithValue("@words", $"Terms : ({SearchText.FtsQuery(typed)})");
        command.Parameters.AddWithValue("@numbers", $"Terms : ({SearchText.FtsQuery(typed, numbers: true)})");
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetInt64(0);
        }
    }
}
