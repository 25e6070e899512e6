namespace IntentPortal.Domain.MyDay;

/// <summary>What is new for a person for one reason.</summary>
/// <param name="Reason">Why it is shown.</param>
/// <param name="Items">The newest first; at most <see cref="Day.MostNew"/>.</param>
/// <param name="HasMore">Whether there are more than these.</param>
public sealed record NewSection(NewReason Reason, IReadOnlyList<NewForMe> Items, bool HasMore);
