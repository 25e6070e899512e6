namespace IntentPortal.Domain.Search;

/// <summary>A piece of a text.</summary>
/// <param name="Text">The piece as it was written.</param>
/// <param name="IsFound">Whether it is what was looked for.</param>
public sealed record HighlightSegment(string Text, bool IsFound);
