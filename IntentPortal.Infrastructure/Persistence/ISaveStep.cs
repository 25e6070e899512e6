using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Something that a feature keeps along with what a unit of work saves, in the same transaction.</summary>
internal interface ISaveStep
{
    /// <summary>Called for each record that changed, before it is saved.</summary>
    void Prepare(EntityEntry record)
    {
    }

    /// <summary>Called once before saving.</summary>
    /// <returns>What is to be done after saving; null when nothing is.</returns>
    Task<Func<CancellationToken, Task>?> BeforeSaveAsync(PortalDbContext context, CancellationToken cancel) => Task.FromResult<Func<CancellationToken, Task>?>(null);
}
