using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Customers;

/// <summary>An opportunity on the customer's page, with what is promised about it.</summary>
public sealed record CustomerOpportunity(
    string Code, string Name, OpportunityStage Stage, decimal ExpectedAmount, DateOnly ExpectedCloseOn, DateOnly? PromiseDueOn, int PromiseMovedCount);
