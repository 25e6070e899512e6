using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.People;

/// <summary>Where notifications are kept.</summary>
public interface INotificationStore : IStore<Notification>
{
    /// <summary>What a person has not read of what came up to a moment, the oldest first, at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<Notification>> UnreadAsync(Guid personId, DateTimeOffset until, int most, CancellationToken cancel);
}
