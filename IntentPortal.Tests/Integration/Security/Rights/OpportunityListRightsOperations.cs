using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The opportunity list shows and exports only the opportunities that the viewer may see.</summary>
public sealed class OpportunityListRightsOperations : IRightsOperations
{
    /// <summary>The page, the rows of a view and their export.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        See("see an opportunity in the list", nameof(IOpportunityListQueries.PageAsync), async (queries, actor, target) =>
            (await queries.PageAsync(actor, new OpportunityPageRequest(new OpportunityFilter(), Take: 200), Cancel)).Rows.Any(r => r.Code == target.OpportunityCode)),
        See("see an opportunity by the list's text filter", nameof(IOpportunityListQueries.PageAsync), async (queries, actor, target) =>
            (await queries.PageAsync(actor, Only(target), Cancel)).Rows.Any(r => r.Code == target.OpportunityCode)),
        See("see an opportunity in the rows of a view", nameof(IOpportunityListQueries.AllAsync), async (queries, actor, target) =>
            await queries.AllAsync(actor, Only(target), Cancel).AnyAsync(r => r.Code == target.OpportunityCode, Cancel)),
        See("see an opportunity in its stage", nameof(IOpportunityListQueries.CardsAsync), async (queries, actor, target) =>
            (await queries.CardsAsync(actor, new OpportunityCardPage(Only(target).Filter, OpportunityStage.FirstContact, 0, 10), Cancel)).Any(r => r.Code == target.OpportunityCode)),
        See("see an opportunity counted in its stage", nameof(IOpportunityListQueries.HeadsAsync), async (queries, actor, target) =>
            (await queries.HeadsAsync(actor, Only(target).Filter, Cancel)).Single(head => head.Stage == OpportunityStage.FirstContact).Count == 1),
        new("export opportunities", $"{nameof(OpportunityExportService)}.{nameof(OpportunityExportService.ExportAsync)}", RightsTable.SeeOpportunity, async (world, actor, target) =>
        {
            Outcome<IAsyncEnumerable<OpportunityRow>> export = await world.Database.Get<OpportunityExportService>().ExportAsync(actor, Only(target), "q=x", Cancel);
            return !export.Succeeded ? export.Refusal.Code : await export.Value.AnyAsync(r => r.Code == target.OpportunityCode, Cancel) ? null : RefusalCode.NotFound;
        }) { State = IntentState.Purchase, IsQuery = true, IsLogged = true, RefusesRole = true },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static OpportunityPageRequest Only(RightsTarget target) => new(new OpportunityFilter { Text = target.OpportunityCode });

    private static RightsOperation See(string name, string method, Func<IOpportunityListQueries, Guid, RightsTarget, Task<bool>> shows) =>
        new(name, $"{nameof(IOpportunityListQueries)}.{method}", RightsTable.SeeOpportunity, async (world, actor, target) =>
            await shows(world.Database.Get<IOpportunityListQueries>(), actor, target) ? null : RefusalCode.NotFound)
        {
            State = IntentState.Purchase,
            IsQuery = true,
        };
}
