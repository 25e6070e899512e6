using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>A feature's own step in saving a unit of work, in the same transaction.</summary>
internal interface ISaveStep
{
    /// <summary>Called for each changed record before it is saved.</summary>
    void Prepare(EntityEntry record)
    {
    }

    /// <summary>Called once before saving.</summary>
    /// <returns>What to do after saving, or null for nothing.</returns>
    Task<Func<CancellationToken, Task>?> BeforeSaveAsync(PortalDbContext context, CancellationToken cancel) => Task.FromResult<Func<CancellationToken, Task>?>(null);
}
