namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// A key that a customer can share with its duplicates. Only customers that share a key are compared. A job maintains
/// the table.
/// </summary>
public sealed class DuplicateKey
{
    /// <summary>Creates the key.</summary>
    public DuplicateKey(string key, Guid customerId) => (Key, CustomerId) = (key, customerId);

    /// <summary>The shared value, prefixed with a letter for its kind.</summary>
    public string Key { get; private set; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }
}
