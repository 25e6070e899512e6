using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The actions on intents.</summary>
public sealed class IntentRightsOperations : IRightsOperations
{
    private static readonly DateOnly soon = new(2026, 3, 9);

    /// <summary>
    /// All methods of the intent services that people call, in every state that the rights distinguish.
    /// </summary>
    public static IEnumerable<RightsOperation> All =>
    [
        Of("edit", nameof(IntentService), nameof(IntentService.EditAsync), RightsTable.EditIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().EditAsync(actor, new EditIntent(target.Id, 1, Details(world)), Cancel)).Refusal?.Code),
        Of("split", nameof(IntentService), nameof(IntentService.SplitAsync), RightsTable.EditIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().SplitAsync(actor, new SplitIntent(target.Id, 1, "一", "一", "二", "二"), Cancel)).Refusal?.Code),
        Of("attach a file", nameof(IntentService), nameof(IntentService.AddFilesAsync), RightsTable.EditIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().AddFilesAsync(actor, target.Id, [new StoredFile(Guid.NewGuid(), "a.pdf", 1)], Cancel)).Refusal?.Code),
        Of("move the promise", nameof(IntentFollowUpService), nameof(IntentFollowUpService.MovePromiseAsync), RightsTable.EditIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentFollowUpService>().MovePromiseAsync(actor, new MovePromise(target.Id, soon, "客户改期"), Cancel)).Refusal?.Code),
        Of("follow up", nameof(IntentFollowUpService), nameof(IntentFollowUpService.RecordAsync), RightsTable.FollowUpIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentFollowUpService>().RecordAsync(
                actor, new RecordFollowUp(target.Id, null, FollowUpMethod.Phone, world.Database.Clock.GetUtcNow(), "打过电话", soon, []), Cancel)).Refusal?.Code),
        Of("assign", nameof(IntentService), nameof(IntentService.AssignAsync), RightsTable.FollowUpIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().AssignAsync(actor, target.Id, world.Colleague, Cancel)).Refusal?.Code),
        Of("take", nameof(IntentService), nameof(IntentService.TakeAsync), RightsTable.FollowUpIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().TakeAsync(actor, target.Id, Cancel)).Refusal?.Code) with { Applies = cell => cell.Ownership != Ownership.Others },
        Of("assign in bulk", nameof(IntentService), nameof(IntentService.AssignManyAsync), RightsTable.FollowUpIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentService>().AssignManyAsync(actor, [target.Id], world.Colleague, Cancel))[0].Refusal?.Code),
        Of("confirm as a suggestion", nameof(IntentConfirmationService), nameof(IntentConfirmationService.AsSuggestionAsync), RightsTable.ConfirmIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentConfirmationService>().AsSuggestionAsync(
                actor, new ConfirmSuggestion(target.Id, 1, null, world.Designer, world.Product, "建议", null, DemandImportance.Must), Cancel)).Refusal?.Code),
        Of("confirm as a purchase", nameof(IntentConfirmationService), nameof(IntentConfirmationService.AsPurchaseAsync), RightsTable.ConfirmPurchase, async (world, actor, target) =>
            (await world.Database.Get<IntentConfirmationService>().AsPurchaseAsync(
                actor, new ConfirmPurchase(target.Id, 1, "商机", 5m, soon, world.Colleague, null), Cancel)).Refusal?.Code),
        Of("confirm as invalid", nameof(IntentConfirmationService), nameof(IntentConfirmationService.AsInvalidAsync), RightsTable.ConfirmIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentConfirmationService>().AsInvalidAsync(actor, new ConfirmInvalid(target.Id, 1, world.Reason, null), Cancel)).Refusal?.Code),
        Of("confirm as invalid in bulk", nameof(IntentConfirmationService), nameof(IntentConfirmationService.ManyAsInvalidAsync), RightsTable.ConfirmIntent, async (world, actor, target) =>
            (await world.Database.Get<IntentConfirmationService>().ManyAsInvalidAsync(
                actor, new Dictionary<Guid, long> { [target.Id] = 1 }, world.Reason, null, Cancel))[0].Refusal?.Code),
        Undo("undo a colleague's suggestion", IntentState.Suggestion),
        Undo("undo a colleague's purchase", IntentState.Purchase),
        Undo("undo the own suggestion within 24 hours", IntentState.MySuggestion),
        Undo("undo the own suggestion after 24 hours", IntentState.MyOldSuggestion),
        Restore("restore what a colleague confirmed as invalid", IntentState.Invalid),
        Restore("restore what was just confirmed as invalid", IntentState.MyInvalid),
        Restore("restore what was confirmed as invalid more than 24 hours ago", IntentState.MyOldInvalid),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static IntentDetails Details(RightsWorld world) => new() { Subject = "改过的主题", Content = "改过的内容", SourceId = world.Source };

    private static RightsOperation Undo(string name, IntentState state) =>
        Of(name, nameof(IntentUndoService), nameof(IntentUndoService.UndoConfirmationAsync), RightsTable.TakeBack, async (world, actor, target) =>
            (await world.Database.Get<IntentUndoService>().UndoConfirmationAsync(actor, target.Id, 1, Cancel)).Refusal?.Code) with
        { State = state };

    private static RightsOperation Restore(string name, IntentState state) =>
        Of(name, nameof(IntentUndoService), nameof(IntentUndoService.RestoreAsync), RightsTable.TakeBack, async (world, actor, target) =>
            (await world.Database.Get<IntentUndoService>().RestoreAsync(actor, target.Id, Cancel)).Refusal?.Code) with
        { State = state };

    private static RightsOperation Of(string name, string type, string method, RightsRow row, Func<RightsWorld, Guid, RightsTarget, Task<RefusalCode?>> attempt) =>
        new(name, $"{type}.{method}", row, attempt);
}
