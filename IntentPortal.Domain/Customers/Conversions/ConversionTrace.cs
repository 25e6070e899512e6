using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>Everything that a conversion or merge changed, as it was before and after, so that it can be taken back without losing what was edited since.</summary>
public sealed record ConversionTrace
{
    /// <summary>What was typed about the customer before and after; empty when nothing of it changed.</summary>
    public BeforeAfter<CustomerDetails>? Customer { get; init; }

    /// <summary>The owner and the department before and after.</summary>
    public BeforeAfter<CustomerOwner>? Owner { get; init; }

    /// <summary>The promise that went to the new owner.</summary>
    public PromiseTransfer? Promise { get; init; }

    /// <summary>The stage before and after.</summary>
    public BeforeAfter<CustomerStage>? Stage { get; init; }

    /// <summary>The latest contact before and after.</summary>
    public BeforeAfter<DateTimeOffset?>? LastFollowUp { get; init; }

    /// <summary>People who became collaborators.</summary>
    public IReadOnlyList<Guid> Collaborators { get; init; } = [];

    /// <summary>Contacts that were changed: filled up from the one they were joined with, or no longer the first to turn to.</summary>
    public IReadOnlyList<EditedContact> Contacts { get; init; } = [];

    /// <summary>Contacts that were joined with another.</summary>
    public IReadOnlyList<Guid> JoinedContacts { get; init; } = [];

    /// <summary>Contacts that did not go along.</summary>
    public IReadOnlyList<Guid> FormerContacts { get; init; } = [];

    /// <summary>Records that went over from the merged customer.</summary>
    public IReadOnlyList<MovedRecord> Moved { get; init; } = [];

    /// <summary>Intents and opportunities that speak of a joined contact under its other identity.</summary>
    public IReadOnlyList<RepointedRecord> Turned { get; init; } = [];

    /// <summary>Promises that were dropped because there was one already.</summary>
    public IReadOnlyList<Guid> DroppedPromises { get; init; } = [];

    /// <summary>Demands that went up in the survivor's own.</summary>
    public IReadOnlyList<MergedDemand> MergedDemands { get; init; } = [];

    /// <summary>What was said along the way about duplicate hits that are others.</summary>
    public IReadOnlyList<Guid> DistinctPairs { get; init; } = [];

    /// <summary>The opportunity that was made along the way.</summary>
    public Guid? OpportunityId { get; init; }

    /// <summary>The intent whose confirmation as a purchase it was a part of.</summary>
    public Guid? IntentId { get; init; }
}

/// <summary>Something before and after a change.</summary>
/// <typeparam name="T">What changed.</typeparam>
public sealed record BeforeAfter<T>(T Before, T After);

/// <summary>A contact that a merge changed.</summary>
public sealed record EditedContact(Guid ContactId, ContactDetails Before, ContactDetails After);

/// <summary>A record that went from one customer to another.</summary>
public sealed record MovedRecord(RecordKind Kind, Guid Id);

/// <summary>A record that spoke of one contact and now speaks of the one it was joined with.</summary>
public sealed record RepointedRecord(RecordKind Kind, Guid Id, Guid FromContactId, Guid ToContactId);

/// <summary>A demand of the merged customer whose evidence went over to the survivor's demand for the same suggestion.</summary>
public sealed record MergedDemand(Guid DemandId, Guid SuggestionId, Guid KeptDemandId, IReadOnlyList<DemandEvidence> Evidence);
