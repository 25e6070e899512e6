using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

public class ConversionTests
{
    private const int Seeds = 30;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Merge_and_undo_give_the_database_of_before(DatabaseProvider provider)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            await using TestDatabase database = await TestDatabase.CreateAsync(provider);
            RandomCustomers random = await RandomCustomers.MakeAsync(database, seed, (CustomerStage)((seed % 3) + 1));
            IReadOnlyList<string> before = await DatabaseDump.OfAsync(database);

            await MergeAsync(database, random, random.SomeFields());
            Assert.Empty(await LeftBehindAsync(database, random.One.Id));
            Guid conversion = await ConversionAsync(database);
            Outcome<UndoPreview> preview = await Service(database).PreviewUndoAsync(random.Manager, conversion, Cancel);
            Assert.True(preview.Succeeded, $"seed {seed}: {preview.Refusal}");
            Assert.DoesNotContain(preview.Value.Items, item => item.EditedSince);
            Outcome<CustomerRef> undone = await Service(database).UndoAsync(random.Manager, new UndoConversion(conversion, new HashSet<string>()), Cancel);

            Assert.True(undone.Succeeded, $"seed {seed}: {undone.Refusal}");
            AssertSame(seed, before, await DatabaseDump.OfAsync(database));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Convert_and_undo_give_the_database_of_before(DatabaseProvider provider)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            await using TestDatabase database = await TestDatabase.CreateAsync(provider);
            RandomCustomers random = await RandomCustomers.MakeAsync(database, seed);
            IReadOnlyList<string> before = await DatabaseDump.OfAsync(database);
            List<Guid> contacts = await ContactsAsync(database, random.One.Id);

            Outcome<CustomerRef> converted = await Service(database).ConvertAsync(
                random.Manager,
                new ConvertCustomer(
                    random.One.Id, 1, "需求明确", random.One.Details with { Phone = "021-61234567", Address = "浦东", Custom = random.One.Custom.With("employees", CustomValue.Of(500m)).With("rival", null) }, random.OtherSales, [.. contacts.Take(1)],
                    new NewOpportunity("首单", 100m, new DateOnly(2026, 9, 9)), new DistinctStatement("两家公司", [random.Other.Id])),
                Cancel);
            Assert.True(converted.Succeeded, $"seed {seed}: {converted.Refusal}");
            Outcome<CustomerRef> undone = await Service(database).UndoAsync(random.Manager, new UndoConversion(await ConversionAsync(database), new HashSet<string>()), Cancel);

            Assert.True(undone.Succeeded, $"seed {seed}: {undone.Refusal}");
            AssertSame(seed, before, await DatabaseDump.OfAsync(database));
        }
    }

    [Fact]
    public async Task What_was_edited_after_a_merge_survives_its_undo_unless_it_is_ticked()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid department = await database.DepartmentAsync();
        Guid manager = await database.PersonAsync(Roles.SalesManager, department);
        Guid source = await database.SourceAsync();
        Guid merged = await database.CustomerAsync(source, manager, department, details: new CustomerDetails { Name = "并入", Phone = "021-61234567", Address = "旧址" });
        Guid survivor = await database.CustomerAsync(source, manager, department, CustomerStage.Potential, details: new CustomerDetails { Name = "保留" });
        Intent moved = await database.IntentAsync(merged, source, manager, manager, department);
        var service = database.Get<ConversionService>();
        Assert.True((await service.MergeAsync(manager, new MergeCustomers(merged, 1, survivor, 1, "同一家", new HashSet<string>(), [], null), Cancel)).Succeeded);

        // Later, somebody edits the phone number and the intent and follows up the survivor.
        Customer after = await ReadAsync(database, survivor);
        Assert.Equal(("021-61234567", "旧址"), (after.Phone, after.Address));
        Assert.True((await database.Get<CustomerService>().EditAsync(manager, new EditCustomer(survivor, after.Version, after.Details with { Phone = "021-68888888", Address = "新址" }), Cancel)).Succeeded);
        Assert.True((await database.Get<IntentService>().EditAsync(manager, new EditIntent(moved.Id, 2, new IntentDetails { Subject = "改过", Content = "改过", SourceId = source }), Cancel)).Succeeded);
        Assert.True((await database.Get<CustomerFollowUpService>().RecordAsync(
            manager, new RecordFollowUp(survivor, null, FollowUpMethod.Phone, database.Clock.GetUtcNow(), "谈过", null, []), Cancel)).Succeeded);
        Guid conversion = await ConversionAsync(database);
        UndoPreview preview = (await service.PreviewUndoAsync(manager, conversion, Cancel)).Value!;
        Assert.Equal(["Customer.Address", "Customer.Phone"], preview.Items.Where(i => i.EditedSince).Select(i => i.Key).Order());

        Assert.True((await service.UndoAsync(manager, new UndoConversion(conversion, new HashSet<string> { "Customer.Address" }), Cancel)).Succeeded);

        Customer kept = await ReadAsync(database, survivor);
        Assert.Equal(("021-68888888", null), (kept.Phone, kept.Address));
        Assert.Equal(database.Clock.GetUtcNow(), kept.LastFollowUpAt);
        Customer back = await ReadAsync(database, merged);
        Assert.Equal(("并入", "021-61234567", (Guid?)null), (back.Name, back.Phone, back.MergedIntoId));
        Intent intent = (await database.ReadIntentAsync(moved.Id))!;
        Assert.Equal((merged, "改过"), (intent.CustomerId, intent.Subject));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_50_parallel_conversions_exactly_one_wins(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid sales = await database.PersonAsync(Roles.Sales);
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), sales);
        CustomerDetails details = (await ReadAsync(database, customer)).Details;

        Outcome<CustomerRef>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => database.Get<ConversionService>().ConvertAsync(
            sales, new ConvertCustomer(customer, 1, $"结论 {i}", details, sales, [], null, new DistinctStatement(null, [])), Cancel))));

        Assert.Single(outcomes, o => o.Succeeded);
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Equal(RefusalCode.Conflict, o.Refusal!.Code));
        Assert.Single(await database.LinesAsync(customer), l => l.Kind == ChangeKind.Converted);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_convert_merge_and_deactivate_at_once_one_wins_and_the_others_are_told(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid department = await database.DepartmentAsync();
        Guid manager = await database.PersonAsync(Roles.SalesManager, department);
        Guid source = await database.SourceAsync();
        Guid reason = await database.ReasonAsync(ReasonCategory.Deactivated);
        for (int round = 0; round < 10; round++)
        {
            Guid customer = await database.CustomerAsync(source, manager, department);
            Guid other = await database.CustomerAsync(source, manager, department, CustomerStage.Potential);
            CustomerDetails details = (await ReadAsync(database, customer)).Details;
            Func<Task<Outcome<CustomerRef>>>[] acts =
            [
                () => database.Get<ConversionService>().ConvertAsync(manager, new ConvertCustomer(customer, 1, "转", details, manager, [], null, new DistinctStatement(null, [])), Cancel),
                () => database.Get<ConversionService>().MergeAsync(manager, new MergeCustomers(customer, 1, other, 1, "并", new HashSet<string>(), [], null), Cancel),
                () => database.Get<CustomerLifeCycleService>().DeactivateAsync(manager, new DeactivateCustomer(customer, 1, reason, null), Cancel),
            ];

            Outcome<CustomerRef>[] outcomes = await Task.WhenAll(acts.Select(act => Task.Run(act)));

            Assert.Single(outcomes, o => o.Succeeded);
            Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Contains(o.Refusal!.Code, new[] { RefusalCode.Conflict, RefusalCode.CustomerMerged }));
        }
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ConversionService Service(TestDatabase database) => database.Get<ConversionService>();

    private static async Task MergeAsync(TestDatabase database, RandomCustomers random, HashSet<string> chosen)
    {
        List<Guid> contacts = await ContactsAsync(database, random.One.Id);
        Outcome<CustomerRef> merged = await Service(database).MergeAsync(
            random.Manager,
            new MergeCustomers(random.One.Id, 1, random.Other.Id, 1, "同一家公司", chosen, [.. contacts.Take(1)], random.Other.Stage == CustomerStage.Intent ? null : new NewOpportunity("首单", 100m, new DateOnly(2026, 9, 9))),
            Cancel);
        Assert.True(merged.Succeeded, merged.Refusal?.ToString());
    }

    // References to a merged customer that remain. Only joined contacts may keep one.
    private static async Task<IReadOnlyList<string>> LeftBehindAsync(TestDatabase database, Guid merged)
    {
        string id = merged.ToString();
        return
        [
            .. (await DatabaseDump.OfAsync(database)).Where(line => (line.Contains($"CustomerId={id}", StringComparison.OrdinalIgnoreCase) || line.Contains($"SubjectId={id}", StringComparison.OrdinalIgnoreCase))
                && !line.StartsWith("Conversions", StringComparison.Ordinal)
                && !line.StartsWith("CustomerCollaborators", StringComparison.Ordinal)
                && !(line.StartsWith("Contacts", StringComparison.Ordinal) && !line.Contains("JoinedIntoId= ", StringComparison.Ordinal))),
        ];
    }

    private static async Task<Guid> ConversionAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Conversions.Select(c => c.Id).SingleAsync(Cancel);
    }

    private static async Task<List<Guid>> ContactsAsync(TestDatabase database, Guid customerId)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Contacts.Where(c => c.CustomerId == customerId).OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(Cancel);
    }

    private static async Task<Customer> ReadAsync(TestDatabase database, Guid id)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Customers.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id, Cancel);
    }

    internal static void AssertSame(int seed, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        string[] lost = [.. before.Except(after)];
        string[] extra = [.. after.Except(before)];
        Assert.True(lost.Length + extra.Length == 0, $"seed {seed}\nlost:\n{string.Join('\n', lost)}\nextra:\n{string.Join('\n', extra)}");
    }
}
