using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Lets every connection keep sixteen megabytes of pages in place of two: a search touches more than two in full-text
/// indexes and tables together, and would read each page from the file again with every key that is pressed.
/// </summary>
internal sealed class SqliteCacheSizeInterceptor : DbConnectionInterceptor
{
    /// <summary>The statement that sets it on a connection.</summary>
    public const string Settings = "PRAGMA cache_size=-16000;";

    // A connection is taken from its pool very often and keeps the setting.
    private readonly ConditionalWeakTable<sqlite3, object> known = [];

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set((SqliteConnection)connection);

    /// <inheritdoc />
    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    private void Set(SqliteConnection connection)
    {
        if (connection.Handle is { } handle && known.TryAdd(handle, known))
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = Settings;
            command.ExecuteNonQuery();
        }
    }
}
