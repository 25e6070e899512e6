using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Shared;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Security.Rights;

/// <summary>Everything in which customers can be seen or chosen.</summary>
public static class CustomerRightsOperations
{
    /// <summary>Every query about customers, and capturing an intent for one.</summary>
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
        new("capture an intent for a customer", $"{nameof(IntentService)}.{nameof(IntentService.CaptureAsync)}", RightsTable.SeeCustomer, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().CaptureAsync(
                actor, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "主题", Content = "内容", SourceId = world.Source }, target.Id, null, null, null, []), Cancel)).Refusal?.Code)
            { Subject = RightsSubject.Customer },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ICustomerQueries Queries(RightsWorld world) => world.Database.Get<ICustomerQueries>();

    // Everybody with a role hears that there is a duplicate; without the right to see it, in a form that gives nothing away.
    private static async Task<bool> IsUnmaskedAsync(RightsWorld world, Guid actor, RightsTarget target)
    {
        await using PortalDbContext context = await world.Database.OpenAsync();
        var customer = await context.Customers.Where(c => c.Id == target.Id).Select(c => new { c.Name, c.OwnerId }).SingleAsync(Cancel);
        IReadOnlyList<DuplicateHit> hits = await Queries(world).DuplicatesAsync(actor, DuplicateSigns.Of(new CustomerDetails { Name = customer.Name }, []), Cancel);
        if (hits.Count == 0)
        {
            return false;
        }

        DuplicateHit hit = Assert.Single(hits);
        if (hit.CustomerId is null)
        {
            Assert.Equal(("矩**", null), (hit.Name, hit.Code));
            Assert.DoesNotContain(hit.OwnerName ?? string.Empty, new[] { "同事" });
        }

        return hit.CustomerId == target.Id && hit.Name == customer.Name;
    }

    private static RightsOperation See(string name, string method, RightsRow row, Func<RightsWorld, Guid, RightsTarget, Task<bool>> shows) =>
        new(name, $"{nameof(ICustomerQueries)}.{method}", row, async (world, actor, target) => await shows(world, actor, target) ? null : RefusalCode.NotFound)
        {
            Subject = RightsSubject.Customer,
            IsQuery = true,
        };
}
