using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Opportunities added by hand.</summary>
public class OpportunityAddTests
{
    private static readonly OpportunityDetails details = new() { Name = "冷库改造", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 35 };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Everything_that_was_typed_is_kept_and_its_page_reads_it(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Guid department, Guid manager, Guid customer) = await ArchivedAsync(database);
        Guid sales = await database.PersonAsync(Roles.Sales, department);
        Guid contact = await database.ContactAsync(customer, new ContactDetails { Name = "王工" });
        (Guid product, Guid suggestion) = (await database.ProductAsync(), await database.SuggestionAsync());
        OpportunityDetails typed = details with { ContactId = contact, Lines = [new LineDetails(product, 2m, 30m)], BlockedBy = [suggestion] };

        Outcome<OpportunityRef> added = await database.Get<OpportunityService>().AddAsync(manager, new AddOpportunity(customer, typed, sales), Cancel);

        Assert.True(added.Succeeded, added.Refusal?.ToString());
        Assert.True(added.Value.IsSeen);
        OpportunityDetail read = (await database.Get<IOpportunityQueries>().DetailAsync(manager, added.Value.Code, Cancel))!;
        Assert.Equal((sales, (Guid?)department, "王工", 60m, OpportunityStage.FirstContact), (read.OwnerId, read.DepartmentId, read.ContactName, read.LinesSum, read.Stage));
        Assert.Equal((35, suggestion, typed.Lines[0]), (read.Details.Probability, Assert.Single(read.Details.BlockedBy), Assert.Single(read.Details.Lines)));
        Assert.Contains("\"BlockedBy\"", (await database.LinesAsync(added.Value.Id))[0].Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_adds_one_for_somebody_else_is_told_whether_they_see_it()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid department, _, _) = await ArchivedAsync(database);
        (Guid sales, Guid other) = (await database.PersonAsync(Roles.Sales, department), await database.PersonAsync(Roles.Sales, department));
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), sales, department, CustomerStage.Potential);
        var service = database.Get<OpportunityService>();

        Assert.True((await service.AddAsync(sales, new AddOpportunity(customer, details, null), Cancel)).Value!.IsSeen);
        Outcome<OpportunityRef> given = await service.AddAsync(sales, new AddOpportunity(customer, details, other), Cancel);

        Assert.False(given.Value!.IsSeen);
        Assert.Null(await database.Get<IOpportunityQueries>().DetailAsync(sales, given.Value.Code, Cancel));
    }

    [Fact]
    public async Task An_intent_customer_has_to_be_converted_first_and_a_customer_has_to_be_named()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid department, Guid manager, _) = await ArchivedAsync(database);
        Guid known = await database.CustomerAsync(await database.SourceAsync(), manager, department);
        var service = database.Get<OpportunityService>();

        Assert.Equal(RefusalCode.CustomerNotConverted, (await service.AddAsync(manager, new AddOpportunity(known, details, null), Cancel)).Refusal?.Code);
        Assert.Equal("CustomerId", Assert.Single((await service.AddAsync(manager, new AddOpportunity(null, details, null), Cancel)).Refusal!.Problems).Field);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Added_while_the_customer_is_deactivated_one_of_the_two_is_refused(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid reason = await database.ReasonAsync(ReasonCategory.Deactivated);
        for (int round = 0; round < 8; round++)
        {
            (_, Guid manager, Guid customer) = await ArchivedAsync(database);
            Task<Outcome<OpportunityRef>> adding = Task.Run(() => database.Get<OpportunityService>().AddAsync(manager, new AddOpportunity(customer, details, null), Cancel), Cancel);
            Task<Outcome<CustomerRef>> deactivating = Task.Run(() => database.Get<CustomerLifeCycleService>().DeactivateAsync(manager, new DeactivateCustomer(customer, 1, reason, "停业"), Cancel), Cancel);
            await Task.WhenAll(adding, deactivating);

            Assert.NotEqual((await adding).Succeeded, (await deactivating).Succeeded);
            await using PortalDbContext context = await database.OpenAsync();
            Assert.Equal((await adding).Succeeded, await context.Opportunities.AnyAsync(o => o.CustomerId == customer, Cancel));
        }
    }

    private static async Task<(Guid Department, Guid Manager, Guid Customer)> ArchivedAsync(TestDatabase database)
    {
        Guid department = await database.DepartmentAsync();
        Guid manager = await database.PersonAsync(Roles.SalesManager, department);
        return (department, manager, await database.CustomerAsync(await database.SourceAsync(), manager, department, CustomerStage.Potential));
    }
}
