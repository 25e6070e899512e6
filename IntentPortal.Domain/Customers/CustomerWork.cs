using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// The work that lets people see the customers it is about: sets of the database inside a query, lists where one
/// customer is looked at.
/// </summary>
/// <param name="Intents">Intents, for who owns them and for the managers of their department; those in the recycle bin
/// are none of them.</param>
/// <param name="Opportunities">Opportunities, for who owns them.</param>
public sealed record CustomerWork(IQueryable<CustomerWorkItem> Intents, IQueryable<CustomerWorkItem> Opportunities)
{
    /// <summary>No work: what remains is who owns the customer, works on it or manages its department.</summary>
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

/// <summary>
/// A kind of work about customers. Each feature that has one brings one of these to the unit of work.
/// </summary>
public interface ICustomerWorkSource
{
    /// <summary>Adds the work about a customer, as the unit of work leaves it.</summary>
    Task<CustomerWork> AddAsync(CustomerWork work, IUnitOfWork unit, Guid customerId, CancellationToken cancel);

    /// <summary>How much of it is open: a customer with open work stays in service.</summary>
    Task<int> CountOpenAsync(IUnitOfWork unit, Guid customerId, CancellationToken cancel);

    /// <summary>A customer that nobody owned was given to somebody: what nobody owns of its work goes along.</summary>
    /// <returns>How much went.</returns>
    Task<int> GoAlongAsync(IUnitOfWork unit, Customer customer, Viewer owner, CancellationToken cancel);
}
