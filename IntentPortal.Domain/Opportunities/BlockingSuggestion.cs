namespace IntentPortal.Domain.Opportunities;

/// <summary>A suggestion for want of which an opportunity was lost, as its page names it.</summary>
public sealed record BlockingSuggestion(Guid Id, string Code, string Title);
