namespace IntentPortal.Domain.Rules;

/// <summary>How long it took, or has taken so far, until somebody first followed an intent up.</summary>
/// <param name="WorkingTime">In working hours.</param>
/// <param name="IsWaiting">Nobody has yet.</param>
/// <param name="IsLate">Longer than the rules allow.</param>
public sealed record FirstResponse(TimeSpan WorkingTime, bool IsWaiting, bool IsLate);
