using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

public class CustomerArchiveQueriesTests
{
    [Fact]
    public async Task Every_column_of_both_archives_sorts_both_ways_and_pages_neither_overlap_nor_leave_out()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(200, 7, null, Cancel);
        Guid admin = await AdminAsync(database);
        var queries = database.Get<ICustomerArchiveQueries>();
        foreach (bool descending in new[] { false, true })
        {
            foreach (CustomerSort sort in Enum.GetValues<CustomerSort>())
            {
                Page<CustomerRow> first = await queries.PageAsync(admin, new CustomerPageRequest(new CustomerFilter { WithDeactivated = true }, sort, descending, 0, 25), Cancel);
                Page<CustomerRow> second = await queries.PageAsync(admin, new CustomerPageRequest(new CustomerFilter { WithDeactivated = true }, sort, descending, 25, 25), Cancel);
                Assert.Equal(40, first.Total);
                Assert.Equal(40, first.Rows.Concat(second.Rows).Select(r => r.Id).Distinct().Count());
            }

            foreach (ContactSort sort in Enum.GetValues<ContactSort>())
            {
                Page<ContactRow> all = await queries.ContactsPageAsync(admin, new ContactPageRequest(null, [], false, sort, descending, 0, 200), Cancel);
                Assert.Equal(all.Total, all.Rows.Select(r => r.Id).Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task The_stage_decides_in_which_archive_a_customer_and_its_contacts_are_and_deactivated_ones_are_shown_on_request()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid source = await database.SourceAsync();
        Guid intent = await database.CustomerAsync(source);
        Guid won = await database.CustomerAsync(source, stage: CustomerStage.Won);
        Guid gone = await database.CustomerAsync(source, stage: CustomerStage.Potential, deactivated: true);
        Guid contact = await database.ContactAsync(intent, new ContactDetails { Name = "甲" });
        await database.ContactAsync(won, new ContactDetails { Name = "乙" });
        var queries = database.Get<ICustomerArchiveQueries>();
        async Task<IEnumerable<Guid>> IdsAsync(CustomerFilter filter) => (await queries.PageAsync(admin, new CustomerPageRequest(filter), Cancel)).Rows.Select(r => r.Id);

        Assert.Equal([intent], await IdsAsync(new CustomerFilter { Stages = [CustomerStage.Intent] }));
        Assert.Equal([won], await IdsAsync(new CustomerFilter { Stages = [CustomerStage.Potential, CustomerStage.Won] }));
        Assert.Equal([gone, won], await IdsAsync(new CustomerFilter { Stages = [CustomerStage.Potential, CustomerStage.Won], WithDeactivated = true }));
        Assert.Equal([contact], (await queries.ContactsPageAsync(admin, new ContactPageRequest(null, [CustomerStage.Intent]), Cancel)).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Customers_are_narrowed_by_a_whole_tag_and_by_when_they_were_entered()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid source = await database.SourceAsync();
        Guid key = await database.CustomerAsync(source, details: new CustomerDetails { Name = "云帆", Tags = ["重点", "华东"] });
        await database.CustomerAsync(source, details: new CustomerDetails { Name = "远航", Tags = ["重点客户"] });
        var queries = database.Get<ICustomerArchiveQueries>();
        async Task<IReadOnlyList<CustomerRow>> RowsAsync(CustomerFilter filter) => (await queries.PageAsync(admin, new CustomerPageRequest(filter), Cancel)).Rows;

        CustomerRow row = Assert.Single(await RowsAsync(new CustomerFilter { Tag = "重点" }));
        Assert.Equal((key, "重点, 华东"), (row.Id, row.Tags));
        Assert.Equal(2, (await RowsAsync(new CustomerFilter { AddedFrom = row.AddedAt.AddDays(-1), AddedBefore = row.AddedAt.AddDays(1) })).Count);
        Assert.Empty(await RowsAsync(new CustomerFilter { AddedFrom = row.AddedAt.AddDays(1) }));
        Assert.Empty(await RowsAsync(new CustomerFilter { AddedBefore = row.AddedAt.AddDays(-1) }));
    }

    [Fact]
    public async Task The_order_of_an_archive_gives_no_number_away_that_its_viewer_may_not_read()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid marketing = await database.PersonAsync(Roles.Marketing);
        Guid source = await database.SourceAsync();
        Guid high = await database.CustomerAsync(source, stage: CustomerStage.Won, details: new CustomerDetails { Name = "高", Phone = "0512-62889999" });
        Guid low = await database.CustomerAsync(source, stage: CustomerStage.Won, details: new CustomerDetails { Name = "低", Phone = "0512-62880000" });
        var queries = database.Get<ICustomerArchiveQueries>();
        foreach (bool descending in new[] { false, true })
        {
            IReadOnlyList<CustomerRow> rows = (await queries.PageAsync(marketing, new CustomerPageRequest(new CustomerFilter(), CustomerSort.Phone, descending), Cancel)).Rows;
            Assert.Equal([low, high], rows.Select(r => r.Id));
            Assert.All(rows, row => Assert.Equal((null, null, null, null), (row.Phone, row.Mobile, row.Email, row.Address)));
        }
    }

    [Fact]
    public async Task The_code_of_a_merged_customer_leads_to_the_survivor_through_any_number_of_merges()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid source = await database.SourceAsync();
        Guid stranger = await database.PersonAsync(Roles.Sales);
        List<Guid> ids = [await database.CustomerAsync(source, admin), await database.CustomerAsync(source, admin), await database.CustomerAsync(source, admin)];
        List<string> codes;
        await using (PortalDbContext context = await database.OpenAsync())
        {
            codes = await context.Customers.OrderBy(c => c.Number).Select(c => c.Code).ToListAsync(Cancel);
        }

        var conversions = database.Get<ConversionService>();
        Assert.True((await conversions.MergeAsync(admin, new MergeCustomers(ids[0], 1, ids[1], 1, "同一家", new HashSet<string>(), [], null), Cancel)).Succeeded);
        Assert.True((await conversions.MergeAsync(admin, new MergeCustomers(ids[1], 1, ids[2], 1, "同一家", new HashSet<string>(), [], null), Cancel)).Succeeded);

        var queries = database.Get<ICustomerArchiveQueries>();
        foreach (string code in codes.Take(2))
        {
            SearchHit hit = Assert.Single((await database.Get<ISearchQueries>().FindAsync(admin, code.ToLowerInvariant(), 10, Cancel)).Single(g => g.Kind == RecordKind.Customer).Hits);
            Assert.Equal((ids[2], codes[2], SearchField.OldCode, code), (hit.Id, hit.Code, hit.FoundIn, hit.Excerpt[0].Text));
            Assert.Empty(await database.Get<ISearchQueries>().FindAsync(stranger, code, 10, Cancel));
        }

        foreach (string code in codes)
        {
            Assert.Equal(ids[2], (await queries.DetailAsync(admin, code, Cancel))!.Row.Id);
        }

        Assert.Equal([ids[2]], (await queries.PageAsync(admin, new CustomerPageRequest(new CustomerFilter { WithDeactivated = true }), Cancel)).Rows.Select(r => r.Id));
        Assert.Equal([ids[2]], (await database.Get<ICustomerQueries>().PickAsync(admin, null, 10, Cancel)).Select(c => c.Id));
        Outcome<IntentRef> capture = await database.Get<IntentService>().CaptureAsync(
            admin, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "一", Content = "一", SourceId = source }, ids[0], null, null, null, []), Cancel);
        Assert.Equal(RefusalCode.CustomerDeactivated, capture.Refusal!.Code);
    }

    [Fact]
    public async Task An_export_has_every_row_of_the_view_in_the_order_of_the_view_and_is_in_the_ledger_before()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(4_000, 7, null, Cancel);
        Guid admin = await AdminAsync(database);
        var queries = database.Get<ICustomerArchiveQueries>();
        var exports = database.Get<CustomerExportService>();
        var customers = new CustomerPageRequest(new CustomerFilter { WithDeactivated = true }, CustomerSort.LastFollowUpAt);
        var contacts = new ContactPageRequest(null, [], true, ContactSort.Email);

        List<CustomerRow> customerRows = await (await exports.CustomersAsync(admin, customers, "sort=LastFollowUpAt", Cancel)).Value!.ToListAsync(Cancel);
        List<ContactRow> contactRows = await (await exports.ContactsAsync(admin, contacts, "sort=Email", Cancel)).Value!.ToListAsync(Cancel);

        Page<CustomerRow> customerPage = await queries.PageAsync(admin, customers with { Skip = 500, Take = 100 }, Cancel);
        Page<ContactRow> contactPage = await queries.ContactsPageAsync(admin, contacts with { Skip = 500, Take = 100 }, Cancel);
        Assert.Equal((customerPage.Total, contactPage.Total), (customerRows.Count, contactRows.Count));
        Assert.Equal(customerPage.Rows, customerRows.Skip(500).Take(100));
        Assert.Equal(contactPage.Rows, contactRows.Skip(500).Take(100));
        await using PortalDbContext context = await database.OpenAsync();
        List<string> views = await context.ChangeLines.Where(l => l.Kind == ChangeKind.Exported).Select(l => l.Values).ToListAsync(Cancel);
        Assert.Contains(views, values => values.Contains("sort=LastFollowUpAt", StringComparison.Ordinal));
        Assert.Contains(views, values => values.Contains("sort=Email", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_timeline_of_a_customer_has_the_follow_ups_of_those_of_its_intents_that_the_viewer_sees()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        Guid seller = await database.PersonAsync(Roles.Sales);
        Guid colleague = await database.PersonAsync(Roles.Sales);
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid customer = await database.CustomerAsync(source, seller);
        Intent own = await database.IntentAsync(customer, source, seller, seller);
        Intent others = await database.IntentAsync(customer, source, colleague, colleague);
        foreach ((Guid by, Intent intent, string said) in new[] { (seller, own, "自己的"), (colleague, others, "同事的") })
        {
            Outcome<IntentRef> recorded = await database.Get<IntentFollowUpService>().RecordAsync(
                by, new RecordFollowUp(intent.Id, null, FollowUpMethod.Phone, database.Clock.GetUtcNow(), said, null, []), Cancel);
            Assert.True(recorded.Succeeded, recorded.Refusal?.ToString());
        }

        async Task<IEnumerable<(string?, string)>> SaidAsync(Guid actor) => (await database.Get<ICustomerArchiveQueries>().TimelineAsync(actor, customer, 50, Cancel))
            .Select(i => i.FollowUp).OfType<TimelineFollowUp>().Select(f => (f.About?.Code, f.Content)).Order();

        Assert.Equal([(own.Code, "自己的")], await SaidAsync(seller));
        Assert.Equal([(own.Code, "自己的"), (others.Code, "同事的")], await SaidAsync(admin));
        // The owner of one intent may open the customer, but still cannot read the intents of other people there.
        Assert.Equal([(others.Code, "同事的")], await SaidAsync(colleague));
        Assert.Empty(await SaidAsync(await database.PersonAsync(Roles.Sales)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Guid> AdminAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.People.Where(p => p.UserName == "admin1").Select(p => p.Id).SingleAsync(Cancel);
    }
}
