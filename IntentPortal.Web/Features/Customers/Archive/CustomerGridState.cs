using IntentPortal.Domain.Customers;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>What an archive of customers shows, as the query string of its address: a link reproduces the view. Parts that cannot be read are left out and named.</summary>
public sealed record CustomerGridState
{
    /// <summary>The page sizes that can be chosen.</summary>
    public static readonly IReadOnlyList<int> PageSizes = [25, 50, 100, 200];

    /// <summary>The columns shown while nobody chose others.</summary>
    public static readonly IReadOnlyList<CustomerSort> UsualColumns =
        [CustomerSort.Code, CustomerSort.Name, CustomerSort.Stage, CustomerSort.Grade, CustomerSort.Owner, CustomerSort.OpenIntents, CustomerSort.PromiseDueOn, CustomerSort.LastFollowUpAt];

    public string? Text { get; init; }

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

    public CustomerSort Sort { get; init; } = CustomerSort.Code;

    public bool Descending { get; init; } = true;

    /// <summary>The columns shown, in order; empty means <see cref="UsualColumns"/>.</summary>
    public IReadOnlyList<CustomerSort> Columns { get; init; } = [];

    /// <summary>What is about user-defined fields.</summary>
    public CustomView Custom { get; init; } = CustomView.None;

    public int Page { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsFiltered => (this with { Sort = CustomerSort.Code, Descending = true, Page = 0, PageSize = 50, Columns = [], Custom = Custom with { Columns = [], Sort = null } }).Format().Length > 0;

    /// <summary>The columns shown, the usual ones where none were chosen.</summary>
    public IReadOnlyList<CustomerSort> ShownColumns => Columns.Count == 0 ? UsualColumns : Columns;

    /// <summary>The names of the columns shown, user-defined fields last.</summary>
    public IReadOnlyList<string> ShownKeys => [.. ShownColumns.Select(column => column.ToString()), .. Custom.Columns.Select(CustomColumn.Of)];

    /// <summary>The name of the column it is sorted by.</summary>
    public string SortKey => Custom.Sort is { } key ? CustomColumn.Of(key) : Sort.ToString();

    /// <summary>The first page sorted by a column; by the same one again, the other way round.</summary>
    public CustomerGridState SortedBy(string column)
    {
        string? key = CustomColumn.KeyOf(column);
        return this with
        {
            Sort = key is null ? Enum.Parse<CustomerSort>(column) : CustomerSort.Code,
            Custom = Custom with { Sort = key },
            Descending = SortKey == column && !Descending,
            Page = 0,
        };
    }

    /// <summary>The same with these columns.</summary>
    public CustomerGridState Showing(IReadOnlyList<string> columns)
    {
        IReadOnlyList<CustomerSort> wanted = [.. columns.Where(column => CustomColumn.KeyOf(column) is null).Select(Enum.Parse<CustomerSort>)];
        return this with { Columns = wanted.SequenceEqual(UsualColumns) ? [] : wanted, Custom = Custom with { Columns = [.. columns.Select(CustomColumn.KeyOf).OfType<string>()] } };
    }

    /// <summary>Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.</summary>
    public static CustomerGridState Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        CustomView custom = address.Custom();
        var state = new CustomerGridState
        {
            Text = address.Text("q"),
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
            Sort = custom.Sort is null ? address.Named<CustomerSort>("sort") ?? CustomerSort.Code : CustomerSort.Code,
            Custom = custom,
            Descending = address.Descending(usual: true),
            Columns = address.Several<CustomerSort>("columns") is { Count: > 0 } columns ? [CustomerSort.Code, .. columns.Where(column => column != CustomerSort.Code)] : [],
            Page = address.Number("page", 0, page => page <= 100_000),
            PageSize = address.Number("size", 50, PageSizes.Contains),
        };
        ignored = address.Ignored;
        return state;
    }

    /// <summary>The query string that reproduces the state, without the question mark; empty for the plain view.</summary>
    public string Format() => new QueryStringWriter()
        .Add("q", Text)
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
        .Add("to", To)
        .Add("sort", SortKey == nameof(CustomerSort.Code) ? null : SortKey)
        .Add("dir", Descending ? null : "asc")
        .Add(Columns, UsualColumns, Custom)
        .Add("page", Page, 0)
        .Add("size", PageSize, 50)
        .ToString();

    /// <summary>The request that the state stands for in an archive of these stages, on the calendar of the person who looks.</summary>
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
        Page * PageSize,
        PageSize)
    {
        CustomSort = Custom.Sort,
    };
}
