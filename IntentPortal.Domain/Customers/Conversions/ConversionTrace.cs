using System.Collections.ObjectModel;
using System.Text.Json;
using IntentPortal.Domain.FollowUps;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>
/// Everything a conversion or merge changed, with the values before and after, so that it can be undone without losing
/// later edits.
/// </summary>
public sealed record ConversionTrace
{
    /// <summary>The customer's editable fields before and after; null when none changed.</summary>
    public BeforeAfter<CustomerDetails>? Customer { get; init; }

    /// <summary>The owner and the department before and after.</summary>
    public BeforeAfter<CustomerOwner>? Owner { get; init; }

    /// <summary>The promise that was transferred to the new owner.</summary>
    public PromiseTransfer? Promise { get; init; }

    /// <summary>The stage before and after.</summary>
    public BeforeAfter<CustomerStage>? Stage { get; init; }

    /// <summary>The time of the last follow-up before and after.</summary>
    public BeforeAfter<DateTimeOffset?>? LastFollowUp { get; init; }

    /// <summary>People who became collaborators.</summary>
    public IReadOnlyList<Guid> Collaborators { get; init; } = [];

    /// <summary>
    /// Contacts that were changed: fields were filled from a joined contact, or the contact is no longer the primary
    /// one.
    /// </summary>
    public IReadOnlyList<EditedContact> Contacts { get; init; } = [];

    /// <summary>Contacts that were joined with another.</summary>
    public IReadOnlyList<Guid> JoinedContacts { get; init; } = [];

    /// <summary>Contacts that were marked as having left.</summary>
    public IReadOnlyList<Guid> FormerContacts { get; init; } = [];

    /// <summary>Records that were moved from the merged customer.</summary>
    public IReadOnlyList<MovedRecord> Moved { get; init; } = [];

    /// <summary>Records whose contact was joined with another.</summary>
    public IReadOnlyList<RepointedRecord> Repointed { get; init; } = [];

    /// <summary>What each merge participant stored for the undo, keyed by its own name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Parts { get; init; } = ReadOnlyDictionary<string, JsonElement>.Empty;

    /// <summary>The distinct pairs that were recorded along with it.</summary>
    public IReadOnlyList<Guid> DistinctPairs { get; init; } = [];

    /// <summary>The opportunity that was created along with it.</summary>
    public Guid? OpportunityId { get; init; }

    /// <summary>The intent whose confirmation as a purchase included the conversion.</summary>
    public Guid? IntentId { get; init; }
}

/// <summary>A value before and after a change.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed record BeforeAfter<T>(T Before, T After);

/// <summary>A contact that a merge changed.</summary>
public sealed record EditedContact(Guid ContactId, ContactDetails Before, ContactDetails After);
