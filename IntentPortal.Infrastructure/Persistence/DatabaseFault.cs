using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Classifies database errors independently of the provider.</summary>
internal static class DatabaseFault
{
    /// <summary>Whether a unique index was violated.</summary>
    public static bool IsUniqueViolation(Exception fault) => Inner(fault) switch
    {
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };

    /// <summary>
    /// Whether it was the key of the code counters: two operations requested the first code of a year at the same time.
    /// </summary>
    public static bool IsCounterRace(Exception fault) =>
        IsUniqueViolation(fault) && Inner(fault).Message.Contains("CodeCounters", StringComparison.Ordinal);

    /// <summary>Whether a foreign key was violated by a missing or a deleted record.</summary>
    public static bool IsReferenceViolation(Exception fault) => Inner(fault) switch
    {
        SqliteException { SqliteExtendedErrorCode: 787 or 1811 } => true,
        SqlException { Number: 547 } => true,
        _ => false,
    };

    private static Exception Inner(Exception fault) => fault is DbUpdateException { InnerException: { } inner } ? inner : fault;
}
