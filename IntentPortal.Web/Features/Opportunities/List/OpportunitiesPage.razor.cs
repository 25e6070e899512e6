using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Opportunities.List;

/// <summary>Opportunities as a list, or as a board by stage.</summary>
public sealed partial class OpportunitiesPage(IOpportunityListQueries opportunities)
{
    // The columns of the view of lost opportunities, with the reason and what blocked them.
    private static readonly IReadOnlyList<OpportunitySort> lostColumns =
    [
        OpportunitySort.Code, OpportunitySort.Name, OpportunitySort.Customer, OpportunitySort.ExpectedAmount, OpportunitySort.LostReason, OpportunitySort.BlockedBy, OpportunitySort.StageEnteredAt, OpportunitySort.Owner,
    ];

    // The columns of the view by promise.
    private static readonly IReadOnlyList<OpportunitySort> promiseColumns =
    [
        OpportunitySort.Code, OpportunitySort.Name, OpportunitySort.Customer, OpportunitySort.PromiseDueOn, OpportunitySort.LastFollowUpAt, OpportunitySort.Owner,
    ];

    /// <inheritdoc />
    public override string Path => PortalPaths.Opportunities;

    /// <inheritdoc />
    public override CustomFieldTarget Target => CustomFieldTarget.Opportunity;

    /// <inheritdoc />
    public override IReadOnlyList<StandardView> StandardViews =>
    [
        new(Shared[nameof(SharedTexts.ViewAll)], string.Empty),
        new(T[nameof(OpportunityListTexts.ViewOpen)], new OpportunityGridState { Stages = OpportunityColumns.Open }.Format()),
        new(Shared[nameof(SharedTexts.ViewMine)], new OpportunityGridState { OwnerId = Me, Stages = OpportunityColumns.Open }.Format()),
        new(Fields[nameof(FieldTexts.BlockedBy)], new OpportunityGridState { Blocked = true, Stages = OpportunityColumns.Open }.Format()),
        new(T[nameof(OpportunityListTexts.ViewLost)], new OpportunityGridState { Stages = [OpportunityStage.Lost], Sort = OpportunitySort.StageEnteredAt, Columns = lostColumns }.Format()),
        new(T[nameof(OpportunityListTexts.ViewPromiseOverdue)], new OpportunityGridState { PromiseOverdue = true, Sort = OpportunitySort.PromiseDueOn, Descending = false, Columns = promiseColumns }.Format()),
        new(T[nameof(OpportunityListTexts.ViewOverdue)], new OpportunityGridState { Overdue = true, Sort = OpportunitySort.ExpectedCloseOn, Descending = false }.Format()),
    ];

    private string ToggleAddress => $"{Path}?{(State with { View = State.IsBoard ? OpportunityView.List : OpportunityView.Board, Page = 0 }).Format()}";

    /// <inheritdoc />
    public override Task<Page<OpportunityRow>> ReadAsync(CancellationToken cancel) => opportunities.PageAsync(Me, State.ToRequest(Time.Today, Time.StartOf), cancel);

    /// <inheritdoc />
    protected override Guid? RowOf(ChangeLine line) => line.RecordKind == RecordKind.Opportunity ? line.RecordId : null;

    /// <inheritdoc />
    protected override string TitleOf(OpportunitySort column) => Fields.Of(RecordKind.Opportunity, column.ToString());

    /// <inheritdoc />
    protected override bool CanExport(Roles roles) => OpportunityRights.CanOwn(roles);
}
