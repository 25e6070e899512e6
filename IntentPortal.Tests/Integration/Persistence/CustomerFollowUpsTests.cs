using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.MyDay;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// The last and next follow-up of a customer include those of its intents and opportunities, whatever happens to them.
/// A purchase transfers the promise and the products.
/// </summary>
public sealed class CustomerFollowUpsTests : IAsyncLifetime
{
    private const int Steps = 160;
    private static readonly string[] kinds =
        ["capture", "follow up", "move", "invalid", "restore", "purchase", "undo", "opportunity", "lose", "reopen", "customer", "merge", "unmerge"];

    private TestDatabase? database;
    private Guid source;
    private Guid admin;
    private Guid invalid;
    private Guid lost;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    private DateTimeOffset Now => Database.Clock.GetUtcNow();

    private DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = await Database.SourceAsync();
        admin = await Database.PersonAsync(Roles.Administrator | Roles.Sales, await Database.DepartmentAsync());
        invalid = await Database.ReasonAsync();
        lost = await Database.ReasonAsync(ReasonCategory.Lost);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Whatever_is_done_the_customer_shows_what_a_plain_count_comes_to()
    {
        Dictionary<string, int> done = kinds.ToDictionary(k => k, _ => 0);
        for (int seed = 1; seed <= 2; seed++)
        {
            var random = new Random(seed);
            for (int i = 0; i < 3; i++)
            {
                await Database.CustomerAsync(source, admin, null, CustomerStage.Potential);
            }

            for (int step = 0; step < Steps; step++)
            {
                string kind = kinds[random.Next(kinds.Length)];
                if (await DoAsync(kind, random))
                {
                    done[kind]++;
                    await AssertCountedAsync($"seed {seed}, step {step}: {kind}");
                }

                Database.Clock.Forward(TimeSpan.FromMinutes(random.Next(1, 90)));
            }
        }

        Assert.All(done, kind => Assert.True(kind.Value > 0, $"{kind.Key} was never done"));
    }

    [Fact]
    public async Task The_archive_orders_and_filters_by_the_follow_ups_of_intents()
    {
        Guid quiet = await Database.CustomerAsync(source, admin);
        Guid later = await Database.CustomerAsync(source, admin);
        Guid sooner = await Database.CustomerAsync(source, admin);
        await FollowUpAsync(await IntentOfAsync(later), 9);
        await FollowUpAsync(await IntentOfAsync(sooner), 2);
        async Task<List<CustomerRow>> RowsAsync(CustomerFilter filter, CustomerSort sort) =>
            [.. (await Database.Get<ICustomerArchiveQueries>().PageAsync(admin, new CustomerPageRequest(filter, sort, Descending: false), Cancel)).Rows];

        Assert.Equal([sooner, later, quiet], (await RowsAsync(new CustomerFilter(), CustomerSort.PromiseDueOn)).Select(r => r.Id));
        Assert.Equal([later, sooner, quiet], (await RowsAsync(new CustomerFilter(), CustomerSort.LastFollowUpAt)).Select(r => r.Id));
        CustomerRow due = Assert.Single(await RowsAsync(new CustomerFilter { PromiseDueBefore = Today.AddDays(3) }, CustomerSort.Code));
        Assert.Equal((sooner, Today.AddDays(2), (DateOnly?)null), (due.Id, due.PromiseDueOn!.Value, due.OwnPromiseDueOn));
        Assert.NotNull(due.LastFollowUpAt);
    }

    [Fact]
    public async Task A_follow_up_of_an_intent_is_not_in_the_way_of_who_edits_the_customer()
    {
        Guid customer = await Database.CustomerAsync(source, admin);
        await FollowUpAsync(await IntentOfAsync(customer), 2);

        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(1, await context.Customers.Where(c => c.Id == customer).Select(c => c.Version).SingleAsync(Cancel));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    public async Task A_purchase_keeps_the_promise_and_takes_the_products_over(int products, int quantity)
    {
        Guid customer = await Database.CustomerAsync(source, admin, null, CustomerStage.Potential);
        List<Guid> wanted = [];
        for (int i = 0; i < products; i++)
        {
            wanted.Add(await Database.ProductAsync());
        }

        Intent intent = await Database.IntentAsync(
            customer, source, admin, admin, null, new IntentDetails { Subject = "冷库", Content = "三台", ProductIds = wanted, Quantity = 3 });
        var followUps = Database.Get<IntentFollowUpService>();
        Assert.True((await followUps.MovePromiseAsync(admin, new MovePromise(intent.Id, Today.AddDays(2), null), Cancel)).Succeeded);
        Assert.True((await followUps.MovePromiseAsync(admin, new MovePromise(intent.Id, Today.AddDays(5), "客户出差"), Cancel)).Succeeded);

        Assert.True(await PurchaseAsync(intent.Id));

        await using PortalDbContext context = await Database.OpenAsync();
        Opportunity opportunity = await context.Opportunities.AsNoTracking().SingleAsync(Cancel);
        Promise promise = await context.Promises.AsNoTracking().SingleAsync(Cancel);
        Assert.Equal((SubjectType.Opportunity, opportunity.Id, PromiseState.Planned), (promise.SubjectType, promise.SubjectId, promise.State));
        Assert.Equal((Today.AddDays(2), Today.AddDays(5), 1), (promise.FirstDueOn, promise.DueOn, promise.MovedCount));
        Assert.Equal((Today.AddDays(5), 1), (opportunity.PromiseDueOn!.Value, opportunity.PromiseMovedCount));
        Assert.Equal(wanted.Order().Select(id => (id, (decimal)quantity, 0m)), opportunity.Lines.OrderBy(l => l.ProductId).Select(l => (l.ProductId, l.Quantity, l.Price)));
        Assert.Equal(0, opportunity.LinesSum);
        Day day = await Database.Get<IMyDayQueries>().DayAsync(admin, Today, Cancel);
        Assert.Equal(opportunity.Code, Assert.Single(day.Soon.Promises).Code);
        await AssertCountedAsync("purchase");
    }

    private async Task<bool> DoAsync(string kind, Random random)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        Intent? intent = Any(await context.Intents.IgnoreQueryFilters().AsNoTracking().OrderBy(i => i.Number).ToListAsync(Cancel), random);
        Opportunity? opportunity = Any(await context.Opportunities.AsNoTracking().OrderBy(o => o.Number).ToListAsync(Cancel), random);
        List<Customer> customers = await context.Customers.AsNoTracking().OrderBy(c => c.Number).ToListAsync(Cancel);
        (Customer customer, Customer other) = (Any(customers, random)!, Any(customers, random)!);
        DateOnly? next = random.Next(3) == 0 ? null : Today.AddDays(random.Next(0, 30));
        DateTimeOffset at = Now.AddHours(-random.Next(0, 200));
        switch (kind)
        {
            case "capture":
                return (await Database.Get<IntentService>().CaptureAsync(
                    admin, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "主题", Content = "内容", SourceId = source }, customer.Id, null, null, next, []), Cancel)).Succeeded;
            case "customer":
                return (await Database.Get<CustomerFollowUpService>().RecordAsync(
                    admin, new RecordFollowUp(customer.Id, null, FollowUpMethod.Phone, at, "来电", next, []), Cancel)).Succeeded;
            case "merge":
                return customer.Id != other.Id && customers.Count > 2 && (await Database.Get<ConversionService>().MergeAsync(
                    admin, new MergeCustomers(customer.Id, customer.Version, other.Id, other.Version, "同一家", new HashSet<string>(), [], null), Cancel)).Succeeded;
            case "unmerge":
                Conversion? conversion = Any(await context.Conversions.AsNoTracking().OrderBy(c => c.At).ToListAsync(Cancel), random);
                return conversion is not null
                    && (await Database.Get<ConversionService>().UndoAsync(admin, new UndoConversion(conversion.Id, new HashSet<string>()), Cancel)).Succeeded;
            case "opportunity":
                return opportunity is not null && (await Database.Get<OpportunityFollowUpService>().RecordAsync(
                    admin, new RecordFollowUp(opportunity.Id, null, FollowUpMethod.Visit, at, "拜访", next, []), Cancel)).Succeeded;
            case "lose":
                return opportunity is not null
                    && (await Database.Get<OpportunityCloseService>().LoseAsync(admin, new LoseOpportunity(opportunity.Id, opportunity.Version, lost, null, []), Cancel)).Succeeded;
            case "reopen":
                return opportunity is not null && (await Database.Get<OpportunityCloseService>().ReopenAsync(admin, opportunity.Id, opportunity.Version, "又来询价", Cancel)).Succeeded;
        }

        if (intent is null)
        {
            return false;
        }

        return kind switch
        {
            "follow up" => (await Database.Get<IntentFollowUpService>().RecordAsync(
                admin, new RecordFollowUp(intent.Id, null, FollowUpMethod.Phone, at, "来电", next, []), Cancel)).Succeeded,
            "move" => (await Database.Get<IntentFollowUpService>().MovePromiseAsync(
                admin, new MovePromise(intent.Id, Today.AddDays(random.Next(0, 30)), "改期"), Cancel)).Succeeded,
            "invalid" => (await Database.Get<IntentConfirmationService>().AsInvalidAsync(admin, new ConfirmInvalid(intent.Id, intent.Version, invalid, null), Cancel)).Succeeded,
            "restore" => (await Database.Get<IntentUndoService>().RestoreAsync(admin, intent.Id, Cancel)).Succeeded,
            "purchase" => await PurchaseAsync(intent.Id),
            _ => (await Database.Get<IntentUndoService>().UndoConfirmationAsync(admin, intent.Id, intent.Version, Cancel)).Succeeded,
        };
    }

    // Computes the expected values from the individual follow-ups and promises.
    private async Task AssertCountedAsync(string after)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        List<Promise> planned = await context.Promises.AsNoTracking().Where(p => p.State == PromiseState.Planned).ToListAsync(Cancel);
        List<FollowUp> followUps = await context.FollowUps.AsNoTracking().ToListAsync(Cancel);
        Dictionary<Guid, Guid> customerOf = await context.Intents.Select(i => new { i.Id, i.CustomerId })
            .Concat(context.Opportunities.Select(o => new { o.Id, o.CustomerId })).ToDictionaryAsync(r => r.Id, r => r.CustomerId, Cancel);
        IReadOnlyList<CustomerRow> rows = (await Database.Get<ICustomerArchiveQueries>().PageAsync(admin, new CustomerPageRequest(new CustomerFilter()), Cancel)).Rows;
        Assert.NotEmpty(rows);
        foreach (CustomerRow row in rows)
        {
            Promise? next = planned.Where(p => (p.SubjectType == SubjectType.Customer ? p.SubjectId : customerOf[p.SubjectId]) == row.Id)
                .OrderBy(p => p.DueOn).ThenByDescending(p => p.MovedCount).FirstOrDefault();
            DateTimeOffset? last = followUps.Where(f => f.CustomerId == row.Id).Max(f => (DateTimeOffset?)f.TookPlaceAt);
            Assert.True(
                (next?.DueOn, next?.MovedCount ?? 0, last) == (row.PromiseDueOn, row.PromiseMovedCount, row.LastFollowUpAt),
                $"{after}: {row.Code} shows {row.PromiseDueOn}, {row.PromiseMovedCount}, {row.LastFollowUpAt}, and it is {next?.DueOn}, {next?.MovedCount}, {last}");
        }
    }

    private static T? Any<T>(List<T> all, Random random)
        where T : class => all.Count == 0 ? null : all[random.Next(all.Count)];

    private async Task<bool> PurchaseAsync(Guid intentId)
    {
        Intent intent = (await Database.ReadIntentAsync(intentId))!;
        return (await Database.Get<IntentConfirmationService>().AsPurchaseAsync(
            admin, new ConfirmPurchase(intent.Id, intent.Version, "冷库三台", 1000, Today.AddDays(30), null, null), Cancel)).Succeeded;
    }

    private Task<Intent> IntentOfAsync(Guid customer) => Database.IntentAsync(customer, source, admin, admin);

    private async Task FollowUpAsync(Intent intent, int days)
    {
        Database.Clock.Forward(TimeSpan.FromMinutes(5));
        Outcome<IntentRef> outcome = await Database.Get<IntentFollowUpService>().RecordAsync(
            admin, new RecordFollowUp(intent.Id, null, FollowUpMethod.Phone, Now, "来电", Today.AddDays(days), []), Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
    }
}
