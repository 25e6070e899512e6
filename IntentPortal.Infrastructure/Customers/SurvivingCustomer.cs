using IntentPortal.Domain.Customers;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>
/// Resolves the code of a merged customer to its survivor. The caller has to check whether the viewer may see it.
/// </summary>
internal static class SurvivingCustomer
{
    // A bound for chains of merges; longer ones are not followed.
    private const int LongestChain = 20;

    /// <summary>The customer for a code, or null.</summary>
    public static async Task<Customer?> FindAsync(PortalDbContext context, string code, CancellationToken cancel)
    {
        string wanted = code.Trim().ToUpperInvariant();
        Customer? customer = await context.Customers.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(c => c.Code == wanted, cancel);
        for (int i = 0; i < LongestChain && customer?.MergedIntoId is { } next; i++)
        {
            customer = await context.Customers.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(c => c.Id == next, cancel);
        }

        return customer is { MergedIntoId: null } ? customer : null;
    }
}
