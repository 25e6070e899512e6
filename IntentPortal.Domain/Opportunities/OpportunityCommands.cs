namespace IntentPortal.Domain.Opportunities;

/// <summary>Adds an opportunity directly.</summary>
/// <param name="CustomerId">The customer, which is in the customer archive.</param>
/// <param name="Details">The fields entered.</param>
/// <param name="OwnerId">The owner; null for the actor.</param>
public sealed record AddOpportunity(Guid? CustomerId, OpportunityDetails Details, Guid? OwnerId);

/// <summary>Saves an edited opportunity.</summary>
public sealed record EditOpportunity(Guid OpportunityId, long Version, OpportunityDetails Details);

/// <summary>Moves an opportunity to another stage. A reason is required to move back.</summary>
public sealed record MoveOpportunity(Guid OpportunityId, long Version, OpportunityStage Stage, string? Reason);

/// <summary>输单: closes an opportunity as lost.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="ReasonId">The reason from the list of loss reasons.</param>
/// <param name="Note">A note on the reason.</param>
/// <param name="SuggestionIds">Suggestions whose absence caused the loss.</param>
public sealed record LoseOpportunity(Guid OpportunityId, long Version, Guid? ReasonId, string? Note, IReadOnlyList<Guid> SuggestionIds);

/// <summary>The result of an operation on an opportunity.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Code">Its code.</param>
/// <param name="IsSeen">Whether the actor may still see it, which ends when they assign it to somebody else.</param>
public sealed record OpportunityRef(Guid Id, string Code, bool IsSeen = true);

/// <summary>An opportunity to create along with a conversion.</summary>
public sealed record NewOpportunity(string? Name, decimal? ExpectedAmount, DateOnly? ExpectedCloseOn);
