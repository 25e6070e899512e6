using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Tracks the rows locked by a transaction, so that none is locked twice.</summary>
internal static class RowLocks
{
    // Keyed by transaction, because a context is reused for other transactions.
    private static readonly ConditionalWeakTable<IDbContextTransaction, HashSet<Guid>> locked = [];

    /// <summary>The identities of the rows that are locked until the commit.</summary>
    public static HashSet<Guid> LockedRows(this PortalDbContext context) =>
        locked.GetOrCreateValue(context.Database.CurrentTransaction ?? throw new InvalidOperationException("Rows are locked by transactions only."));
}
