namespace IntentPortal.Domain.Suggestions;

/// <summary>A suggestion with the evidence behind it.</summary>
public sealed record SuggestionDetail(SuggestionRow Row, string? Description, IReadOnlyList<SuggestionEvidence> Evidence);
