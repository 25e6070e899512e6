using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Opportunities in a real database, and how winning or losing affects the customer.</summary>
public class OpportunityPersistenceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_first_won_opportunity_makes_a_won_customer_and_reopening_the_last_takes_that_back(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Guid manager, Guid customer) = await ArchivedAsync(database);
        (OpportunityRef one, OpportunityRef other) = (await AddAsync(database, manager, customer), await AddAsync(database, manager, customer));
        var closing = database.Get<OpportunityCloseService>();

        Assert.True((await closing.WinAsync(manager, one.Id, 1, Cancel)).Succeeded);
        Assert.Equal(CustomerStage.Won, await StageAsync(database, customer));
        ChangeLine won = Assert.Single(await database.LinesAsync(one.Id), l => l.Kind == ChangeKind.OpportunityWon);
        Assert.Equal(won.ChangeId, Assert.Single(await database.LinesAsync(customer), l => l.Kind == ChangeKind.BecameWon).ChangeId);

        Assert.True((await closing.WinAsync(manager, other.Id, 1, Cancel)).Succeeded);
        Assert.Single(await database.LinesAsync(customer), l => l.Kind == ChangeKind.BecameWon);
        Assert.True((await closing.ReopenAsync(manager, one.Id, 2, "合同作废", Cancel)).Succeeded);
        Assert.Equal(CustomerStage.Won, await StageAsync(database, customer));

        Assert.True((await closing.ReopenAsync(manager, other.Id, 2, "合同作废", Cancel)).Succeeded);
        Assert.Equal(CustomerStage.Potential, await StageAsync(database, customer));
        ChangeLine reopened = Assert.Single(await database.LinesAsync(other.Id), l => l.Kind == ChangeKind.OpportunityReopened);
        Assert.Equal(reopened.ChangeId, Assert.Single(await database.LinesAsync(customer), l => l.Kind == ChangeKind.WonTakenBack).ChangeId);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_50_who_win_lose_and_move_one_opportunity_at_once_one_wins(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Guid manager, Guid customer) = await ArchivedAsync(database);
        OpportunityRef opportunity = await AddAsync(database, manager, customer);
        Guid reason = await database.ReasonAsync(ReasonCategory.Lost);
        var closing = database.Get<OpportunityCloseService>();
        var service = database.Get<OpportunityService>();

        Outcome<OpportunityRef>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            () => (i % 3) switch
            {
                0 => closing.WinAsync(manager, opportunity.Id, 1, Cancel),
                1 => closing.LoseAsync(manager, new LoseOpportunity(opportunity.Id, 1, reason, null, []), Cancel),
                _ => service.MoveAsync(manager, new MoveOpportunity(opportunity.Id, 1, OpportunityStage.Proposal, null), Cancel),
            },
            Cancel)));

        Assert.Single(outcomes, o => o.Succeeded);
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Equal(RefusalCode.Conflict, o.Refusal!.Code));
        await using PortalDbContext context = await database.OpenAsync();
        OpportunityStage stage = await context.Opportunities.Where(o => o.Id == opportunity.Id).Select(o => o.Stage).SingleAsync(Cancel);
        Assert.Equal(stage == OpportunityStage.Won ? CustomerStage.Won : CustomerStage.Potential, await StageAsync(database, customer));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Two_opportunities_of_one_customer_won_and_reopened_at_once_leave_the_customer_as_they_are(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        var closing = database.Get<OpportunityCloseService>();
        for (int round = 0; round < 8; round++)
        {
            (Guid manager, Guid customer) = await ArchivedAsync(database);
            (OpportunityRef won, OpportunityRef open) = (await AddAsync(database, manager, customer), await AddAsync(database, manager, customer));
            Assert.True((await closing.WinAsync(manager, won.Id, 1, Cancel)).Succeeded);

            await Task.WhenAll(
                Task.Run(() => closing.ReopenAsync(manager, won.Id, 2, "作废", Cancel), Cancel),
                Task.Run(() => closing.WinAsync(manager, open.Id, 1, Cancel), Cancel));

            await using PortalDbContext context = await database.OpenAsync();
            bool any = await context.Opportunities.AnyAsync(o => o.CustomerId == customer && o.Stage == OpportunityStage.Won, Cancel);
            Assert.Equal(any ? CustomerStage.Won : CustomerStage.Potential, await StageAsync(database, customer));
        }
    }

    [Fact]
    public async Task Product_lines_and_blocking_suggestions_are_kept_and_the_page_reads_them()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid manager, Guid customer) = await ArchivedAsync(database);
        OpportunityRef opportunity = await AddAsync(database, manager, customer);
        (Guid one, Guid other) = (await database.ProductAsync(), await database.ProductAsync());
        var service = database.Get<OpportunityService>();
        var details = new OpportunityDetails { Name = "整线改造", ExpectedAmount = 500m, ExpectedCloseOn = new DateOnly(2026, 10, 1), Probability = 35, Lines = [new LineDetails(one, 2m, 100m), new LineDetails(other, 1m, 50m)] };
        Assert.True((await service.EditAsync(manager, new EditOpportunity(opportunity.Id, 1, details), Cancel)).Succeeded);
        Assert.Equal(RefusalCode.Conflict, (await service.EditAsync(manager, new EditOpportunity(opportunity.Id, 1, details with { Name = "迟了" }), Cancel)).Refusal?.Code);
        Assert.True((await service.EditAsync(manager, new EditOpportunity(opportunity.Id, 2, details with { Lines = [new LineDetails(one, 3m, 90m)] }), Cancel)).Succeeded);

        OpportunityDetail read = (await database.Get<IOpportunityQueries>().DetailAsync(manager, opportunity.Code, Cancel))!;

        Assert.Equal(("整线改造", 35, 270m, 3L), (read.Details.Name, read.Details.Probability, read.LinesSum, read.Version));
        Assert.Equal(new LineDetails(one, 3m, 90m), Assert.Single(read.Details.Lines));
        Assert.Contains(await database.LinesAsync(opportunity.Id), l => l.Values.Contains("LinesSum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gate_from_the_settings_holds_in_the_service()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid manager, Guid customer) = await ArchivedAsync(database);
        Guid administrator = await database.PersonAsync(Roles.Administrator);
        OpportunityRef opportunity = await AddAsync(database, manager, customer);
        await using (PortalDbContext context = await database.OpenAsync())
        {
            long version = await context.Settings.Select(s => s.Version).SingleAsync(Cancel);
            Assert.True((await database.Get<StageRequirementsService>().SaveAsync(administrator, StageRequirements.None.With(OpportunityStage.Proposal, StageRequirement.Lines), version, Cancel)).Succeeded);
        }

        Outcome<OpportunityRef> refused = await database.Get<OpportunityService>().MoveAsync(manager, new MoveOpportunity(opportunity.Id, 1, OpportunityStage.Negotiation, null), Cancel);

        Assert.Equal((RefusalCode.StageNeedsFields, "Lines"), (refused.Refusal!.Code, Assert.Single(refused.Refusal.Problems).Field));
        Assert.Equal(StageRequirement.Lines, (await database.Get<IReferenceData>().ReloadAsync(Cancel)).StageRequirements.Of(OpportunityStage.Proposal));
    }

    [Fact]
    public async Task A_gate_can_ask_for_a_user_defined_field_and_for_none_that_was_never_defined()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid manager, Guid customer) = await ArchivedAsync(database);
        Guid administrator = await database.PersonAsync(Roles.Administrator);
        OpportunityRef opportunity = await AddAsync(database, manager, customer);
        var field = new SaveCustomField(null, 0, CustomFieldTarget.Opportunity, "budget", CustomFieldType.Decimal, "预算", "Budget", 1, false, [], true);
        Assert.True((await database.Get<CustomFieldService>().SaveAsync(administrator, field, Cancel)).Succeeded);
        StageRequirements requirements = StageRequirements.None.With(OpportunityStage.Proposal, "budget", required: true);
        var settings = database.Get<StageRequirementsService>();
        long version = (await database.Get<IReferenceData>().ReloadAsync(Cancel)).SettingsVersion;

        Assert.Equal(RefusalCode.ValueRetired, (await settings.SaveAsync(administrator, requirements.With(OpportunityStage.Won, "nothing", required: true), version, Cancel)).Refusal?.Code);
        Assert.True((await settings.SaveAsync(administrator, requirements, version, Cancel)).Succeeded);
        Assert.Equal(["budget"], (await database.Get<IReferenceData>().ReloadAsync(Cancel)).StageRequirements.KeysOf(OpportunityStage.Proposal));

        var service = database.Get<OpportunityService>();
        Refusal refused = (await service.MoveAsync(manager, new MoveOpportunity(opportunity.Id, 1, OpportunityStage.Negotiation, null), Cancel)).Refusal!;
        Assert.Equal((RefusalCode.StageNeedsFields, new FieldLabel("预算", "Budget")), (refused.Code, Assert.Single(refused.Problems).Label));
        var filled = new OpportunityDetails { Name = "商机", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Custom = CustomValues.Empty.With("budget", CustomValue.Of(5m)) };
        Assert.True((await service.EditAsync(manager, new EditOpportunity(opportunity.Id, 1, filled), Cancel)).Succeeded);
        Assert.True((await service.MoveAsync(manager, new MoveOpportunity(opportunity.Id, 2, OpportunityStage.Negotiation, null), Cancel)).Succeeded);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_two_who_give_one_opportunity_away_the_second_is_told_and_in_bulk_closed_ones_are_left_out(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Guid manager, Guid customer) = await ArchivedAsync(database);
        (OpportunityRef open, OpportunityRef won) = (await AddAsync(database, manager, customer), await AddAsync(database, manager, customer));
        (Guid one, Guid other) = (await database.PersonAsync(Roles.Sales), await database.PersonAsync(Roles.Sales));
        Assert.True((await database.Get<OpportunityCloseService>().WinAsync(manager, won.Id, 1, Cancel)).Succeeded);
        var service = database.Get<OpportunityService>();

        Outcome<OpportunityRef>[] outcomes = await Task.WhenAll(
            Task.Run(() => service.AssignAsync(manager, open.Id, 1, one, Cancel), Cancel), Task.Run(() => service.AssignAsync(manager, open.Id, 1, other, Cancel), Cancel));
        Assert.Equal(RefusalCode.Conflict, Assert.Single(outcomes, o => !o.Succeeded).Refusal?.Code);
        Assert.Equal(RefusalCode.WrongStatus, (await service.AssignAsync(manager, won.Id, 2, one, Cancel)).Refusal?.Code);

        IReadOnlyList<BulkResult> results = await service.AssignManyAsync(manager, [open.Id, won.Id], manager, Cancel);

        Assert.Equal([(open.Id, null), (won.Id, RefusalCode.WrongStatus)], results.Select(r => (r.RecordId, r.Refusal?.Code)));
        await using PortalDbContext context = await database.OpenAsync();
        Assert.All(await context.Opportunities.Select(o => o.OwnerId).ToListAsync(Cancel), owner => Assert.Equal(manager, owner));
    }

    private static async Task<(Guid Manager, Guid Customer)> ArchivedAsync(TestDatabase database)
    {
        Guid department = await database.DepartmentAsync();
        Guid manager = await database.PersonAsync(Roles.SalesManager, department);
        return (manager, await database.CustomerAsync(await database.SourceAsync(), manager, department, CustomerStage.Potential));
    }

    private static async Task<OpportunityRef> AddAsync(TestDatabase database, Guid manager, Guid customer)
    {
        Outcome<OpportunityRef> added = await database.Get<OpportunityService>().AddAsync(
            manager, new AddOpportunity(customer, new OpportunityDetails { Name = "商机", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1) }, null), Cancel);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        return added.Value;
    }

    private static async Task<CustomerStage> StageAsync(TestDatabase database, Guid customer)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Customers.Where(c => c.Id == customer).Select(c => c.Stage).SingleAsync(Cancel);
    }
}
