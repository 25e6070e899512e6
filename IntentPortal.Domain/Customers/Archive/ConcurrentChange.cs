namespace IntentPortal.Domain.Customers.Archive;

/// <summary>A change that another user made to a customer before the current user's action could be saved.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="ByName">Who did it; null where the system did.</param>
/// <param name="At">When; null where the ledger has no entry for it.</param>
/// <param name="IntoCode">The code of the customer that it was merged into; null where the viewer may not see that
/// customer.</param>
public sealed record ConcurrentChange(ConcurrentChangeKind Kind, string? ByName, DateTimeOffset? At, string? IntoCode);

/// <summary>
/// The kinds of concurrent change. Where several apply, the one with the greatest effect is reported.
/// </summary>
public enum ConcurrentChangeKind
{
    /// <summary>Saved; the customer is still an intent customer in service.</summary>
    Changed = 1,

    /// <summary>Converted to a potential customer, which is in the customer archive.</summary>
    Converted = 2,

    /// <summary>Merged into another customer.</summary>
    Merged = 3,

    /// <summary>Deactivated.</summary>
    Deactivated = 4,
}
