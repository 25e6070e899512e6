using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>All places in which customers can be seen or selected.</summary>
public sealed class CustomerRightsOperations : IRightsOperations
{
    /// <summary>All queries about customers, and capturing an intent for one.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        See("see a customer in the picker", nameof(ICustomerQueries.PickAsync), RightsTable.SeeCustomer, async (world, actor, target) =>
            (await Queries(world).PickAsync(actor, target.Code, 50, Cancel)).Any(c => c.Id == target.Id)),
        See("see a customer by its identity", nameof(ICustomerQueries.ChoiceAsync), RightsTable.SeeCustomer, async (world, actor, target) =>
            await Queries(world).ChoiceAsync(actor, target.Id, Cancel) is not null),
        See("see the contacts of a customer", nameof(ICustomerQueries.ContactsAsync), RightsTable.SeeCustomer, async (world, actor, target) =>
            (await Queries(world).ContactsAsync(actor, target.Id, Cancel)).Count == 1),
        See("see the contact data of a customer", nameof(ICustomerQueries.ContactsAsync), RightsTable.SeeContactData, async (world, actor, target) =>
            (await Queries(world).ContactsAsync(actor, target.Id, Cancel)).Any(c => c.Mobile == RightsWorld.ContactMobile)),
        See("see a duplicate unmasked", nameof(ICustomerQueries.DuplicatesAsync), RightsTable.SeeCustomer, IsUnmaskedAsync),
        Archive("see a customer in the archive", nameof(ICustomerArchiveQueries.PageAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            (await queries.PageAsync(actor, new CustomerPageRequest(new CustomerFilter { Text = target.Code }), Cancel)).Rows.Any(c => c.Id == target.Id)),
        Archive("open a customer", nameof(ICustomerArchiveQueries.DetailAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            await queries.DetailAsync(actor, target.Code, Cancel) is not null),
        Archive("see contact data on the customer's page", nameof(ICustomerArchiveQueries.DetailAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            (await queries.DetailAsync(actor, target.Code, Cancel))?.Contacts.Any(c => c.Mobile == RightsWorld.ContactMobile) == true),
        Archive("see a contact in the archive", nameof(ICustomerArchiveQueries.ContactsPageAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            (await queries.ContactsPageAsync(actor, new ContactPageRequest(target.Code, []), Cancel)).Rows.Any(c => c.CustomerId == target.Id)),
        Archive("see contact data in the archive", nameof(ICustomerArchiveQueries.ContactsPageAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            (await queries.ContactsPageAsync(actor, new ContactPageRequest(target.Code, []), Cancel)).Rows.Any(c => c.CustomerId == target.Id && c.Mobile == RightsWorld.ContactMobile)),
        Archive("see a customer in the rows of a view", nameof(ICustomerArchiveQueries.AllAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            await queries.AllAsync(actor, Customers(target), Cancel).AnyAsync(c => c.Id == target.Id, Cancel)),
        Archive("see a contact in the rows of a view", nameof(ICustomerArchiveQueries.AllContactsAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            await queries.AllContactsAsync(actor, Contacts(target), Cancel).AnyAsync(c => c.CustomerId == target.Id, Cancel)),
        Archive("see contact data in the rows of a view", nameof(ICustomerArchiveQueries.AllContactsAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            await queries.AllContactsAsync(actor, Contacts(target), Cancel).AnyAsync(c => c.CustomerId == target.Id && c.Mobile == RightsWorld.ContactMobile, Cancel)),
        Archive("find a contact in the archive by its number", nameof(ICustomerArchiveQueries.ContactsPageAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            (await queries.ContactsPageAsync(actor, new ContactPageRequest($"{RightsWorld.ContactMobile} {target.Code}", []), Cancel)).Rows.Any(c => c.CustomerId == target.Id)),
        Archive("see a user-defined field of a contact", nameof(ICustomerArchiveQueries.ContactsPageAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            (await queries.ContactsPageAsync(actor, Contacts(target), Cancel)).Rows.Any(c => c.CustomerId == target.Id && c.Custom?[RightsWorld.ContactField]?.Text == RightsWorld.FieldValue)),
        Archive("find a contact in the archive by a user-defined field", nameof(ICustomerArchiveQueries.ContactsPageAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            (await queries.ContactsPageAsync(actor, Contacts(target) with { Custom = [new CustomFilter(RightsWorld.ContactField, [RightsWorld.FieldValue])] }, Cancel)).Rows.Any(c => c.CustomerId == target.Id)),
        Archive("see the address of a customer in the archive", nameof(ICustomerArchiveQueries.PageAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            (await queries.PageAsync(actor, Customers(target), Cancel)).Rows.Any(c => c.Id == target.Id && c.Address == RightsWorld.Address)),
        Export("export customers", nameof(CustomerExportService.CustomersAsync), RightsTable.ExportCustomers, async (exports, actor, target) =>
            await ShownAsync(await exports.CustomersAsync(actor, Customers(target), "q=x", Cancel), c => c.Id == target.Id)),
        Export("export contacts", nameof(CustomerExportService.ContactsAsync), RightsTable.ExportCustomers, async (exports, actor, target) =>
            await ShownAsync(await exports.ContactsAsync(actor, Contacts(target), "q=x", Cancel), c => c.CustomerId == target.Id)),
        Export("export contact data", nameof(CustomerExportService.ContactsAsync), RightsTable.ExportContactData, async (exports, actor, target) =>
            await ShownAsync(await exports.ContactsAsync(actor, Contacts(target), "q=x", Cancel), c => c.CustomerId == target.Id && c.Mobile == RightsWorld.ContactMobile)),
        Archive("see the timeline of a customer", nameof(ICustomerArchiveQueries.TimelineAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            (await queries.TimelineAsync(actor, target.Id, 10, Cancel)).Count > 0),
        Archive("see contact data in the timeline of a customer", nameof(ICustomerArchiveQueries.TimelineAsync), RightsTable.SeeContactData, async (queries, actor, target) =>
            (await queries.TimelineAsync(actor, target.Id, 50, Cancel)).Any(i => i.Line?.Values.Contains(RightsWorld.ContactMobile, StringComparison.Ordinal) == true)),
        Archive("learn what others did with a customer", nameof(ICustomerArchiveQueries.ConcurrentChangeAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            await queries.ConcurrentChangeAsync(actor, target.Id, Cancel) is not null),
        Archive("see a file of a customer", nameof(ICustomerArchiveQueries.AttachmentNameAsync), RightsTable.SeeCustomer, async (queries, actor, target) =>
            await queries.AttachmentNameAsync(actor, target.AttachmentId, Cancel) == "合同.pdf"),
        new("capture an intent for a customer", $"{nameof(IntentService)}.{nameof(IntentService.CaptureAsync)}", RightsTable.SeeCustomer, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().CaptureAsync(
                actor, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "主题", Content = "内容", SourceId = world.Source }, target.Id, null, null, null, []), Cancel)).Refusal?.Code)
            { Subject = RightsSubject.Customer },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ICustomerQueries Queries(RightsWorld world) => world.Database.Get<ICustomerQueries>();

    // Everybody with a role is told that there is a duplicate, but without the right to see it the hit is masked.
    private static async Task<bool> IsUnmaskedAsync(RightsWorld world, Guid actor, RightsTarget target)
    {
        await using PortalDbContext context = await world.Database.OpenAsync();
        var customer = await context.Customers.Where(c => c.Id == target.Id).Select(c => new { c.Name, c.OwnerId }).SingleAsync(Cancel);
        IReadOnlyList<DuplicateHit> hits = await Queries(world).DuplicatesAsync(actor, MatchCriteria.Of(new CustomerDetails { Name = customer.Name }, []), Cancel);
        if (hits.Count == 0)
        {
            return false;
        }

        DuplicateHit hit = Assert.Single(hits);
        if (hit.CustomerId is null)
        {
            Assert.Equal(($"{customer.Name[0]}**", null), (hit.Name, hit.Code));
            Assert.DoesNotContain(hit.OwnerName ?? string.Empty, new[] { "同事" });
        }

        return hit.CustomerId == target.Id && hit.Name == customer.Name;
    }

    private static CustomerPageRequest Customers(RightsTarget target) => new(new CustomerFilter { Text = target.Code });

    private static ContactPageRequest Contacts(RightsTarget target) => new(target.Code, []);

    private static async Task<RefusalCode?> ShownAsync<TRow>(Outcome<IAsyncEnumerable<TRow>> export, Func<TRow, bool> isIt) =>
        !export.Succeeded ? export.Refusal.Code : await export.Value.AnyAsync(isIt, Cancel) ? null : RefusalCode.NotFound;

    private static RightsOperation Export(string name, string method, RightsRow row, Func<CustomerExportService, Guid, RightsTarget, Task<RefusalCode?>> exports) =>
        new(name, $"{nameof(CustomerExportService)}.{method}", row, (world, actor, target) => exports(world.Database.Get<CustomerExportService>(), actor, target))
        {
            Subject = RightsSubject.Customer,
            IsQuery = true,
            IsLogged = true,
            RefusesRole = true,
        };

    private static RightsOperation Archive(string name, string method, RightsRow row, Func<ICustomerArchiveQueries, Guid, RightsTarget, Task<bool>> shows) =>
        See(name, method, row, (world, actor, target) => shows(world.Database.Get<ICustomerArchiveQueries>(), actor, target)) with { Method = $"{nameof(ICustomerArchiveQueries)}.{method}" };

    private static RightsOperation See(string name, string method, RightsRow row, Func<RightsWorld, Guid, RightsTarget, Task<bool>> shows) =>
        new(name, $"{nameof(ICustomerQueries)}.{method}", row, async (world, actor, target) => await shows(world, actor, target) ? null : RefusalCode.NotFound)
        {
            Subject = RightsSubject.Customer,
            IsQuery = true,
        };
}
