namespace IntentPortal.Domain.Customers;

/// <summary>Names a customer.</summary>
public sealed record CustomerRef(Guid Id, string Code);
