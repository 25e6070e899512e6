using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>
/// With the setting that allows it, marketing converts and merges intent customers, but decides nothing that belongs to
/// sales. The rights matrix covers who may do it at all.
/// </summary>
public sealed class MarketingConversionTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid source;
    private Guid admin;
    private Guid marketing;
    private Guid seller;
    private Guid customer;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = await Database.SourceAsync();
        Guid department = await Database.DepartmentAsync();
        admin = await Database.PersonAsync(Roles.Administrator);
        marketing = await Database.PersonAsync(Roles.Marketing, department);
        seller = await Database.PersonAsync(Roles.Sales, department);
        customer = await Database.CustomerAsync(source, null, department);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task The_setting_is_off_at_first_versioned_and_in_the_ledger()
    {
        ReferenceLists before = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        Assert.False(before.MarketingConverts);

        await LetAsync(true);

        Assert.True((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).MarketingConverts);
        Assert.Equal(RefusalCode.Conflict, (await Database.Get<SettingsService>().LetMarketingConvertAsync(admin, false, before.SettingsVersion, Cancel)).Refusal?.Code);
        ChangeLine line = (await Database.LinesAsync(PortalSettings.TheId))[^1];
        Assert.Equal(ChangeKind.Edited, line.Kind);
        Assert.Contains(nameof(PortalSettings.MarketingConverts), line.Values, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task What_a_screen_offers_follows_the_setting_of_this_moment()
    {
        Assert.Equal((false, false, true), await OfferedAsync());
        await LetAsync(true);
        Assert.Equal((true, true, true), await OfferedAsync());
        await LetAsync(false);
        Assert.Equal((false, false, true), await OfferedAsync());
    }

    [Fact]
    public async Task A_customer_is_converted_for_somebody_of_sales_and_no_opportunity_with_it()
    {
        await LetAsync(true);
        var convert = new ConvertCustomer(
            customer, 1, "展会后明确要采购", new CustomerDetails { Name = "衡岳仪表有限公司", SourceId = source }, marketing, [], new NewOpportunity("首单", 5m, new DateOnly(2026, 9, 1)), null);
        var service = Database.Get<ConversionService>();

        Assert.Equal(RefusalCode.OwnerInactive, (await service.ConvertAsync(marketing, convert, Cancel)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotAllowed, (await service.ConvertAsync(marketing, convert with { OwnerId = seller }, Cancel)).Refusal?.Code);
        Outcome<CustomerRef> converted = await service.ConvertAsync(marketing, convert with { OwnerId = seller, Opportunity = null }, Cancel);

        Assert.True(converted.Succeeded, converted.Refusal?.ToString());
        await using PortalDbContext context = await Database.OpenAsync();
        Customer now = await context.Customers.AsNoTracking().SingleAsync(c => c.Id == customer, Cancel);
        Assert.Equal((CustomerStage.Potential, seller), (now.Stage, now.OwnerId));
        Assert.False(await context.Opportunities.AnyAsync(Cancel));
    }

    [Fact]
    public async Task An_intent_customer_is_not_merged_into_one_of_the_customer_archive()
    {
        await LetAsync(true);
        Guid archived = await Database.CustomerAsync(source, seller, stage: CustomerStage.Potential);
        var merge = new MergeCustomers(customer, 1, archived, 1, "同一家", new HashSet<string>(), [], null);

        Assert.Equal(RefusalCode.NotAllowed, (await Database.Get<ConversionService>().MergeAsync(marketing, merge, Cancel)).Refusal?.Code);
        Assert.Equal(RefusalCode.NotAllowed, (await Database.Get<ConversionService>().MergeAsync(marketing, merge with { MergedId = archived, SurvivorId = customer }, Cancel)).Refusal?.Code);
    }

    private async Task LetAsync(bool may)
    {
        long version = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).SettingsVersion;
        Outcome<Done> set = await Database.Get<SettingsService>().LetMarketingConvertAsync(admin, may, version, Cancel);
        Assert.True(set.Succeeded, set.Refusal?.ToString());
    }

    private async Task<(bool Convert, bool Merge, bool Edit)> OfferedAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        string code = await context.Customers.Where(c => c.Id == customer).Select(c => c.Code).SingleAsync(Cancel);
        CustomerActions offered = (await Database.Get<ICustomerArchiveQueries>().DetailAsync(marketing, code, Cancel))!.Actions;
        Assert.False(offered.BeginOpportunity);
        return (offered.Convert, offered.Merge, offered.Edit);
    }
}
