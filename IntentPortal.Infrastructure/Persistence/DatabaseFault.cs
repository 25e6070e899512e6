using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Tells what the database refused, whichever it is.</summary>
internal static class DatabaseFault
{
    /// <summary>Whether a unique rule was broken.</summary>
    public static bool IsUniqueViolation(Exception fault) => Inner(fault) switch
    {
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };

    /// <summary>
    /// Whether the unique rule was the key of the code counters: two operations asked for the first code of a year at
    /// once.
    /// </summary>
    public static bool IsCounterRace(Exception fault) =>
        IsUniqueViolation(fault) && Inner(fault).Message.Contains("CodeCounters", StringComparison.Ordinal);

    /// <summary>Whether a record was referred to that is gone, or one was deleted that is still referred to.</summary>
    public static bool IsReferenceViolation(Exception fault) => Inner(fault) switch
    {
        SqliteException { SqliteExtendedErrorCode: 787 or 1811 } => true,
        SqlException { Number: 547 } => true,
        _ => false,
    };

    private static Exception Inner(Exception fault) => fault is DbUpdateException { InnerException: { } inner } ? inner : fault;
}
