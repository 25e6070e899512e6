namespace IntentPortal.Domain.Customers;

/// <summary>A customer that may be the same as the one being entered.</summary>
/// <param name="CustomerId">The customer; null when the viewer may not open it.</param>
/// <param name="Code">Its code; null when the viewer may not open it.</param>
/// <param name="Name">Its name, masked when the viewer may not open it.</param>
/// <param name="Stage">Its stage.</param>
/// <param name="IsDeactivated">Whether it is deactivated.</param>
/// <param name="OwnerName">Who answers for it, masked when the viewer may not open it.</param>
/// <param name="Signs">In what they agree.</param>
public sealed record DuplicateHit(
    Guid? CustomerId, string? Code, string Name, CustomerStage Stage, bool IsDeactivated, string? OwnerName, IReadOnlyList<DuplicateSign> Signs);
