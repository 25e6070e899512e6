using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>
/// Keeps the statements that were planned on a connection for the next time the same is asked: to plan a query with
/// rights takes longer than to answer it. They go when the connection is closed.
/// </summary>
internal static class PreparedStatementCache
{
    /// <summary>
    /// So many texts are kept for a connection. Those of pages and operations are far fewer; those that people's
    /// filters make are without number, and whoever comes after the last one finds all to be planned again.
    /// </summary>
    public const int Most = 256;

    // A connection is used by one at a time.
    private static readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Kept>> known = [];

    /// <summary>
    /// Runs a command by the statement that was planned for its text, if it was and nobody still reads its rows.
    /// </summary>
    /// <param name="command">The text and the parameters. It must not be run itself while the rows are read.</param>
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
