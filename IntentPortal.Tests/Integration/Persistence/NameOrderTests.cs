using System.Data.Common;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Customers.Archive;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Lists that are ordered by a name are ordered by pinyin, on both databases and in memory.</summary>
public sealed class NameOrderTests
{
    private const string Mixed = "刘周孙林王赵陈";
    private const string ByPinyin = "陈林刘孙王赵周";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_grid_orders_names_by_pinyin(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid admin = await database.PersonAsync(Roles.Administrator, name: "系统");
        await FillAsync(database);
        var intents = database.Get<IIntentQueries>();
        var archive = database.Get<ICustomerArchiveQueries>();
        var opportunities = database.Get<IOpportunityListQueries>();
        async Task<string> IntentsAsync(IntentSort sort, bool descending) =>
            Names(await intents.PageAsync(admin, new IntentPageRequest(new IntentFilter(), sort, descending), Cancel), row => row.CustomerName);
        async Task<string> CustomersAsync(CustomerSort sort, bool descending) =>
            Names(await archive.PageAsync(admin, new CustomerPageRequest(new CustomerFilter(), sort, descending), Cancel), row => row.Name);
        async Task<string> ContactsAsync(ContactSort sort, bool descending) =>
            Names(await archive.ContactsPageAsync(admin, new ContactPageRequest(null, [], Sort: sort, Descending: descending), Cancel), row => row.Name);
        async Task<string> OpportunitiesAsync(OpportunitySort sort, bool descending) =>
            Names(await opportunities.PageAsync(admin, new OpportunityPageRequest(new OpportunityFilter(), sort, descending), Cancel), row => row.Name);

        foreach (bool descending in new[] { false, true })
        {
            string expected = descending ? new([.. ByPinyin.Reverse()]) : ByPinyin;
            Assert.Equal(expected, await IntentsAsync(IntentSort.Customer, descending));
            Assert.Equal(expected, await IntentsAsync(IntentSort.Owner, descending));
            Assert.Equal(expected, await CustomersAsync(CustomerSort.Name, descending));
            Assert.Equal(expected, await CustomersAsync(CustomerSort.ShortName, descending));
            Assert.Equal(expected, await CustomersAsync(CustomerSort.Owner, descending));
            Assert.Equal(expected, await ContactsAsync(ContactSort.Name, descending));
            Assert.Equal(expected, await ContactsAsync(ContactSort.Customer, descending));
            Assert.Equal(expected, await ContactsAsync(ContactSort.Owner, descending));
            Assert.Equal(expected, await OpportunitiesAsync(OpportunitySort.Name, descending));
            Assert.Equal(expected, await OpportunitiesAsync(OpportunitySort.Customer, descending));
            Assert.Equal(expected, await OpportunitiesAsync(OpportunitySort.Owner, descending));
            Assert.Equal(expected, await OpportunitiesAsync(OpportunitySort.Contact, descending));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_list_to_choose_from_orders_names_by_pinyin(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid admin = await database.PersonAsync(Roles.Administrator, name: "系统");
        Guid customer = await database.CustomerAsync(await database.SourceAsync());
        foreach (char name in Mixed)
        {
            await database.PersonAsync(Roles.Sales, name: $"{name}伟");
            await database.ContactAsync(customer, new ContactDetails { Name = $"{name}芳" });
            await database.Get<SavedViewService>().SaveAsync(admin, null, "intents", $"{name}的客户", "?", Roles.None, Cancel);
            await database.Get<ListService>().SaveProductAsync(admin, new SaveListValue(null, 0, $"{name}氏泵", $"Pump {name}", 1, true), Cancel);
        }

        ReferenceLists lists = await database.Get<IReferenceData>().ReloadAsync(Cancel);
        IReadOnlyList<ContactChoice> choices = await database.Get<ICustomerQueries>().ContactsAsync(admin, customer, Cancel);
        var archive = database.Get<ICustomerArchiveQueries>();
        string code = Assert.Single((await archive.PageAsync(admin, new CustomerPageRequest(new CustomerFilter()), Cancel)).Rows).Code;
        CustomerDetail detail = (await archive.DetailAsync(admin, code, Cancel))!;
        IReadOnlyList<SavedViewRow> views = await database.Get<IAdministrationQueries>().SavedViewsAsync(admin, "intents", Cancel);

        Assert.Equal(ByPinyin, Names(lists.People.Where(p => p.Id != admin), p => p.Name));
        Assert.Equal(ByPinyin, Names(lists.Products, p => p.NameZh));
        Assert.Equal(ByPinyin, Names(choices, c => c.Name));
        Assert.Equal(ByPinyin, Names(detail.Contacts, c => c.Name));
        Assert.Equal(ByPinyin, Names(views, v => v.Name));
    }

    [Fact]
    public async Task A_renamed_record_moves_and_the_ledger_does_not_tell_of_its_key()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Sales, name: "王芳");
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), details: new CustomerDetails { Name = "单明", Type = CustomerType.Person });

        Assert.Equal(SortKey.OfPerson("王芳"), await KeyAsync(database, context => context.People.Where(p => p.Id == person)));
        Assert.Equal(SortKey.OfPerson("单明"), await KeyAsync(database, context => context.Customers.Where(c => c.Id == customer)));
        await database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                Person renamed = (await unit.People.FindAsync(person, token))!;
                return renamed.Edit("曾芳", null, null) is { } refusal ? refusal : Done.Instance;
            },
            Cancel);

        Assert.Equal(SortKey.OfPerson("曾芳"), await KeyAsync(database, context => context.People.Where(p => p.Id == person)));
        Assert.DoesNotContain(await database.LinesAsync(person), line => line.Values.Contains("Key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Records_that_are_loaded_in_bulk_have_their_keys()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(100, 7, null, Cancel);
        await using PortalDbContext context = await database.OpenAsync();

        Assert.All(await context.Customers.Select(c => new { c.Name, Key = EF.Property<string?>(c, ColumnConventions.NameKey) }).ToListAsync(Cancel), c => Assert.Equal(SortKey.Of(c.Name), c.Key));
        Assert.All(await context.Contacts.Select(c => new { c.Name, Key = EF.Property<string?>(c, ColumnConventions.NameKey) }).ToListAsync(Cancel), c => Assert.Equal(SortKey.OfPerson(c.Name), c.Key));
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Sales)]
    public async Task A_page_by_name_is_read_in_the_order_of_the_index(Roles roles)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(400, 7, null, Cancel);
        await using PortalDbContext context = await database.OpenAsync();
        await context.Database.ExecuteSqlRawAsync("ANALYZE", Cancel);
        Person person = await context.People.FirstAsync(p => p.Roles == roles, Cancel);
        var viewer = new Viewer(person.Id, person.Name, roles, person.DepartmentId, []);
        ReferenceLists lists = await database.Get<IReferenceData>().GetAsync(Cancel);
        var customers = new CustomerPageQuery(context, viewer, lists);
        var contacts = new ContactPageQuery(context, viewer, lists);

        string ofCustomers = await PlanAsync(context, customers.Order(customers.Where(new CustomerFilter()), CustomerSort.Name, false).Select(c => c.Id).Take(50));
        string ofContacts = await PlanAsync(context, contacts.Order(contacts.Where(new ContactPageRequest(null, [])), ContactSort.Name, true).Select(c => c.Contact.Id).Take(50));

        Assert.Contains("IX_Customers_NameKey", ofCustomers, StringComparison.Ordinal);
        Assert.Contains("IX_Contacts_NameKey", ofContacts, StringComparison.Ordinal);
        // Only rows with equal keys are sorted.
        Assert.All(new[] { ofCustomers, ofContacts }, plan => Assert.DoesNotContain("B-TREE FOR ORDER BY", plan, StringComparison.Ordinal));
    }

    private static async Task<string> PlanAsync<T>(PortalDbContext context, IQueryable<T> query)
    {
        await context.Database.OpenConnectionAsync(Cancel);
        await using DbCommand command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText[command.CommandText.IndexOf("SELECT", StringComparison.Ordinal)..];
        await using DbDataReader reader = await command.ExecuteReaderAsync(Cancel);
        List<string> plan = [];
        while (await reader.ReadAsync(Cancel))
        {
            plan.Add(reader.GetString(3));
        }

        return string.Join('\n', plan);
    }

    private static async Task<string?> KeyAsync<T>(TestDatabase database, Func<PortalDbContext, IQueryable<T>> which)
        where T : class
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await which(context).Select(record => EF.Property<string?>(record, ColumnConventions.NameKey)).SingleAsync(Cancel);
    }

    // One of each record for each surname: the owner, the customer, its contact, its intent and its opportunity.
    private static async Task FillAsync(TestDatabase database)
    {
        Guid source = await database.SourceAsync();
        foreach (char name in Mixed)
        {
            Guid owner = await database.PersonAsync(Roles.Sales, name: $"{name}伟");
            Guid customer = await database.CustomerAsync(source, owner, details: new CustomerDetails { Name = $"{name}记{UnrelatedNames.Next()}", ShortName = $"{name}记" });
            Guid contact = await database.ContactAsync(customer, new ContactDetails { Name = $"{name}芳" });
            await database.IntentAsync(customer, source, owner, owner);
            Outcome<Done> added = await database.Work.RunAsSystemAsync<Done>(
                async (unit, token) =>
                {
                    RecordCode code = await unit.NextCodeAsync(CodeSeries.Opportunity, token);
                    unit.Opportunities.Add(Opportunity.CreateFromIntent(unit.NewId(), code, $"{name}记冷库", customer, contact, null, 100m, new DateOnly(2026, 9, 1), owner, null, unit.Now).Value!);
                    return Done.Instance;
                },
                Cancel);
            Assert.True(added.Succeeded, added.Refusal?.ToString());
        }
    }

    private static string Names<T>(Page<T> page, Func<T, string> name) => Names(page.Rows, name);

    private static string Names<T>(IEnumerable<T> rows, Func<T, string> name) => new([.. rows.Select(row => name(row)[0])]);
}
