namespace IntentPortal.Web.Features.Administration;

/// <summary>A group of related thresholds.</summary>
/// <param name="Key">The resource key of its name.</param>
/// <param name="Numbers">The thresholds.</param>
public sealed record RuleGroup(string Key, IReadOnlyList<RuleNumber> Numbers);
