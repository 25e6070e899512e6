using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>
/// The state of a customer archive as the query string of its address, so that a link reproduces the view. Unreadable
/// parameters are ignored and reported.
/// </summary>
public sealed record CustomerGridState : GridState<CustomerGridState, CustomerSort>, IGridState<CustomerGridState, CustomerSort>
{
    /// <inheritdoc />
    public static IReadOnlyList<CustomerSort> UsualColumns { get; } =
        [CustomerSort.Code, CustomerSort.Name, CustomerSort.Stage, CustomerSort.Grade, CustomerSort.Owner, CustomerSort.OpenIntents, CustomerSort.PromiseDueOn, CustomerSort.LastFollowUpAt];

    /// <inheritdoc />
    public static IReadOnlyList<CustomerSort> Details { get; } = [CustomerSort.Notes, CustomerSort.Collaborators, CustomerSort.Files];

    /// <inheritdoc />
    public static IReadOnlyList<string> TypedFilters { get; } = ["tag", "from", "to"];

    /// <inheritdoc />
    public static bool UsuallyDescending => true;

    public CustomerStage? Stage { get; init; }

    public CustomerGrade? Grade { get; init; }

    public CustomerCategory? Category { get; init; }

    public Guid? IndustryId { get; init; }

    public Guid? RegionId { get; init; }

    public CustomerSize? Size { get; init; }

    public Guid? SourceId { get; init; }

    public Guid? OwnerId { get; init; }

    public bool Unassigned { get; init; }

    public bool Overdue { get; init; }

    public bool WithDeactivated { get; init; }

    public Guid? DepartmentId { get; init; }

    public string? Tag { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    /// <inheritdoc />
    public static CustomerGridState ReadFilters(QueryStringReader address) => new()
    {
        Stage = address.Named<CustomerStage>("stage"),
        Grade = address.Named<CustomerGrade>("grade"),
        Category = address.Named<CustomerCategory>("category"),
        IndustryId = address.Id("industry"),
        RegionId = address.Id("region"),
        Size = address.Named<CustomerSize>("magnitude"),
        SourceId = address.Id("source"),
        OwnerId = address.Id("owner"),
        Unassigned = address.Yes("unassigned"),
        Overdue = address.Yes("overdue"),
        WithDeactivated = address.Yes("deactivated"),
        DepartmentId = address.Id("department"),
        Tag = address.Text("tag"),
        From = address.Day("from"),
        To = address.Day("to"),
    };

    /// <summary>The query request for this state in an archive of these stages, in the viewer's time zone.</summary>
    public CustomerPageRequest ToRequest(IReadOnlyList<CustomerStage> archive, DateOnly today, Func<DateOnly, DateTimeOffset> startOfDay) => new(
        new CustomerFilter
        {
            Text = Text,
            Stages = Stage is { } stage && archive.Contains(stage) ? [stage] : archive,
            WithDeactivated = WithDeactivated,
            Grade = Grade,
            Category = Category,
            IndustryId = IndustryId,
            RegionIds = RegionId is { } region ? [region] : [],
            Size = Size,
            SourceIds = SourceId is { } source ? [source] : [],
            OwnerId = OwnerId,
            Unassigned = Unassigned,
            DepartmentIds = DepartmentId is { } department ? [department] : [],
            PromiseDueBefore = Overdue ? today : null,
            Tag = Tag,
            AddedFrom = From is { } from ? startOfDay(from) : null,
            AddedBefore = To is { } to ? startOfDay(to.AddDays(1)) : null,
            Custom = Custom.Filters,
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
        .Add("stage", Stage?.ToString())
        .Add("grade", Grade?.ToString())
        .Add("category", Category?.ToString())
        .Add("industry", IndustryId)
        .Add("region", RegionId)
        .Add("magnitude", Size?.ToString())
        .Add("source", SourceId)
        .Add("owner", OwnerId)
        .Add("unassigned", Unassigned)
        .Add("overdue", Overdue)
        .Add("deactivated", WithDeactivated)
        .Add("department", DepartmentId)
        .Add("tag", Tag)
        .Add("from", From)
        .Add("to", To);
}
