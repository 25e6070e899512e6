using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The actions on opportunities, namely those that the intents of the matrix became.</summary>
public sealed class OpportunityRightsOperations : IRightsOperations
{
    private static readonly DateOnly soon = new(2026, 9, 9);

    /// <summary>All methods of the opportunity services, and all queries for one opportunity.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        Of("edit an opportunity", nameof(OpportunityService), nameof(OpportunityService.EditAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<OpportunityService>().EditAsync(actor, new EditOpportunity(opportunity.Id, 1, Details), Cancel)).Refusal?.Code),
        Of("assign an opportunity", nameof(OpportunityService), nameof(OpportunityService.AssignAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<OpportunityService>().AssignAsync(actor, opportunity.Id, 1, world.Colleague, Cancel)).Refusal?.Code),
        Of("assign opportunities in bulk", nameof(OpportunityService), nameof(OpportunityService.AssignManyAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<OpportunityService>().AssignManyAsync(actor, [opportunity.Id], world.Colleague, Cancel))[0].Refusal?.Code),
        Of("take an opportunity to another stage", nameof(OpportunityService), nameof(OpportunityService.MoveAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<OpportunityService>().MoveAsync(actor, new MoveOpportunity(opportunity.Id, 1, OpportunityStage.Proposal, null), Cancel)).Refusal?.Code),
        Of("follow an opportunity up", nameof(OpportunityFollowUpService), nameof(OpportunityFollowUpService.RecordAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<OpportunityFollowUpService>().RecordAsync(
                actor, new RecordFollowUp(opportunity.Id, null, FollowUpMethod.Phone, world.Database.Clock.GetUtcNow(), "打过电话", null, []), Cancel)).Refusal?.Code),
        Of("promise a follow-up of an opportunity", nameof(OpportunityFollowUpService), nameof(OpportunityFollowUpService.MovePromiseAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<OpportunityFollowUpService>().MovePromiseAsync(actor, new MovePromise(opportunity.Id, new DateOnly(2026, 3, 9), null), Cancel)).Refusal?.Code),
        Of("win an opportunity", nameof(OpportunityCloseService), nameof(OpportunityCloseService.WinAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
        {
            await ArchivedAsync(world, opportunity.CustomerId);
            return (await world.Database.Get<OpportunityCloseService>().WinAsync(actor, opportunity.Id, 1, Cancel)).Refusal?.Code;
        }) with { Prepares = true },
        Of("lose an opportunity", nameof(OpportunityCloseService), nameof(OpportunityCloseService.LoseAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
        {
            Guid reason = await world.Database.ReasonAsync(ReasonCategory.Lost);
            return (await world.Database.Get<OpportunityCloseService>().LoseAsync(actor, new LoseOpportunity(opportunity.Id, 1, reason, null, []), Cancel)).Refusal?.Code;
        }) with { Prepares = true },
        Of("reopen a lost opportunity", nameof(OpportunityCloseService), nameof(OpportunityCloseService.ReopenAsync), RightsTable.SeeOpportunity, (world, actor, opportunity) =>
            ReopenAsync(world, actor, opportunity, won: false)) with { Prepares = true },
        Of("reopen a won opportunity", nameof(OpportunityCloseService), nameof(OpportunityCloseService.ReopenAsync), RightsTable.ReopenWon, (world, actor, opportunity) =>
            ReopenAsync(world, actor, opportunity, won: true)) with { Prepares = true },
        Of("open an opportunity", nameof(IOpportunityQueries), nameof(IOpportunityQueries.DetailAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            await world.Database.Get<IOpportunityQueries>().DetailAsync(actor, opportunity.Code, Cancel) is null ? RefusalCode.NotFound : null) with { IsQuery = true },
        Of("see the origin intent of an opportunity", nameof(IOpportunityQueries), nameof(IOpportunityQueries.DetailAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<IOpportunityQueries>().DetailAsync(actor, opportunity.Code, Cancel))?.OriginIntent is null ? RefusalCode.NotFound : null) with { IsQuery = true },
        Of("see the timeline of an opportunity", nameof(IOpportunityQueries), nameof(IOpportunityQueries.TimelineAsync), RightsTable.SeeOpportunity, async (world, actor, opportunity) =>
            (await world.Database.Get<IOpportunityQueries>().TimelineAsync(actor, opportunity.Id, 10, Cancel)).Count == 0 ? RefusalCode.NotFound : null) with { IsQuery = true },
        new("see a file of an opportunity", $"{nameof(IOpportunityQueries)}.{nameof(IOpportunityQueries.AttachmentNameAsync)}", RightsTable.SeeOpportunity, async (world, actor, target) =>
            await world.Database.Get<IOpportunityQueries>().AttachmentNameAsync(actor, target.OpportunityFileId, Cancel) == "方案.pdf" ? null : RefusalCode.NotFound)
            { State = IntentState.Purchase, IsQuery = true },
        new("see the follow-up of an opportunity in the timeline of its customer", $"{nameof(ICustomerArchiveQueries)}.{nameof(ICustomerArchiveQueries.TimelineAsync)}", RightsTable.SeeOpportunity, async (world, actor, target) =>
        {
            string code = await FollowedUpAsync(world, target.Id);
            return (await world.Database.Get<ICustomerArchiveQueries>().TimelineAsync(actor, target.Id, 50, Cancel)).Any(i => i.FollowUp?.About?.Code == code) ? null : RefusalCode.NotFound;
        }) { Subject = RightsSubject.Customer, IsQuery = true, Prepares = true },
        new("add an opportunity", $"{nameof(OpportunityService)}.{nameof(OpportunityService.AddAsync)}", RightsTable.ConvertCustomer, async (world, actor, target) =>
            (await world.Database.Get<OpportunityService>().AddAsync(actor, new AddOpportunity(target.Id, Details, world.Colleague), Cancel)).Refusal?.Code)
            { Subject = RightsSubject.Customer, Applies = cell => cell.Stage != CustomerStage.Intent },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static OpportunityDetails Details => new() { Name = "改过的商机", ExpectedAmount = 8m, ExpectedCloseOn = soon, Probability = 30 };

    private static RightsOperation Of(string name, string type, string method, RightsRow row, Func<RightsWorld, Guid, Opportunity, Task<RefusalCode?>> attempt) =>
        new(name, $"{type}.{method}", row, async (world, actor, target) => await attempt(world, actor, await OfAsync(world, target))) { State = IntentState.Purchase, KnownTo = RightsTable.SeeOpportunity };

    private static async Task<Opportunity> OfAsync(RightsWorld world, RightsTarget target)
    {
        await using PortalDbContext context = await world.Database.OpenAsync();
        return await context.Opportunities.AsNoTracking().SingleAsync(o => o.Code == target.OpportunityCode, Cancel);
    }

    private static async Task<RefusalCode?> ReopenAsync(RightsWorld world, Guid actor, Opportunity opportunity, bool won)
    {
        Guid reason = await world.Database.ReasonAsync(ReasonCategory.Lost);
        await world.MakeAsync(async unit =>
        {
            Opportunity closed = (await unit.Opportunities.FindAsync(opportunity.Id, Cancel))!;
            Assert.Null(won ? closed.Win(StageRequirements.None, unit.Now) : closed.Lose(reason, null, [], unit.Now));
            return closed.Id;
        });
        return (await world.Database.Get<OpportunityCloseService>().ReopenAsync(actor, opportunity.Id, 2, "客户又来了", Cancel)).Refusal?.Code;
    }

    // The owner of the customer is also the owner of the opportunity.
    private static Task<string> FollowedUpAsync(RightsWorld world, Guid customerId) => world.MakeAsync(async unit =>
    {
        var customer = (await unit.Customers.FindAsync(customerId, Cancel))!;
        Opportunity opportunity = Opportunity.CreateFromIntent(
            unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, Cancel), "矩阵商机", customerId, null, null, 1m, soon, customer.OwnerId ?? world.Colleague, customer.DepartmentId, unit.Now).Value!;
        unit.Opportunities.Add(opportunity);
        unit.FollowUps.Add(FollowUp.Record(unit.NewId(), SubjectType.Opportunity, opportunity.Id, customerId, null, FollowUpMethod.Visit, unit.Now, world.Colleague, "拜访", unit.Now).Value!);
        return opportunity.Code;
    });

    // Only customers in the customer archive can buy.
    private static Task ArchivedAsync(RightsWorld world, Guid customerId) => world.MakeAsync(async unit =>
    {
        var customer = (await unit.Customers.FindAsync(customerId, Cancel))!;
        if (customer.Stage == CustomerStage.Intent)
        {
            Assert.Null(customer.Convert("结论", null));
        }

        return customerId;
    });
}
