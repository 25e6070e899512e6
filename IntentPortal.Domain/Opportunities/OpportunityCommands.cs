namespace IntentPortal.Domain.Opportunities;

/// <summary>Adds an opportunity by hand.</summary>
/// <param name="CustomerId">The customer, which is in the customer archive.</param>
/// <param name="Details">What is known about it.</param>
/// <param name="OwnerId">Who works it; the person themselves when nobody is named.</param>
public sealed record AddOpportunity(Guid? CustomerId, OpportunityDetails Details, Guid? OwnerId);

/// <summary>Saves an edited opportunity.</summary>
public sealed record EditOpportunity(Guid OpportunityId, long Version, OpportunityDetails Details);

/// <summary>Takes an opportunity to another stage; the reason is needed on the way back.</summary>
public sealed record MoveOpportunity(Guid OpportunityId, long Version, OpportunityStage Stage, string? Reason);

/// <summary>输单: closes an opportunity as lost.</summary>
/// <param name="OpportunityId">Which.</param>
/// <param name="Version">As it was read.</param>
/// <param name="ReasonId">Why, from the list of reasons.</param>
/// <param name="Note">More about it.</param>
/// <param name="SuggestionIds">Suggestions for want of which it was lost.</param>
public sealed record LoseOpportunity(Guid OpportunityId, long Version, Guid? ReasonId, string? Note, IReadOnlyList<Guid> SuggestionIds);

/// <summary>An opportunity that something was done with.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Code">Its code.</param>
/// <param name="IsSeen">Whether who did it sees it afterwards: not when they gave it out of their hands.</param>
public sealed record OpportunityRef(Guid Id, string Code, bool IsSeen = true);

/// <summary>The opportunity that is made along with a conversion.</summary>
public sealed record NewOpportunity(string? Name, decimal? ExpectedAmount, DateOnly? ExpectedCloseOn);
