using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>Finds customers for lists and pickers by what was typed.</summary>
internal static class CustomerFinder
{
    /// <summary>
    /// The numbers of customers that match by name or code, and by phone number or address where the viewer may see those;
    /// null when the text is empty. Whether the viewer may see the customers is left to the query that uses this.
    /// </summary>
    public static IQueryable<long>? FindCustomers(this PortalDbContext context, Viewer viewer, string? typed)
    {
        if (context.Search.Customers(typed) is not { } byName || !MayBeNumber(typed) || context.Search.CustomerData(typed) is not { } byData)
        {
            return context.Search.Customers(typed);
        }

        IQueryable<Customer> customers = context.Customers.IgnoreAutoIncludes();
        IQueryable<Guid> among = customers.Where(c => byData.Contains(c.Number)).Select(c => c.Id);
        return customers.Where(c => byName.Contains(c.Number)).Select(c => c.Number)
            .Union(customers.Where(c => byData.Contains(c.Number)).ContactDataVisibleTo(viewer, context, among).Select(c => c.Number));
    }

    // Names and codes are in both indexes, so the second one is asked only for what it has besides.
    private static bool MayBeNumber(string? typed) => UnicodeText.Folded(typed).Any(c => char.IsAsciiDigit(c) || c == '@');
}
