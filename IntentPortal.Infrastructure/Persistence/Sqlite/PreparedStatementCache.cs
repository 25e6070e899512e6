using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Caches prepared statements for each connection, because planning a query with rights takes longer than running it.
/// The statements are released when the connection is closed.
/// </summary>
internal static class PreparedStatementCache
{
    /// <summary>
    /// The maximum number of statements for a connection. Pages and operations need far fewer, but users' filters
    /// produce an unlimited number. When the limit is reached, the cache is cleared.
    /// </summary>
    public const int Most = 256;

    // Not synchronised, because a connection has only one user at a time.
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Kept>> known = [];

    /// <summary>
    /// Runs a command through the cached statement for its text, unless that one still has an open reader.
    /// </summary>
    /// <param name="command">The text and the parameters. It must not be executed itself while the rows are
    /// read.</param>
    public static SqliteDataReader Read(SqliteCommand command)
    {
        Dictionary<string, Kept> statements = known.GetOrCreateValue(command.Connection!);
        if (!statements.TryGetValue(command.CommandText, out Kept? kept))
        {
            kept = new Kept(command.Connection!.CreateCommand());
            kept.Command.CommandText = command.CommandText;
            ForgetIfTooMany(statements);
            statements.Add(command.CommandText, kept);
        }
        else if (kept.Reader is { IsClosed: false })
        {
            return command.ExecuteReader();
        }

        kept.Command.Transaction = command.Transaction;
        kept.Command.CommandTimeout = command.CommandTimeout;
        kept.Command.Parameters.Clear();
        foreach (SqliteParameter parameter in command.Parameters)
        {
            kept.Command.Parameters.Add(parameter);
        }

        kept.Reader = kept.Command.ExecuteReader();
        return kept.Reader;
    }

    private static void ForgetIfTooMany(Dictionary<string, Kept> statements)
    {
        if (statements.Count < Most)
        {
            return;
        }

        foreach ((string text, Kept old) in statements)
        {
            if (old.Reader is not { IsClosed: false })
            {
                old.Command.Dispose();
                statements.Remove(text);
            }
        }
    }

    private sealed class Kept(SqliteCommand command)
    {
        public SqliteCommand Command { get; } = command;

        public SqliteDataReader? Reader { get; set; }
    }
}
