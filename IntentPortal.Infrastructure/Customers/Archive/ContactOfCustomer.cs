using IntentPortal.Domain.Customers;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>A contact joined with its customer inside a query.</summary>
internal sealed class ContactOfCustomer
{
    public required Contact Contact { get; init; }

    public required Customer Customer { get; init; }

    /// <summary>Whether the viewer may see phone numbers and addresses.</summary>
    public bool SeesData { get; init; }
}
