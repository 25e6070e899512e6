using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>
/// Confirming a purchase moves an intent customer into the customer archive, and undoing it moves the customer back.
/// </summary>
public class PurchaseConversionTests
{
    private const int Seeds = 20;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Purchase_confirmation_converts_the_intent_customer_in_the_same_transaction(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        RandomCustomers random = await RandomCustomers.MakeAsync(database, 1);
        Intent intent = await OpenIntentAsync(database, random);

        Outcome<IntentRef> outcome = await ConfirmAsync(database, random, intent, Converting(random));

        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        await using PortalDbContext context = await database.OpenAsync();
        Customer customer = await context.Customers.SingleAsync(c => c.Id == random.One.Id, Cancel);
        Opportunity opportunity = await context.Opportunities.SingleAsync(o => o.OriginIntentId == intent.Id, Cancel);
        Assert.Equal((CustomerStage.Potential, "021-61234567", random.OtherSales), (customer.Stage, customer.Phone, customer.OwnerId));
        Assert.Equal(customer.Id, opportunity.CustomerId);
        List<ChangeLine> lines = await context.ChangeLines.Where(l => l.RecordId == customer.Id || l.RecordId == intent.Id || l.RecordId == opportunity.Id).ToListAsync(Cancel);
        ChangeLine converted = Assert.Single(lines, l => l.Kind == ChangeKind.Converted);
        Assert.Equal(converted.ChangeId, Assert.Single(lines, l => l.Kind == ChangeKind.ConfirmedAsPurchase).ChangeId);
        Assert.Equal(converted.ChangeId, lines.Single(l => l.RecordId == opportunity.Id).ChangeId);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_purchase_with_a_conversion_and_its_undo_give_the_database_of_before(DatabaseProvider provider)
    {
        await ConfirmAndUndoAsync(provider, Converting);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_purchase_with_a_merge_and_its_undo_give_the_database_of_before(DatabaseProvider provider)
    {
        await ConfirmAndUndoAsync(provider, random => (null, new MergeCustomers(random.One.Id, 1, random.Other.Id, 1, "同一家公司", random.SomeFields(), [], null)));
    }

    [Fact]
    public async Task A_conversion_that_came_with_a_purchase_goes_back_with_it_only()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        RandomCustomers random = await RandomCustomers.MakeAsync(database, 2);
        Intent intent = await OpenIntentAsync(database, random);
        Assert.True((await ConfirmAsync(database, random, intent, Converting(random))).Succeeded);
        await using PortalDbContext context = await database.OpenAsync();
        Guid conversion = await context.Conversions.Select(c => c.Id).SingleAsync(Cancel);

        Refusal? refusal = (await database.Get<ConversionService>().UndoAsync(random.Manager, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Refusal;

        Assert.Equal(RefusalCode.PartOfPurchase, refusal?.Code);
        Assert.Equal(intent.Code, Assert.Single(refusal!.Facts));
    }

    [Fact]
    public async Task A_customer_saved_since_refuses_the_purchase_and_nothing_of_it_stays()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        RandomCustomers random = await RandomCustomers.MakeAsync(database, 3);
        Intent intent = await OpenIntentAsync(database, random);
        Assert.True((await database.Get<CustomerService>().EditAsync(random.Manager, new EditCustomer(random.One.Id, 1, random.One.Details with { Notes = "改过" }), Cancel)).Succeeded);
        IReadOnlyList<string> before = await DatabaseDump.OfAsync(database);

        Outcome<IntentRef> outcome = await ConfirmAsync(database, random, intent, Converting(random));

        Assert.Equal(RefusalCode.CustomerChanged, outcome.Refusal?.Code);
        Assert.Equal(before, await DatabaseDump.OfAsync(database));
    }

    [Fact]
    public async Task Somebody_who_may_not_convert_the_customer_cannot_change_it_by_a_purchase()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        Guid stranger = await database.PersonAsync(Roles.Sales);
        Guid customer = await database.CustomerAsync(source, await database.PersonAsync(Roles.Sales));
        Intent intent = await database.IntentAsync(customer, source, stranger, stranger);
        var purchase = new ConfirmPurchase(intent.Id, intent.Version, "商机", 5m, new DateOnly(2026, 9, 1), null, "需求明确");
        var convert = new ConvertCustomer(customer, 1, "需求明确", new CustomerDetails { Name = "改名", SourceId = source }, stranger, [], null, new DistinctStatement(null, []));
        var service = database.Get<IntentConfirmationService>();

        // The intent lets the person see the customer but not change it.
        Assert.Equal(RefusalCode.NotAllowed, (await service.AsPurchaseAsync(stranger, purchase with { Convert = convert }, Cancel)).Refusal?.Code);
        Assert.True((await service.AsPurchaseAsync(stranger, purchase, Cancel)).Succeeded);
    }

    private static (ConvertCustomer? Convert, MergeCustomers? Merge) Converting(RandomCustomers random) =>
        (new ConvertCustomer(random.One.Id, 1, "需求明确", random.One.Details with { Phone = "021-61234567", Address = "浦东" }, random.OtherSales, [], null, new DistinctStatement("两家公司", [random.Other.Id])), null);

    private static async Task ConfirmAndUndoAsync(DatabaseProvider provider, Func<RandomCustomers, (ConvertCustomer? Convert, MergeCustomers? Merge)> along)
    {
        int same = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            await using TestDatabase database = await TestDatabase.CreateAsync(provider);
            RandomCustomers random = await RandomCustomers.MakeAsync(database, seed);
            Intent intent = await OpenIntentAsync(database, random);
            IReadOnlyList<string> before = await DatabaseDump.OfAsync(database);

            Outcome<IntentRef> confirmed = await ConfirmAsync(database, random, intent, along(random));
            Assert.True(confirmed.Succeeded, $"seed {seed}: {confirmed.Refusal}");
            long version = (await database.ReadIntentAsync(intent.Id))!.Version;
            Outcome<IntentRef> undone = await database.Get<IntentUndoService>().UndoConfirmationAsync(random.Manager, intent.Id, version, Cancel);

            Assert.True(undone.Succeeded, $"seed {seed}: {undone.Refusal}");
            if (await StayedAsync(database))
            {
                // Another opportunity requires a customer in the customer archive.
                continue;
            }

            ConversionTests.AssertSame(seed, before, await DatabaseDump.OfAsync(database));
            same++;
        }

        Assert.InRange(same, Seeds / 3, Seeds);
    }

    private static async Task<bool> StayedAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        Guid? stayed = await context.Conversions.Where(c => c.Kind == ConversionKind.Converted).Select(c => (Guid?)c.CustomerId).SingleOrDefaultAsync(Cancel);
        if (stayed is null)
        {
            return false;
        }

        Assert.True(await context.Opportunities.AnyAsync(o => o.CustomerId == stayed, Cancel));
        Assert.Equal(CustomerStage.Potential, await context.Customers.Where(c => c.Id == stayed).Select(c => c.Stage).SingleAsync(Cancel));
        return true;
    }

    private static Task<Outcome<IntentRef>> ConfirmAsync(TestDatabase database, RandomCustomers random, Intent intent, (ConvertCustomer? Convert, MergeCustomers? Merge) along) =>
        database.Get<IntentConfirmationService>().AsPurchaseAsync(
            random.Manager,
            new ConfirmPurchase(intent.Id, intent.Version, "首单", 100m, new DateOnly(2026, 9, 9), random.Sales, null, along.Convert, along.Merge),
            Cancel);

    private static async Task<Intent> OpenIntentAsync(TestDatabase database, RandomCustomers random)
    {
        await using PortalDbContext context = await database.OpenAsync();
        Guid source = await context.Sources.Select(s => s.Id).FirstAsync(Cancel);
        Intent intent = await database.IntentAsync(
            random.One.Id, source, random.Sales, random.OtherSales, random.One.DepartmentId, then: (made, unit) => made.Assign(random.OtherSales, random.One.DepartmentId, unit.Now));
        return (await database.ReadIntentAsync(intent.Id))!;
    }
}
