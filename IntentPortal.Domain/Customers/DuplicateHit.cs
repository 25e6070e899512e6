using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Domain.Customers;

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

    /// <summary>What a hand-over can be requested for; null when the viewer may open the customer or cannot own one. It opens nothing.</summary>
    public Guid? HandOverFor { get; init; }

    /// <summary>Whether the viewer has requested a hand-over that is not answered yet.</summary>
    public bool IsHandOverRequested { get; init; }
}
