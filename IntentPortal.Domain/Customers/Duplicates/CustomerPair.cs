namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Two customers without an order between them.</summary>
public static class CustomerPair
{
    /// <summary>The two in the one order in which pairs are kept.</summary>
    public static (Guid One, Guid Other) Of(Guid one, Guid other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
