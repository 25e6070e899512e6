using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Domain.Customers;

/// <summary>The work that lets people see the customers it is about: sets of the database inside a query, lists where one customer is looked at.</summary>
/// <param name="Intents">The intents; those in the recycle bin do not count.</param>
/// <param name="Opportunities">The opportunities.</param>
public sealed record CustomerWork(IQueryable<Intent> Intents, IQueryable<Opportunity> Opportunities)
{
    /// <summary>No work: what remains is who owns the customer, works on it or manages its department.</summary>
    public static CustomerWork None { get; } = new(Array.Empty<Intent>().AsQueryable(), Array.Empty<Opportunity>().AsQueryable());
}
