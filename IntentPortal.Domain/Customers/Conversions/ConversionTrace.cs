using System.Collections.ObjectModel;
using System.Text.Json;
using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// Everything that a conversion or merge changed, as it was before and after, so that it can be taken back without
/// losing what was edited since.
/// </summary>
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

    /// <summary>
    /// Contacts that were changed: filled up from the one they were joined with, or no longer the first to turn to.
    /// </summary>
    public IReadOnlyList<EditedContact> Contacts { get; init; } = [];

    /// <summary>Contacts that were joined with another.</summary>
    public IReadOnlyList<Guid> JoinedContacts { get; init; } = [];

    /// <summary>Contacts that did not go along.</summary>
    public IReadOnlyList<Guid> FormerContacts { get; init; } = [];

    /// <summary>Records that went over from the merged customer.</summary>
    public IReadOnlyList<MovedRecord> Moved { get; init; } = [];

    /// <summary>Records whose contact was joined with another.</summary>
    public IReadOnlyList<RepointedRecord> Repointed { get; init; } = [];

    /// <summary>What the participants of a merge remember besides, each under its own name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parts { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;

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
