namespace IntentPortal.Domain.Customers;

/// <summary>A customer as a picker shows it.</summary>
public sealed record CustomerChoice(Guid Id, string Code, string Name, CustomerStage Stage, bool IsDeactivated);
