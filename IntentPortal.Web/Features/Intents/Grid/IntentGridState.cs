using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>
/// The state of the intent grid as the query string of its address, so that a link reproduces the view. Unreadable
/// parameters are ignored and reported.
/// </summary>
public sealed record IntentGridState : GridState<IntentGridState, IntentSort>, IGridState<IntentGridState, IntentSort>
{
    /// <inheritdoc />
    public static IReadOnlyList<IntentSort> UsualColumns { get; } =
    [
        IntentSort.Code, IntentSort.Subject, IntentSort.Status, IntentSort.Customer, IntentSort.CustomerStage, IntentSort.Owner, IntentSort.PromiseDueOn, IntentSort.Source, IntentSort.CapturedAt,
    ];

    /// <inheritdoc />
    public static IReadOnlyList<IntentSort> Details { get; } = [IntentSort.Products, IntentSort.Content, IntentSort.Contact, IntentSort.SplitFrom, IntentSort.Files];

    /// <inheritdoc />
    public static IReadOnlyList<string> TypedFilters { get; } = ["from", "to"];

    /// <inheritdoc />
    public static bool UsuallyDescending => true;

    public IReadOnlyList<IntentStatus> Statuses { get; init; } = [];

    public IntentKind? Kind { get; init; }

    public Guid? SourceId { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? OwnerId { get; init; }

    public Guid? CapturedById { get; init; }

    public bool Unassigned { get; init; }

    public bool Overdue { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? CustomerId { get; init; }

    public CustomerStage? Stage { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <inheritdoc />
    public static IntentGridState ReadFilters(QueryStringReader address) => new()
    {
        Statuses = [.. address.Several<IntentStatus>("status", status => status != IntentStatus.Invalid).Order()],
        Kind = address.Named<IntentKind>("kind"),
        SourceId = address.Id("source"),
        ProductId = address.Id("product"),
        OwnerId = address.Id("owner"),
        CapturedById = address.Id("by"),
        Unassigned = address.Yes("unassigned"),
        Overdue = address.Yes("overdue"),
        DepartmentId = address.Id("department"),
        CustomerId = address.Id("customer"),
        Stage = address.Named<CustomerStage>("stage"),
        From = address.Day("from"),
        To = address.Day("to"),
    };

    /// <summary>
    /// Narrows it to what is a person's own: what they follow up, or what they captured when their only task is capturing.
    /// </summary>
    public IntentGridState Mine(Guid me, Roles roles) => IntentRights.OwnIsCaptured(roles) ? this with { CapturedById = me } : this with { OwnerId = me };

    /// <summary>The query request for this state, in the viewer's time zone.</summary>
    public IntentPageRequest ToRequest(DateOnly today, Func<DateOnly, DateTimeOffset> startOfDay) => new(
        new IntentFilter
        {
            Text = Text,
            Statuses = Statuses,
            Kind = Kind,
            SourceIds = SourceId is { } source ? [source] : [],
            ProductIds = ProductId is { } product ? [product] : [],
            OwnerIds = OwnerId is { } owner ? [owner] : [],
            CapturedById = CapturedById,
            Unassigned = Unassigned,
            DepartmentIds = DepartmentId is { } department ? [department] : [],
            CustomerId = CustomerId,
            CustomerStage = Stage,
            PromiseDueBefore = Overdue ? today : null,
            Custom = Custom.Filters,
            CapturedFrom = From is { } from ? startOfDay(from) : null,
            CapturedBefore = To is { } to ? startOfDay(to.AddDays(1)) : null,
        },
        Sort,
        Descending,
        Skip,
        PageSize)
    {
        CustomSort = Custom.Sort,
        WithDetails = WithDetails,
    };

    /// <inheritdoc />
    protected override QueryStringWriter WriteFilters(QueryStringWriter address) => address
        .Add("status", Statuses)
        .Add("kind", Kind?.ToString())
        .Add("source", SourceId)
        .Add("product", ProductId)
        .Add("owner", OwnerId)
        .Add("by", CapturedById)
        .Add("unassigned", Unassigned)
        .Add("overdue", Overdue)
        .Add("department", DepartmentId)
        .Add("customer", CustomerId)
        .Add("stage", Stage?.ToString())
        .Add("from", From)
        .Add("to", To);
}
