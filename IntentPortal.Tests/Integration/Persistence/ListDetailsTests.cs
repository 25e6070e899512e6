using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>What lists show only where somebody chose the column: read for who asks, as far as they see it.</summary>
public sealed class ListDetailsTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid admin;
    private Guid sales;
    private Guid source;
    private Guid customer;

    private TestDatabase Database => database!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        admin = await Database.PersonAsync(Roles.Administrator);
        sales = await Database.PersonAsync(Roles.Sales);
        source = await Database.SourceAsync();
        customer = await Database.CustomerAsync(source, sales, stage: CustomerStage.Potential, details: new CustomerDetails { Name = "云帆", Notes = "付款准时", Type = CustomerType.Person });
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Intents_say_what_they_are_about_and_name_the_intent_they_were_split_from_to_who_sees_it()
    {
        Guid product = await Database.ProductAsync();
        Intent parent = await Database.IntentAsync(customer, source, admin, admin);
        var details = new IntentDetails { Subject = "低温版本", Content = "零下四十度", SourceDetail = "展会三号台", Quantity = 2.5m, Tags = ["急", "冷库"], ProductIds = [product] };
        Intent child = await Database.IntentAsync(
            customer, source, admin, sales, details: details,
            then: (intent, unit) => unit.Attachments.Add(Attachment.Add(new StoredFile(unit.NewId(), "图纸.pdf", 3), SubjectType.Intent, intent.Id, sales, unit.Now).Value!));
        await using PortalDbContext context = await Database.OpenAsync();
        await context.Intents.Where(i => i.Id == child.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.SplitFromId, parent.Id), Cancel);

        IntentRow asAdmin = await RowAsync(admin, withDetails: true);
        IntentRow asSales = await RowAsync(sales, withDetails: true);

        Assert.Equal(("展会三号台", 2.5m), (asSales.SourceDetail, asSales.Quantity));
        Assert.Equal([product], asSales.ProductIds);
        Assert.Equal(["急", "冷库"], asSales.Tags);
        Assert.Equal(new IntentRowDetails("零下四十度", null, parent.Code, 1), asAdmin.Details);
        Assert.Equal(new IntentRowDetails("零下四十度", null, null, 1), asSales.Details);
        Assert.Null((await RowAsync(sales, withDetails: false)).Details);

        async Task<IntentRow> RowAsync(Guid viewer, bool withDetails)
        {
            var request = new IntentPageRequest(new IntentFilter()) { WithDetails = withDetails };
            IntentRow row = (await Database.Get<IIntentQueries>().PageAsync(viewer, request, Cancel)).Rows.Single(r => r.Id == child.Id);
            Assert.Equal(row.Details, (await Database.Get<IIntentQueries>().AllAsync(viewer, request, Cancel).SingleAsync(r => r.Id == child.Id, Cancel)).Details);
            return row;
        }
    }

    [Fact]
    public async Task Customers_say_what_they_are_with_their_notes_and_who_works_on_them()
    {
        Outcome<Done> added = await Database.Get<ITransactionRunner>().RunAsSystemAsync<Done>(
            async (unit, cancel) =>
            {
                (await unit.Customers.FindAsync(customer, cancel))!.AddCollaborator(admin);
                return Done.Instance;
            },
            Cancel);
        Assert.True(added.Succeeded);

        foreach (CustomerRow row in await RowsAsync(withDetails: true))
        {
            Assert.Equal(CustomerType.Person, row.Type);
            Assert.Equal(("付款准时", 0), (row.Details!.Notes, row.Details.Files));
            Assert.Equal([admin], row.Details.CollaboratorIds);
        }

        Assert.All(await RowsAsync(withDetails: false), row => Assert.Null(row.Details));

        async Task<IReadOnlyList<CustomerRow>> RowsAsync(bool withDetails)
        {
            var request = new CustomerPageRequest(new CustomerFilter()) { WithDetails = withDetails };
            ICustomerArchiveQueries queries = Database.Get<ICustomerArchiveQueries>();
            return [Assert.Single((await queries.PageAsync(sales, request, Cancel)).Rows), Assert.Single(await queries.AllAsync(sales, request, Cancel).ToListAsync(Cancel))];
        }
    }

    [Fact]
    public async Task Opportunities_say_what_is_to_be_sold_and_name_the_intent_they_came_from_to_who_sees_it()
    {
        Guid product = await Database.ProductAsync();
        Intent origin = await Database.IntentAsync(customer, source, admin, admin);
        var details = new OpportunityDetails { Name = "冷库改造", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Lines = [new LineDetails(product, 2m, 50m)] };
        await using PortalDbContext context = await Database.OpenAsync();
        Outcome<OpportunityRef> added = await Database.Get<OpportunityService>().AddAsync(sales, new AddOpportunity(customer, details, null), Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        await context.Opportunities.ExecuteUpdateAsync(set => set.SetProperty(o => o.OriginIntentId, origin.Id), Cancel);

        foreach ((Guid viewer, string? code) in new[] { (admin, origin.Code), (sales, (string?)null) })
        {
            foreach (OpportunityRow row in await RowsAsync(viewer, withDetails: true))
            {
                Assert.Equal((code, 0), (row.Details!.OriginIntentCode, row.Details.Files));
                Assert.Equal([new LineDetails(product, 2m, 50m)], row.Details.Lines);
            }
        }

        Assert.All(await RowsAsync(sales, withDetails: false), row => Assert.Null(row.Details));

        async Task<IReadOnlyList<OpportunityRow>> RowsAsync(Guid viewer, bool withDetails)
        {
            var request = new OpportunityPageRequest(new OpportunityFilter()) { WithDetails = withDetails };
            IOpportunityListQueries queries = Database.Get<IOpportunityListQueries>();
            return [Assert.Single((await queries.PageAsync(viewer, request, Cancel)).Rows), Assert.Single(await queries.AllAsync(viewer, request, Cancel).ToListAsync(Cancel))];
        }
    }
}
