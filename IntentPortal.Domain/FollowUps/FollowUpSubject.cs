using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>A record that people follow up: what follow-ups, promises and attachments can be about.</summary>
public interface IFollowUpSubject
{
    /// <summary>Which kind of record it is.</summary>
    SubjectType SubjectType { get; }

    /// <summary>Its identity.</summary>
    Guid Id { get; }

    /// <summary>The customer concerned.</summary>
    Guid CustomerId { get; }

    /// <summary>Who is to keep what is promised about it; null while nobody owns it.</summary>
    Guid? OwnerId { get; }

    /// <summary>Shows the planned promise on the record, or that there is none.</summary>
    void SetNextPromise(DateOnly? dueOn, int movedCount);
}

/// <summary>
/// When a record was spoken about last: follow-ups are not always recorded in the order in which they took place.
/// </summary>
internal static class LatestFollowUp
{
    /// <summary>The later of what is known and what took place, in universal time.</summary>
    public static DateTimeOffset Of(DateTimeOffset? known, DateTimeOffset tookPlaceAt) => known is { } latest && latest >= tookPlaceAt ? latest : tookPlaceAt.ToUniversalTime();
}
