using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Raises the page cache of every connection from two to sixteen megabytes. A search touches more than two megabytes of
/// indexes and tables and would otherwise read the same pages from the file at every keystroke.
/// </summary>
internal sealed class SqliteCacheSizeInterceptor : DbConnectionInterceptor
{
    /// <summary>The statement that sets the cache size of a connection.</summary>
    public const string Settings = "PRAGMA cache_size=-16000;";

    // Set once, because a connection is taken from its pool often and keeps the setting.
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
