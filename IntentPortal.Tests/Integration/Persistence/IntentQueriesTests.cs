using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

public class IntentQueriesTests
{
    [Fact]
    public async Task Every_column_sorts_both_ways_and_pages_neither_overlap_nor_leave_out()
    {
        await using TestDatabase database = await DemoAsync();
        Guid admin = await IdOfAsync(database, "admin1");
        var queries = database.Get<IIntentQueries>();
        int all = (await queries.PageAsync(admin, new IntentPageRequest(new IntentFilter()), Cancel)).Total;
        foreach (IntentSort sort in Enum.GetValues<IntentSort>())
        {
            foreach (bool descending in new[] { false, true })
            {
                List<Guid> seen = [];
                for (int skip = 0; skip < all; skip += 50)
                {
                    Page<IntentRow> page = await queries.PageAsync(admin, new IntentPageRequest(new IntentFilter(), sort, descending, skip, 50), Cancel);
                    seen.AddRange(page.Rows.Select(r => r.Id));
                }

                Assert.Equal(all, seen.Count);
                Assert.Equal(all, seen.Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task Amounts_and_promises_sort_by_value_with_the_empty_last()
    {
        await using TestDatabase database = await DemoAsync();
        Guid admin = await IdOfAsync(database, "admin1");
        var queries = database.Get<IIntentQueries>();

        IReadOnlyList<IntentRow> amounts = (await queries.PageAsync(admin, new IntentPageRequest(new IntentFilter(), IntentSort.ExpectedAmount, false, 0, 200), Cancel)).Rows;
        IReadOnlyList<IntentRow> promises = (await queries.PageAsync(admin, new IntentPageRequest(new IntentFilter(), IntentSort.PromiseDueOn, true, 0, 200), Cancel)).Rows;

        Assert.Equal(amounts.OrderBy(r => r.ExpectedAmount ?? decimal.MaxValue).Select(r => r.ExpectedAmount), amounts.Select(r => r.ExpectedAmount));
        Assert.Equal(promises.OrderByDescending(r => r.PromiseDueOn ?? DateOnly.MinValue).Select(r => r.PromiseDueOn), promises.Select(r => r.PromiseDueOn));
    }

    public static TheoryData<string> Filters() => new("text", "status", "kind", "source", "product", "owner", "captured by", "unassigned", "department", "customer", "stage", "overdue", "from", "before");

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Each_filter_shows_exactly_the_rows_that_meet_it(string which)
    {
        await using TestDatabase database = await DemoAsync();
        Guid admin = await IdOfAsync(database, "admin1");
        var queries = database.Get<IIntentQueries>();
        List<IntentRow> all = [];
        await foreach (IntentRow row in queries.AllAsync(admin, new IntentPageRequest(new IntentFilter()), Cancel))
        {
            all.Add(row);
        }

        IntentRow some = all.First(r => r.OwnerId is not null && r.PromiseDueOn is not null);
        DateTimeOffset middle = all[all.Count / 2].CapturedAt;
        (IntentFilter filter, Func<IntentRow, bool> meets) = which switch
        {
            "text" => (new IntentFilter { Text = "询价" }, (Func<IntentRow, bool>)(r => r.Subject.Contains("询价", StringComparison.Ordinal))),
            "status" => (new IntentFilter { Statuses = [IntentStatus.New, IntentStatus.Purchase] }, r => r.Status is IntentStatus.New or IntentStatus.Purchase),
            "kind" => (new IntentFilter { Kind = IntentKind.Feedback }, r => r.Kind == IntentKind.Feedback),
            "source" => (new IntentFilter { SourceIds = [some.SourceId] }, r => r.SourceId == some.SourceId),
            "product" => (new IntentFilter { ProductIds = [some.ProductIds[0]] }, r => r.ProductIds.Contains(some.ProductIds[0])),
            "owner" => (new IntentFilter { OwnerIds = [some.OwnerId!.Value] }, r => r.OwnerId == some.OwnerId),
            "captured by" => (new IntentFilter { CapturedById = some.CapturedById }, r => r.CapturedById == some.CapturedById),
            "unassigned" => (new IntentFilter { Unassigned = true }, r => r.OwnerId is null),
            "department" => (new IntentFilter { DepartmentIds = [some.DepartmentId!.Value] }, r => r.DepartmentId == some.DepartmentId),
            "customer" => (new IntentFilter { CustomerId = some.CustomerId }, r => r.CustomerId == some.CustomerId),
            "stage" => (new IntentFilter { CustomerStage = CustomerStage.Won }, r => r.CustomerStage == CustomerStage.Won),
            "overdue" => (new IntentFilter { PromiseDueBefore = some.PromiseDueOn!.Value.AddDays(1) }, r => r.PromiseDueOn <= some.PromiseDueOn),
            "from" => (new IntentFilter { CapturedFrom = middle }, r => r.CapturedAt >= middle),
            _ => (new IntentFilter { CapturedBefore = middle }, r => r.CapturedAt < middle),
        };

        List<IntentRow> found = [];
        await foreach (IntentRow row in queries.AllAsync(admin, new IntentPageRequest(filter), Cancel))
        {
            found.Add(row);
        }

        Assert.NotEmpty(found);
        Assert.True(found.Count < all.Count);
        Assert.Equal(all.Where(meets).Select(r => r.Code).Order(), found.Select(r => r.Code).Order());
    }

    [Fact]
    public async Task Every_intent_opens_with_its_timeline_for_an_administrator()
    {
        await using TestDatabase database = await DemoAsync();
        Guid admin = await IdOfAsync(database, "admin1");
        var queries = database.Get<IIntentQueries>();
        foreach (IntentRow row in (await queries.PageAsync(admin, new IntentPageRequest(new IntentFilter(), Take: 60), Cancel)).Rows)
        {
            IntentDetail detail = (await queries.DetailAsync(admin, row.Code, Cancel))!;
            Assert.NotNull(detail.Contact?.Mobile);
            Assert.Equal(row.Status is IntentStatus.Suggestion, detail.Suggestion is not null);
            Assert.Equal(row.Status is IntentStatus.Purchase, detail.Opportunity is not null);
            Assert.NotEmpty(await queries.TimelineAsync(admin, row.Id, 100, Cancel));
        }
    }

    [Fact]
    public async Task Who_may_not_open_the_opportunity_of_an_intent_sees_its_code_without_a_link()
    {
        await using TestDatabase database = await DemoAsync();
        var queries = database.Get<IIntentQueries>();
        Guid sales = await IdOfAsync(database, "sales1");
        IntentRow purchase = (await queries.PageAsync(sales, new IntentPageRequest(new IntentFilter { Statuses = [IntentStatus.Purchase] }, Take: 1), Cancel)).Rows.Single();
        IntentDetail opened = (await queries.DetailAsync(sales, purchase.Code, Cancel))!;
        Guid colleague = await IdOfAsync(database, "sales2");
        await using (PortalDbContext context = await database.OpenAsync())
        {
            await context.Opportunities.Where(o => o.Id == opened.Opportunity!.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.OwnerId, colleague), Cancel);
        }

        IntentDetail seen = (await queries.DetailAsync(sales, purchase.Code, Cancel))!;

        Assert.Equal(opened.Opportunity!.Code, seen.Opportunity!.Code);
        Assert.Equal((false, true), (seen.Opportunity.Opens, opened.Opportunity.Opens));
    }

    [Fact]
    public async Task A_product_designer_sees_what_is_behind_suggestions_without_contact_data()
    {
        await using TestDatabase database = await DemoAsync();
        Guid designer = await IdOfAsync(database, "designer1");
        var queries = database.Get<IIntentQueries>();

        Page<IntentRow> page = await queries.PageAsync(designer, new IntentPageRequest(new IntentFilter(), Take: 200), Cancel);

        Assert.NotEmpty(page.Rows);
        Assert.All(page.Rows, r => Assert.Equal(IntentStatus.Suggestion, r.Status));
        foreach (IntentRow row in page.Rows)
        {
            ContactChoice contact = (await queries.DetailAsync(designer, row.Code, Cancel))!.Contact!;
            Assert.Equal((null, null, null, null), (contact.Mobile, contact.Phone, contact.Email, contact.WeChat));
        }
    }

    [Fact]
    public async Task Somebody_unknown_or_without_a_role_sees_nothing()
    {
        await using TestDatabase database = await DemoAsync();
        Guid nobody = await database.PersonAsync(Roles.None);
        var queries = database.Get<IIntentQueries>();
        foreach (Guid actor in new[] { nobody, Guid.NewGuid() })
        {
            Assert.Equal(0, (await queries.PageAsync(actor, new IntentPageRequest(new IntentFilter()), Cancel)).Total);
            Assert.Empty(await queries.SimilarAsync(actor, "低温启动", null, 5, Cancel));
        }
    }

    [Fact]
    public async Task What_resembles_the_typed_text_is_found_by_those_who_see_it()
    {
        await using TestDatabase database = await DemoAsync();
        Guid admin = await IdOfAsync(database, "admin1");

        IReadOnlyList<SimilarIntent> similar = await database.Get<IIntentQueries>().SimilarAsync(admin, "低温启动很慢", null, 5, Cancel);

        Assert.NotEmpty(similar);
        Assert.All(similar, s => Assert.Contains("低温启动", s.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_duplicate_that_the_person_may_not_open_is_masked()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        Guid mine = await database.PersonAsync(Roles.Sales);
        Guid other = await database.PersonAsync(Roles.Sales, name: "张伟");
        await database.CustomerAsync(source, other, details: new CustomerDetails { Name = "云帆科技有限公司", Mobile = "139 1234 5678" });
        MatchCriteria signs = MatchCriteria.Of(new CustomerDetails { Name = "云帆科技", Phone = "+86 13912345678" }, []);

        DuplicateHit hit = Assert.Single(await database.Get<ICustomerQueries>().DuplicatesAsync(mine, signs, Cancel));
        Assert.Equal((null, null, "云**", "张**"), (hit.CustomerId, hit.Code, hit.Name, hit.OwnerName));
        Assert.Equal([MatchCriterion.Name, MatchCriterion.Phone], hit.Signs);

        DuplicateHit own = Assert.Single(await database.Get<ICustomerQueries>().DuplicatesAsync(other, signs, Cancel));
        Assert.Equal("云帆科技有限公司", own.Name);
        Assert.NotNull(own.CustomerId);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<TestDatabase> DemoAsync()
    {
        TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(300, 7, null, Cancel);
        return database;
    }

    private static async Task<Guid> IdOfAsync(TestDatabase database, string userName)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel);
    }
}
