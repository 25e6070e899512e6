using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>All places in which intents, and what became of them, can be seen.</summary>
public sealed class IntentSightOperations : IRightsOperations
{
    /// <summary>
    /// All queries that show intents or suggestions, for intents in every state that affects visibility.
    /// </summary>
    public static IEnumerable<RightsOperation> All =>
    [
        .. Sights(IntentState.Open, "a new intent"),
        .. Sights(IntentState.Suggestion, "an intent behind a suggestion"),
        See("an invalid intent in the grid", nameof(IIntentQueries.PageAsync), Nobody, IntentState.Invalid, async (queries, actor, target) => await InGridAsync(queries, actor, target)),
        See("the detail of a colleague's invalid intent", nameof(IIntentQueries.DetailAsync), RightsTable.TakeBack, IntentState.Invalid, async (queries, actor, target) => await queries.DetailAsync(actor, target.Code, Cancel) is not null),
        See("the detail of the own invalid intent", nameof(IIntentQueries.DetailAsync), RightsTable.TakeBack, IntentState.MyInvalid, async (queries, actor, target) => await queries.DetailAsync(actor, target.Code, Cancel) is not null),
        See("the timeline of a colleague's invalid intent", nameof(IIntentQueries.TimelineAsync), RightsTable.TakeBack, IntentState.Invalid, async (queries, actor, target) => (await queries.TimelineAsync(actor, target.Id, 100, Cancel)).Count > 0),
        Contact("the contact's number of an intent customer", RightsTable.SeeContactOfIntentCustomer) with { OfIntentCustomer = true },
        Contact("the contact's number of an archive customer", RightsTable.SeeContactOfArchiveCustomer),
        new("see an intent in the recycle bin", $"{nameof(IAdministrationQueries)}.{nameof(IAdministrationQueries.RecycleBinAsync)}", RightsTable.RecycleBin, async (world, actor, target) =>
        {
            Outcome<Page<RecycleBinRow>> bin = await world.Database.Get<IAdministrationQueries>().RecycleBinAsync(actor, target.Code, 0, 100, Cancel);
            return bin.Succeeded ? Shown(bin.Value.Rows.Any(r => r.Id == target.Id)) : bin.Refusal.Code;
        }) { State = IntentState.Invalid, IsQuery = true, RefusesRole = true },
        new("export intents", $"{nameof(IntentExportService)}.{nameof(IntentExportService.ExportAsync)}", RightsTable.ExportIntents, async (world, actor, target) =>
        {
            Outcome<IAsyncEnumerable<IntentRow>> export = await world.Database.Get<IntentExportService>().ExportAsync(actor, Only(target), "q=x", Cancel);
            return export.Succeeded ? Shown(await HasAsync(export.Value, target)) : export.Refusal.Code;
        }) { IsQuery = true, IsLogged = true, RefusesRole = true },
        new("see a suggestion in the list", $"{nameof(ISuggestionQueries)}.{nameof(ISuggestionQueries.ListAsync)}", RightsTable.SeeSuggestion, async (world, actor, target) =>
            Shown((await world.Database.Get<ISuggestionQueries>().ListAsync(actor, target.SuggestionCode, 0, 10, Cancel)).Rows.Any(r => r.Code == target.SuggestionCode)))
            { State = IntentState.Suggestion, IsQuery = true },
        new("open a suggestion", $"{nameof(ISuggestionQueries)}.{nameof(ISuggestionQueries.DetailAsync)}", RightsTable.SeeSuggestion, async (world, actor, target) =>
            Shown(await world.Database.Get<ISuggestionQueries>().DetailAsync(actor, target.SuggestionCode!, Cancel) is not null))
            { State = IntentState.Suggestion, IsQuery = true },
        new("see the evidence of a suggestion", $"{nameof(ISuggestionQueries)}.{nameof(ISuggestionQueries.DetailAsync)}", RightsTable.SeeIntent, async (world, actor, target) =>
            Shown((await world.Database.Get<ISuggestionQueries>().DetailAsync(actor, target.SuggestionCode!, Cancel))?.Evidence.Any(e => e.IntentId == target.Id) == true))
            { State = IntentState.Suggestion, IsQuery = true },
    ];

    private static RightsRow Nobody { get; } = new() { Administrator = [] };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IEnumerable<RightsOperation> Sights(IntentState state, string what) =>
    [
        See($"{what} in the grid", nameof(IIntentQueries.PageAsync), RightsTable.SeeIntent, state, InGridAsync),
        See($"{what} by the grid's text filter", nameof(IIntentQueries.PageAsync), RightsTable.SeeIntent, state, async (queries, actor, target) =>
            (await queries.PageAsync(actor, new IntentPageRequest(new IntentFilter { Text = target.Code }), Cancel)).Rows.Any(r => r.Id == target.Id)),
        See($"{what} in the rows of a view", nameof(IIntentQueries.AllAsync), RightsTable.SeeIntent, state, async (queries, actor, target) =>
            await HasAsync(queries.AllAsync(actor, Only(target), Cancel), target)),
        See($"{what} in detail", nameof(IIntentQueries.DetailAsync), RightsTable.SeeIntent, state, async (queries, actor, target) =>
            await queries.DetailAsync(actor, target.Code, Cancel) is not null),
        See($"the timeline of {what}", nameof(IIntentQueries.TimelineAsync), RightsTable.SeeIntent, state, async (queries, actor, target) =>
            (await queries.TimelineAsync(actor, target.Id, 100, Cancel)).Count > 0),
        See($"{what} as similar while typing", nameof(IIntentQueries.SimilarAsync), RightsTable.SeeIntent, state, async (queries, actor, target) =>
            (await queries.SimilarAsync(actor, target.Subject!, null, 20, Cancel)).Any(s => s.Id == target.Id)),
        See($"a file of {what}", nameof(IIntentQueries.AttachmentNameAsync), RightsTable.SeeIntent, state, async (queries, actor, target) =>
            await queries.AttachmentNameAsync(actor, target.AttachmentId, Cancel) == "报价.pdf"),
    ];

    private static RightsOperation Contact(string name, RightsRow row) =>
        See(name, nameof(IIntentQueries.DetailAsync), row, IntentState.Open, async (queries, actor, target) =>
            (await queries.DetailAsync(actor, target.Code, Cancel))?.Contact?.Mobile == RightsWorld.ContactMobile);

    private static RightsOperation See(string name, string method, RightsRow row, IntentState state, Func<IIntentQueries, Guid, RightsTarget, Task<bool>> shows) =>
        new($"see {name}", $"{nameof(IIntentQueries)}.{method}", row, async (world, actor, target) => Shown(await shows(world.Database.Get<IIntentQueries>(), actor, target)))
        {
            State = state,
            IsQuery = true,
        };

    private static async Task<bool> InGridAsync(IIntentQueries queries, Guid actor, RightsTarget target) =>
        (await queries.PageAsync(actor, new IntentPageRequest(new IntentFilter(), Take: 200), Cancel)).Rows.Any(r => r.Id == target.Id);

    private static IntentPageRequest Only(RightsTarget target) => new(new IntentFilter { Text = target.Code });

    private static async Task<bool> HasAsync(IAsyncEnumerable<IntentRow> rows, RightsTarget target)
    {
        bool has = false;
        await foreach (IntentRow row in rows)
        {
            has |= row.Id == target.Id;
        }

        return has;
    }

    private static RefusalCode? Shown(bool shown) => shown ? null : RefusalCode.NotFound;
}
