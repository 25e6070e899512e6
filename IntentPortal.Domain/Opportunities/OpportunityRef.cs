namespace IntentPortal.Domain.Opportunities;

/// <summary>An opportunity that something was done with.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Code">Its code.</param>
/// <param name="IsSeen">Whether who did it sees it afterwards: not when they gave it out of their hands.</param>
public sealed record OpportunityRef(Guid Id, string Code, bool IsSeen = true);
