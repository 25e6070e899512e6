using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace IntentPortal.Infrastructure.Persistence.Sqlite;

/// <summary>The settings of a pooled context that its user may change, restored for the next user.</summary>
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
    /// <summary>Reads the settings of a context.</summary>
    /// <param name="context">A new context with its initial settings.</param>
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

    /// <summary>Applies the settings to a context.</summary>
    /// <param name="context">The context that is returned to the pool.</param>
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
