namespace IntentPortal.Domain.Customers;

/// <summary>How a customer came into the customer archive, or together with another.</summary>
public enum ConversionKind
{
    /// <summary>Converted: the stage changed.</summary>
    Converted = 1,

    /// <summary>Merged into a customer that exists already.</summary>
    Merged = 2,
}
