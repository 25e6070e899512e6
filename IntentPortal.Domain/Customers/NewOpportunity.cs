namespace IntentPortal.Domain.Customers;

/// <summary>The opportunity that is made along with a conversion.</summary>
public sealed record NewOpportunity(string? Name, decimal? ExpectedAmount, DateOnly? ExpectedCloseOn);
