namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// Something that a customer can share with its duplicates; only customers that share a key are compared. Kept by a
/// job.
/// </summary>
public sealed class DuplicateKey
{
    /// <summary>Creates the key.</summary>
    public DuplicateKey(string key, Guid customerId) => (Key, CustomerId) = (key, customerId);

    /// <summary>What is shared, with a letter for its kind before it.</summary>
    public string Key { get; private set; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }
}
