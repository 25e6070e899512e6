namespace IntentPortal.Web.Features.Administration;

/// <summary>Thresholds that belong together.</summary>
/// <param name="Key">The name of the group in the texts.</param>
/// <param name="Numbers">The thresholds.</param>
public sealed record RuleGroup(string Key, IReadOnlyList<RuleNumber> Numbers);
