using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Knows what the transaction of a unit of work locked, so that nothing is locked twice.</summary>
internal static class RowLocks
{
    // By transaction and not in the context, which is used again for others.
    private static readonly ConditionalWeakTable<IDbContextTransaction, HashSet<Guid>> locked = [];

    /// <summary>The identities of the rows that are locked until the commit.</summary>
    public static HashSet<Guid> LockedRows(this PortalDbContext context) =>
        locked.GetOrCreateValue(context.Database.CurrentTransaction ?? throw new InvalidOperationException("Rows are locked by transactions only."));
}
