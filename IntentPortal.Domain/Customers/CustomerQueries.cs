using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Domain.Customers;

/// <summary>Reads customers for screens. Every answer is limited to what the actor may see.</summary>
public interface ICustomerQueries
{
    /// <summary>
    /// Customers whose name, short name or code contains the text, best match first, at most <paramref name="take"/>.
    /// Deactivated ones are included and marked.
    /// </summary>
    Task<IReadOnlyList<CustomerChoice>> PickAsync(Guid actor, string? text, int take, CancellationToken cancel);

    /// <summary>One customer for the picker; null when the actor may not see it.</summary>
    Task<CustomerChoice?> ChoiceAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>
    /// The contacts of a customer that the actor may see, without phone numbers and addresses that the actor may not
    /// see.
    /// </summary>
    Task<IReadOnlyList<ContactChoice>> ContactsAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>
    /// At most ten customers that match one of the criteria or have a similar name, best match first. Customers that
    /// the actor may not open are masked.
    /// </summary>
    Task<IReadOnlyList<DuplicateHit>> DuplicatesAsync(Guid actor, MatchCriteria signs, CancellationToken cancel);
}

/// <summary>A customer as a picker shows it.</summary>
public sealed record CustomerChoice(Guid Id, string Code, string Name, CustomerStage Stage, bool IsDeactivated);

/// <summary>
/// A contact as a picker or a detail page shows it. Numbers and addresses are null where the viewer may not see them.
/// </summary>
public sealed record ContactChoice(Guid Id, string Name, string? Title, string? Mobile, string? Phone, string? Email, string? WeChat, bool IsPrimary);

/// <summary>A customer that may be a duplicate of another one, or of the one being entered.</summary>
/// <param name="CustomerId">The customer; null when the viewer may not open it.</param>
/// <param name="Code">Its code; null when the viewer may not open it.</param>
/// <param name="Name">Its name, masked when the viewer may not open it.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="IsDeactivated">Whether it is deactivated.</param>
/// <param name="OwnerName">The owner's name, masked when the viewer may not open the customer.</param>
/// <param name="Score">The evidence for and against a duplicate.</param>
public sealed record DuplicateHit(
    Guid? CustomerId, string? Code, string Name, CustomerStage Stage, bool IsDeactivated, string? OwnerName, DuplicateScore Score)
{
    /// <summary>The criteria that match, strongest first.</summary>
    public IReadOnlyList<MatchCriterion> Signs => [.. Score.Parts.Where(p => p.Points > 0).Select(p => p.Sign)];

    /// <summary>When somebody last followed it up, or null.</summary>
    public DateTimeOffset? LastFollowUpAt { get; init; }

    /// <summary>
    /// The customer for which a hand-over can be requested. Null when the viewer may open it or cannot own customers.
    /// It grants no access.
    /// </summary>
    public Guid? HandOverFor { get; init; }

    /// <summary>Whether the viewer has an unanswered request for a hand-over.</summary>
    public bool IsHandOverRequested { get; init; }
}
