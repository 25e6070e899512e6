using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Fills in the sort keys of records that were saved before the columns existed. A migration that changes the rule of
/// <see cref="SortKey"/> sets the keys to null, and they are computed here.
/// </summary>
internal static class SortKeyBackfill
{
    public static async Task RunAsync(PortalDbContext context, CancellationToken cancel)
    {
        await ColumnBackfill.RunAsync<Customer>(context, ColumnConventions.NameKey, null, RecordSortKeys.Of, cancel);
        await ColumnBackfill.RunAsync<Contact>(context, ColumnConventions.NameKey, null, RecordSortKeys.Of, cancel);
        await ColumnBackfill.RunAsync<Opportunity>(context, ColumnConventions.NameKey, null, RecordSortKeys.Of, cancel);
        await ColumnBackfill.RunAsync<Person>(context, ColumnConventions.NameKey, null, RecordSortKeys.Of, cancel);
    }
}
