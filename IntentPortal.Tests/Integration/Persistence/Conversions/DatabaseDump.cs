using System.Data.Common;
using System.Globalization;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>The content of the database, line by line, except for what an undo cannot restore.</summary>
public static class DatabaseDump
{
    // The ledger only grows, codes are never reused, and a sent notification cannot be taken back.
    private static readonly HashSet<string> leftOut = ["Changes", "ChangeLines", "CodeCounters", "Notifications"];

    public static async Task<IReadOnlyList<string>> OfAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        DbConnection connection = context.Database.GetDbConnection();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        List<string> lines = [];
        foreach (IEntityType type in context.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.GetTableName() is { } name && !leftOut.Contains(name)).DistinctBy(t => t.GetTableName()))
        {
            string table = type.GetTableName()!;
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using DbDataReader reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                IEnumerable<string> values = Enumerable.Range(0, reader.FieldCount)
                    .Where(i => reader.GetName(i) != "Version")
                    .Select(i => $"{reader.GetName(i)}={Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}");
                lines.Add($"{table}: {string.Join(" | ", values)}");
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
