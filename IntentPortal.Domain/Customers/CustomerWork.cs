using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// The work that gives people access to its customers. Inside a query these are database sets; for a single customer
/// they are lists.
/// </summary>
/// <param name="Intents">Intents, visible through their owner and the managers of their department. Intents in the
/// recycle bin do not count.</param>
/// <param name="Opportunities">Opportunities, visible through their owner.</param>
public sealed record CustomerWork(IQueryable<CustomerWorkItem> Intents, IQueryable<CustomerWorkItem> Opportunities)
{
    /// <summary>No work, so that only ownership, collaboration and department of the customer itself count.</summary>
    public static CustomerWork None { get; } = new(Array.Empty<CustomerWorkItem>().AsQueryable(), Array.Empty<CustomerWorkItem>().AsQueryable());
}

/// <summary>A piece of work about a customer.</summary>
public sealed record CustomerWorkItem
{
    /// <summary>The customer.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>Who owns the work.</summary>
    public required Guid? OwnerId { get; init; }

    /// <summary>The department that it belongs to.</summary>
    public required Guid? DepartmentId { get; init; }
}

/// <summary>A kind of work about customers. Each feature with such work registers a source.</summary>
public interface ICustomerWorkSource
{
    /// <summary>The kind of record that the work consists of.</summary>
    RecordKind RecordKind { get; }

    /// <summary>Adds the work about a customer, including unsaved changes of the unit of work.</summary>
    Task<CustomerWork> AddAsync(CustomerWork work, IUnitOfWork unit, Guid customerId, CancellationToken cancel);

    /// <summary>The number of open items. A customer with open work cannot be deactivated.</summary>
    Task<int> CountOpenAsync(IUnitOfWork unit, Guid customerId, CancellationToken cancel);

    /// <summary>Assigns the customer's work that has no owner to the customer's first owner.</summary>
    /// <returns>The number of items that were assigned.</returns>
    Task<int> GoAlongAsync(IUnitOfWork unit, Customer customer, Viewer owner, CancellationToken cancel);

    /// <summary>
    /// Assigns the customer's open work that belongs to its former owner or to nobody, as far as the actor may assign it,
    /// to its new owner. What is in the hands of others stays with them.
    /// </summary>
    Task HandOverAsync(IUnitOfWork unit, Customer customer, Guid? formerOwnerId, Person owner, CancellationToken cancel);
}
