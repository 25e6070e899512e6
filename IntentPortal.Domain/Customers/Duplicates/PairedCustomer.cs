namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>One of two customers that are probably the same.</summary>
public sealed record PairedCustomer(Guid Id, string Code, string Name, CustomerStage Stage, string? OwnerName);
