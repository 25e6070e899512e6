using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>What a user of a context may change about it, and what the next user must find as it was.</summary>
internal sealed record ContextSettings(
    QueryTrackingBehavior QueryTracking,
    bool DetectsChanges,
    bool LoadsLazily,
    CascadeTiming CascadeDelete,
    CascadeTiming DeleteOrphans,
    AutoTransactionBehavior AutoTransaction,
    bool SetsSavepoints,
    int? CommandTimeout)
{
    /// <summary>The settings of a context.</summary>
    /// <param name="context">A new context, which has them from its options.</param>
    public static ContextSettings Of(DbContext context)
    {
        (ChangeTracker tracker, DatabaseFacade database) = (context.ChangeTracker, context.Database);
        return new(
            tracker.QueryTrackingBehavior,
            tracker.AutoDetectChangesEnabled,
            tracker.LazyLoadingEnabled,
            tracker.CascadeDeleteTiming,
            tracker.DeleteOrphansTiming,
            database.AutoTransactionBehavior,
            database.AutoSavepointsEnabled,
            database.GetCommandTimeout());
    }

    /// <summary>Gives a context these settings.</summary>
    /// <param name="context">The context that comes back.</param>
    public void ApplyTo(DbContext context)
    {
        (ChangeTracker tracker, DatabaseFacade database) = (context.ChangeTracker, context.Database);
        tracker.QueryTrackingBehavior = QueryTracking;
        tracker.AutoDetectChangesEnabled = DetectsChanges;
        tracker.LazyLoadingEnabled = LoadsLazily;
        tracker.CascadeDeleteTiming = CascadeDelete;
        tracker.DeleteOrphansTiming = DeleteOrphans;
        database.AutoTransactionBehavior = AutoTransaction;
        database.AutoSavepointsEnabled = SetsSavepoints;
        database.SetCommandTimeout(CommandTimeout);
    }
}
