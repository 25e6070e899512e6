namespace IntentPortal.Domain.Opportunities;

/// <summary>What a column comes to.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Count">How many opportunities the viewer sees in it.</param>
/// <param name="Amount">The sum of their expected amounts.</param>
public sealed record OpportunityHead(OpportunityStage Stage, int Count, decimal Amount);
