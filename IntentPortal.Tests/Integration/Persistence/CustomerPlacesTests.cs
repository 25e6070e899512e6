using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// A customer's category, industry, region and size are saved, filtered and selected from lists that an administrator
/// maintains.
/// </summary>
public sealed class CustomerPlacesTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid admin;
    private Guid source;

    private TestDatabase Database => database!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        admin = await Database.PersonAsync(Roles.Administrator);
        source = await Database.SourceAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task They_are_kept_and_an_archive_is_filtered_by_them_regions_with_those_within()
    {
        Guid industry = await Database.IndustryAsync();
        Guid east = await Database.RegionAsync();
        Guid shanghai = await Database.RegionAsync(within: east);
        await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        Guid dealer = await AddAsync(new CustomerDetails { Category = CustomerCategory.Dealer, IndustryId = industry, RegionId = shanghai, Size = CustomerSize.Large });
        Guid other = await AddAsync(new CustomerDetails { RegionId = east, Size = CustomerSize.Micro });
        Guid plain = await AddAsync(new CustomerDetails());

        Assert.Equal([dealer], await FoundAsync(new CustomerFilter { Category = CustomerCategory.Dealer }));
        Assert.Equal([dealer], await FoundAsync(new CustomerFilter { IndustryId = industry }));
        Assert.Equal([other], await FoundAsync(new CustomerFilter { Size = CustomerSize.Micro }));
        Assert.Equal([dealer], await FoundAsync(new CustomerFilter { RegionIds = [shanghai] }));
        Assert.Equal(new HashSet<Guid> { dealer, other }, (await FoundAsync(new CustomerFilter { RegionIds = [east] })).ToHashSet());
        Assert.Equal(3, (await FoundAsync(new CustomerFilter())).Count);
        CustomerRow row = (await Database.Get<ICustomerArchiveQueries>().PageAsync(admin, new CustomerPageRequest(new CustomerFilter(), CustomerSort.Size, Descending: true), Cancel)).Rows[0];
        Assert.Equal((dealer, CustomerCategory.Dealer, industry, shanghai, CustomerSize.Large), (row.Id, row.Category, row.IndustryId!.Value, row.RegionId!.Value, row.Size));
        Assert.NotEqual(plain, row.Id);
    }

    [Fact]
    public async Task A_retired_value_is_not_chosen_anew_and_stays_where_it_was_and_a_used_one_is_not_deleted()
    {
        Guid industry = await Database.IndustryAsync();
        Guid region = await Database.RegionAsync();
        Guid customer = await AddAsync(new CustomerDetails { IndustryId = industry, RegionId = region });
        Assert.Equal(new Refusal(RefusalCode.InUse, 1).ToString(), (await Database.Get<ListService>().DeleteIndustryAsync(admin, industry, Cancel)).Refusal?.ToString());
        Assert.Equal(new Refusal(RefusalCode.InUse, 1).ToString(), (await Database.Get<ListService>().DeleteRegionAsync(admin, region, Cancel)).Refusal?.ToString());

        ListValueRow row = Assert.Single((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Industries);
        Assert.True((await Database.Get<ListService>().SaveIndustryAsync(admin, new SaveListValue(industry, row.Version, row.NameZh, row.NameEn, row.Order, IsActive: false), Cancel)).Succeeded);

        Assert.Equal(new Refusal(RefusalCode.ValueRetired, "IndustryId").ToString(), (await TryAddAsync(new CustomerDetails { IndustryId = industry })).Refusal?.ToString());
        var edit = new EditCustomer(customer, 1, new CustomerDetails { Name = "改名", SourceId = source, IndustryId = industry, RegionId = region, Size = CustomerSize.Small });
        Outcome<CustomerRef> edited = await Database.Get<CustomerService>().EditAsync(admin, edit, Cancel);
        Assert.True(edited.Succeeded, edited.Refusal?.ToString());
        await using PortalDbContext context = await Database.OpenAsync();
        Customer saved = await context.Customers.SingleAsync(c => c.Id == customer, Cancel);
        Assert.Equal((industry, region, CustomerSize.Small), (saved.IndustryId!.Value, saved.RegionId!.Value, saved.Size!.Value));
    }

    [Fact]
    public async Task A_region_is_not_put_within_itself()
    {
        Guid outer = await Database.RegionAsync();
        Guid inner = await Database.RegionAsync(within: outer);
        ListValueRow row = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Regions.Single(r => r.Id == outer);

        Outcome<Guid> circle = await Database.Get<ListService>().SaveRegionAsync(admin, new SaveListValue(outer, row.Version, row.NameZh, row.NameEn, 1, true, inner), Cancel);

        Assert.Equal(RefusalCode.Cycle, circle.Refusal?.Code);
    }

    private Task<Outcome<CustomerRef>> TryAddAsync(CustomerDetails details) => Database.Get<CustomerService>().AddAsync(
        admin, new QuickAddCustomer(details with { Name = $"客户{Guid.NewGuid()}", SourceId = source }, [], new DistinctStatement(null, [])), Cancel);

    private async Task<Guid> AddAsync(CustomerDetails details)
    {
        Outcome<CustomerRef> added = await TryAddAsync(details);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        return added.Value.Id;
    }

    private async Task<IReadOnlyList<Guid>> FoundAsync(CustomerFilter filter) =>
        [.. (await Database.Get<ICustomerArchiveQueries>().PageAsync(admin, new CustomerPageRequest(filter), Cancel)).Rows.Select(r => r.Id)];
}
