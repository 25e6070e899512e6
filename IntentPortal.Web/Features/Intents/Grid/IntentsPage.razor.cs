using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>The page with the intent grid.</summary>
public sealed partial class IntentsPage(IIntentQueries intents)
{
    private static readonly IReadOnlyList<IntentStatus> open = [IntentStatus.New, IntentStatus.FollowingUp];

    /// <inheritdoc />
    public override string Path => PortalPaths.Intents;

    /// <inheritdoc />
    public override CustomFieldTarget Target => CustomFieldTarget.Intent;

    /// <inheritdoc />
    public override IReadOnlyList<StandardView> StandardViews =>
    [
        new(Shared[nameof(SharedTexts.ViewAll)], string.Empty),
        new(T[nameof(IntentTexts.ViewOpen)], new IntentGridState { Statuses = open }.Format()),
        new(Shared[nameof(SharedTexts.ViewMine)], new IntentGridState { Statuses = IntentRights.OwnIsCaptured(Roles) ? [] : open }.Mine(Me, Roles).Format()),
        new(Shared[nameof(SharedTexts.ViewOverdue)], new IntentGridState { Overdue = true, Sort = IntentSort.PromiseDueOn, Descending = false }.Format()),
        new(Shared[nameof(SharedTexts.Unassigned)], new IntentGridState { Unassigned = true }.Format()),
    ];

    /// <inheritdoc />
    public override Task<Page<IntentRow>> ReadAsync(CancellationToken cancel) => intents.PageAsync(Me, State.ToRequest(Time.Today, Time.StartOf), cancel);

    /// <inheritdoc />
    protected override Guid? RowOf(ChangeLine line) => line.RecordKind == RecordKind.Intent ? line.RecordId : null;

    /// <inheritdoc />
    protected override string TitleOf(IntentSort column) => Fields.Of(RecordKind.Intent, column.ToString());

    /// <inheritdoc />
    protected override bool CanExport(Roles roles) => IntentRights.MayExport(roles);
}
