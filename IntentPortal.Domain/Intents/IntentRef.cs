using IntentPortal.Domain.Customers;

namespace IntentPortal.Domain.Intents;

/// <summary>What an operation on an intent gives back: enough to name it, link to it and act on it again.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Code">The code.</param>
public sealed record IntentRef(Guid Id, string Code)
{
    /// <summary>What became of the customer, where the intent was given to somebody and the customer went along.</summary>
    public CustomerWent? Customer { get; init; }
}
