namespace IntentPortal.Domain.Customers;

/// <summary>What others did with a customer, the weightiest that still holds.</summary>
public enum ConcurrentChangeKind
{
    /// <summary>Saved it; it is an intent customer in service.</summary>
    Changed = 1,

    /// <summary>Converted it: it is in the customer archive.</summary>
    Converted = 2,

    /// <summary>Merged it into another one.</summary>
    Merged = 3,

    /// <summary>Deactivated it.</summary>
    Deactivated = 4,
}
