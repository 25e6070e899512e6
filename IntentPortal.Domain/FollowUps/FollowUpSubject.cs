using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>A record that can have follow-ups, promises and attachments.</summary>
public interface IFollowUpSubject
{
    /// <summary>The kind of record.</summary>
    SubjectType SubjectType { get; }

    /// <summary>Its identity.</summary>
    Guid Id { get; }

    /// <summary>The customer concerned.</summary>
    Guid CustomerId { get; }

    /// <summary>The person responsible for its promises; null while it has no owner.</summary>
    Guid? OwnerId { get; }

    /// <summary>Copies the planned promise to the record; a null day means none.</summary>
    void SetNextPromise(DateOnly? dueOn, int movedCount);
}

/// <summary>
/// Determines the time of the last follow-up. Follow-ups are not always recorded in the order in which they took place.
/// </summary>
internal static class LatestFollowUp
{
    /// <summary>The later of both times, in UTC.</summary>
    public static DateTimeOffset Of(DateTimeOffset? known, DateTimeOffset tookPlaceAt) => known is { } latest && latest >= tookPlaceAt ? latest : tookPlaceAt.ToUniversalTime();
}
