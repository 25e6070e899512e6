namespace IntentPortal.Domain.Customers;

/// <summary>What became of a customer when work about it was given to somebody.</summary>
/// <param name="Name">What the customer is called.</param>
/// <param name="IsOwned">Whether the customer was given too; otherwise it stays whose it is, and the person works on it with them.</param>
/// <param name="Intents">How many other intents of the customer, which nobody owned, were given along.</param>
public sealed record CustomerWent(string Name, bool IsOwned, int Intents);
