using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The effect of locking a record, and a regression test for an earlier race.</summary>
public class LockTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_record_that_is_held_twice_and_saved_counts_one_version_and_one_that_is_only_held_none(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        await using TestDatabase node = provider == DatabaseProvider.Sqlite ? database.WithSeveralWriters() : database.AnotherNode();
        (Guid source, Guid owner) = (await database.SourceAsync(), await database.PersonAsync(Roles.Sales));
        (Guid saved, Guid held) = (await database.CustomerAsync(source), await database.CustomerAsync(source));

        Outcome<Done> outcome = await node.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                (Customer one, Customer other) = ((await unit.Customers.FindAsync(saved, token))!, (await unit.Customers.FindAsync(held, token))!);
                Assert.True(await unit.Customers.LockAsync(one, token) && await unit.Customers.LockAsync(one, token) && await unit.Customers.LockAsync(other, token));
                one.Assign(owner, null);
                return Done.Instance;
            },
            Cancel);

        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        Assert.Equal([1, 2], (await database.LinesAsync(saved)).Select(line => line.RecordVersion).Distinct());
        Assert.Equal(1, Assert.Single((await database.LinesAsync(held)).Select(line => line.RecordVersion).Distinct()));
        await using PortalDbContext context = await database.OpenAsync();
        Assert.Equal([1L, 2L], await context.Customers.Select(c => c.Version).Order().ToListAsync(Cancel));
    }

    [Theory]
    [InlineData(CustomerStage.Intent)]
    [InlineData(CustomerStage.Potential)]
    public async Task A_purchase_locks_its_customer_once_whether_it_converts_the_customer_or_not(CustomerStage stage)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await using TestDatabase node = database.WithSeveralWriters();
        Guid boss = await database.PersonAsync(Roles.Administrator, await database.DepartmentAsync());
        Guid source = await database.SourceAsync();
        Intent intent = await database.IntentAsync(await database.CustomerAsync(source, boss, stage: stage), source, boss, boss);
        var command = new ConfirmPurchase(intent.Id, intent.Version, "首单", 5m, new DateOnly(2026, 9, 1), boss, "需求明确");

        (Outcome<IntentRef> outcome, IReadOnlyList<string> statements) =
            await SeveralWriters.ListenAsync(() => node.Get<IntentConfirmationService>().AsPurchaseAsync(boss, command, Cancel));

        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        Assert.Single(statements, said => said.StartsWith("UPDATE \"Customers\" AS", StringComparison.Ordinal) && said.Contains("SET \"Version\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_ring_of_departments_that_is_there_already_is_refused_and_can_be_taken_apart()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid boss = await database.PersonAsync(Roles.Administrator);
        (Guid one, Guid other) = (await database.DepartmentAsync(), await database.DepartmentAsync());
        Guid below = await database.DepartmentAsync(one);
        await using (PortalDbContext context = await database.OpenAsync())
        {
            await context.Departments.Where(d => d.Id == one).ExecuteUpdateAsync(set => set.SetProperty(d => d.ParentId, other), Cancel);
            await context.Departments.Where(d => d.Id == other).ExecuteUpdateAsync(set => set.SetProperty(d => d.ParentId, one), Cancel);
        }

        var lists = database.Get<ListService>();
        Task<Outcome<Guid>> PutAsync(Guid id, Guid? parent) => lists.SaveDepartmentAsync(boss, new SaveListValue(id, 1, $"{id:N}", $"{id:N}", 1, true, parent, $"{id:N}"), Cancel);

        Assert.Equal(RefusalCode.Cycle, (await Task.Run(() => PutAsync(below, one)).WaitAsync(TimeSpan.FromSeconds(30), Cancel)).Refusal?.Code);
        Assert.Null((await PutAsync(one, null)).Refusal);
        Assert.Null((await PutAsync(below, one)).Refusal);
    }

    [Fact]
    public async Task What_was_deleted_since_a_conversion_does_not_come_back_with_its_undo()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid boss = await database.PersonAsync(Roles.Administrator, await database.DepartmentAsync());
        (Guid source, Guid otherSource) = (await database.SourceAsync(), await database.SourceAsync());
        (Guid region, Guid otherRegion) = (await database.RegionAsync(), await database.RegionAsync());
        (Guid industry, Guid otherIndustry) = (await database.IndustryAsync(), await database.IndustryAsync());
        Guid department = await database.DepartmentAsync();
        CustomerDetails before = new() { Name = "云岭茶业", RegionId = region, IndustryId = industry, SourceId = source };
        Guid id = await database.CustomerAsync(source, null, department, details: before);
        CustomerDetails after = before with { RegionId = otherRegion, IndustryId = otherIndustry, SourceId = otherSource };
        Assert.Null((await database.Get<ConversionService>().ConvertAsync(boss, new ConvertCustomer(id, 1, "需求明确", after, boss, [], null, null), Cancel)).Refusal);
        var lists = database.Get<ListService>();
        Assert.Null((await lists.DeleteSourceAsync(boss, source, Cancel)).Refusal);
        Assert.Null((await lists.DeleteRegionAsync(boss, region, Cancel)).Refusal);
        Assert.Null((await lists.DeleteIndustryAsync(boss, industry, Cancel)).Refusal);
        Assert.Null((await lists.DeleteDepartmentAsync(boss, department, Cancel)).Refusal);
        await using PortalDbContext context = await database.OpenAsync();
        Guid conversion = await context.Conversions.Select(c => c.Id).SingleAsync(Cancel);

        Assert.Null((await database.Get<ConversionService>().UndoAsync(boss, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Refusal);

        Customer customer = await context.Customers.AsNoTracking().SingleAsync(c => c.Id == id, Cancel);
        Assert.Equal((CustomerStage.Intent, otherSource, otherRegion, otherIndustry), (customer.Stage, customer.SourceId, customer.RegionId!.Value, customer.IndustryId!.Value));
        Assert.Null(customer.DepartmentId);
    }
}
