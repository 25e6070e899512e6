namespace IntentPortal.Domain.Rules;

/// <summary>Changes the rules of the follow-up.</summary>
/// <param name="Values">The values.</param>
/// <param name="Version">The version that was read.</param>
public sealed record SaveRules(RuleValues Values, long Version);
