using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Customers;

/// <summary>A demand on the customer's page.</summary>
public sealed record CustomerDemand(string SuggestionCode, string SuggestionTitle, SuggestionStatus Status, DemandImportance Importance, DateTimeOffset LastAskedAt);
