namespace IntentPortal.Domain.Opportunities;

/// <summary>A suggestion that blocks an opportunity, as its page names it.</summary>
public sealed record BlockingSuggestion(Guid Id, string Code, string Title);
