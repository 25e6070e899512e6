namespace IntentPortal.Domain.Customers;

/// <summary>A contact as a picker or a detail page shows it. Numbers and addresses are null where the viewer may not see them.</summary>
public sealed record ContactChoice(Guid Id, string Name, string? Title, string? Mobile, string? Phone, string? Email, string? WeChat, bool IsPrimary);
