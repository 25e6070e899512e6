using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Domain.Customers;

/// <summary>What screens show of customers. Every answer is limited to what the actor may see.</summary>
public interface ICustomerQueries
{
    /// <summary>
    /// Customers whose name, short name or code contains the text, best first, at most <paramref name="take"/>;
    /// deactivated ones are marked.
    /// </summary>
    Task<IReadOnlyList<CustomerChoice>> PickAsync(Guid actor, string? text, int take, CancellationToken cancel);

    /// <summary>One customer for the picker, or null when the actor does not see it.</summary>
    Task<CustomerChoice?> ChoiceAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>
    /// The contacts of a customer that the actor sees; without their numbers where the actor may not see those.
    /// </summary>
    Task<IReadOnlyList<ContactChoice>> ContactsAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>
    /// Customers that agree with one of the signs or have a similar name, best first, masked where the actor may not
    /// open them; at most ten.
    /// </summary>
    Task<IReadOnlyList<DuplicateHit>> DuplicatesAsync(Guid actor, MatchCriteria signs, CancellationToken cancel);
}

/// <summary>A customer as a picker shows it.</summary>
public sealed record CustomerChoice(Guid Id, string Code, string Name, CustomerStage Stage, bool IsDeactivated);

/// <summary>
/// A contact as a picker or a detail page shows it. Numbers and addresses are null where the viewer may not see them.
/// </summary>
public sealed record ContactChoice(Guid Id, string Name, string? Title, string? Mobile, string? Phone, string? Email, string? WeChat, bool IsPrimary);

/// <summary>A customer that may be the same as another one, or as the one being entered.</summary>
/// <param name="CustomerId">The customer; null when the viewer may not open it.</param>
/// <param name="Code">Its code; null when the viewer may not open it.</param>
/// <param name="Name">Its name, masked when the viewer may not open it.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="IsDeactivated">Whether it is deactivated.</param>
/// <param name="OwnerName">Who answers for it, masked when the viewer may not open it.</param>
/// <param name="Score">What speaks for and against their being the same.</param>
public sealed record DuplicateHit(
    Guid? CustomerId, string? Code, string Name, CustomerStage Stage, bool IsDeactivated, string? OwnerName, DuplicateScore Score)
{
    /// <summary>In what they agree, strongest first.</summary>
    public IReadOnlyList<MatchCriterion> Signs => [.. Score.Parts.Where(p => p.Points > 0).Select(p => p.Sign)];

    /// <summary>When somebody last followed it up, or null.</summary>
    public DateTimeOffset? LastFollowUpAt { get; init; }

    /// <summary>
    /// What a hand-over can be requested for; null when the viewer may open the customer or cannot own one. It opens
    /// nothing.
    /// </summary>
    public Guid? HandOverFor { get; init; }

    /// <summary>Whether the viewer has requested a hand-over that is not answered yet.</summary>
    public bool IsHandOverRequested { get; init; }
}
