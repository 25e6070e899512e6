namespace IntentPortal.Domain.Customers;

/// <summary>A conversion or merge that can still be undone.</summary>
public sealed record CustomerConversion(Guid Id, ConversionKind Kind, string? MergedLabel, string Conclusion, string ByName, DateTimeOffset At);
