using IntentPortal.Domain.Customers;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers;

/// <summary>
/// Follows the code of a customer that was merged to the one that stayed. Whether the viewer sees it is for the caller
/// to ask.
/// </summary>
internal static class SurvivingCustomer
{
    // Merges of merges: a chain longer than this is followed no further.
    private const int LongestChain = 20;

    /// <summary>The customer that a code leads to, or null.</summary>
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
