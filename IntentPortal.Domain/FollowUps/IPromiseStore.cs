using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Where promises are kept.</summary>
public interface IPromiseStore : IStore<Promise>
{
    /// <summary>All promises about a record.</summary>
    Task<IReadOnlyList<Promise>> OfAsync(Guid subjectId, CancellationToken cancel);

    /// <summary>The planned promise about a record, of which there is at most one.</summary>
    Task<Promise?> FindPlannedAsync(Guid subjectId, CancellationToken cancel);
}
