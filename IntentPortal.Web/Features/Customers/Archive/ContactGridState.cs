using IntentPortal.Domain.Customers;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>What the archive of contacts shows, as the query string of its address.</summary>
public sealed record ContactGridState
{
    /// <summary>The columns shown while nobody chose others.</summary>
    public static readonly IReadOnlyList<ContactSort> UsualColumns =
    [
        ContactSort.Name, ContactSort.Title, ContactSort.Customer, ContactSort.Stage, ContactSort.DecisionRole, ContactSort.Mobile, ContactSort.Phone, ContactSort.Email, ContactSort.WeChat,
    ];

    public string? Text { get; init; }

    public CustomerStage? Stage { get; init; }

    public DecisionRole? DecisionRole { get; init; }

    public Guid? OwnerId { get; init; }

    public bool WithFormer { get; init; }

    public ContactSort Sort { get; init; } = ContactSort.Name;

    public bool Descending { get; init; }

    /// <summary>The columns shown, in order; empty means <see cref="UsualColumns"/>.</summary>
    public IReadOnlyList<ContactSort> Columns { get; init; } = [];

    /// <summary>What is about user-defined fields.</summary>
    public CustomView Custom { get; init; } = CustomView.None;

    public int Page { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsFiltered => Text is not null || Stage is not null || DecisionRole is not null || OwnerId is not null || WithFormer || Custom.Filters.Count > 0;

    /// <summary>The columns shown, the usual ones where none were chosen.</summary>
    public IReadOnlyList<ContactSort> ShownColumns => Columns.Count == 0 ? UsualColumns : Columns;

    /// <summary>The names of the columns shown, user-defined fields last.</summary>
    public IReadOnlyList<string> ShownKeys => [.. ShownColumns.Select(column => column.ToString()), .. Custom.Columns.Select(CustomColumn.Of)];

    /// <summary>The name of the column it is sorted by.</summary>
    public string SortKey => Custom.Sort is { } key ? CustomColumn.Of(key) : Sort.ToString();

    /// <summary>Everything, in the same columns.</summary>
    public ContactGridState Unfiltered() => new() { Columns = Columns, Custom = CustomView.None with { Columns = Custom.Columns }, PageSize = PageSize };

    /// <summary>The first page sorted by a column; by the same one again, the other way round.</summary>
    public ContactGridState SortedBy(string column)
    {
        string? key = CustomColumn.KeyOf(column);
        return this with
        {
            Sort = key is null ? Enum.Parse<ContactSort>(column) : ContactSort.Name,
            Custom = Custom with { Sort = key },
            Descending = SortKey == column && !Descending,
            Page = 0,
        };
    }

    /// <summary>The same with these columns.</summary>
    public ContactGridState Showing(IReadOnlyList<string> columns)
    {
        IReadOnlyList<ContactSort> wanted = [.. columns.Where(column => CustomColumn.KeyOf(column) is null).Select(Enum.Parse<ContactSort>)];
        return this with { Columns = wanted.SequenceEqual(UsualColumns) ? [] : wanted, Custom = Custom with { Columns = [.. columns.Select(CustomColumn.KeyOf).OfType<string>()] } };
    }

    /// <summary>Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.</summary>
    public static ContactGridState Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        CustomView custom = address.Custom();
        var state = new ContactGridState
        {
            Text = address.Text("q"),
            Stage = address.Named<CustomerStage>("stage"),
            DecisionRole = address.Named<DecisionRole>("role"),
            OwnerId = address.Id("owner"),
            WithFormer = address.Yes("former"),
            Sort = custom.Sort is null ? address.Named<ContactSort>("sort") ?? ContactSort.Name : ContactSort.Name,
            Custom = custom,
            Descending = address.Descending(usual: false),
            Columns = address.Several<ContactSort>("columns") is { Count: > 0 } columns ? [ContactSort.Name, .. columns.Where(column => column != ContactSort.Name)] : [],
            Page = address.Number("page", 0, page => page <= 100_000),
            PageSize = address.Number("size", 50, CustomerGridState.PageSizes.Contains),
        };
        ignored = address.Ignored;
        return state;
    }

    /// <summary>The query string that reproduces the state, without the question mark.</summary>
    public string Format() => new QueryStringWriter()
        .Add("q", Text)
        .Add("stage", Stage?.ToString())
        .Add("role", DecisionRole?.ToString())
        .Add("owner", OwnerId)
        .Add("former", WithFormer)
        .Add("sort", SortKey == nameof(ContactSort.Name) ? null : SortKey)
        .Add("dir", Descending ? "desc" : null)
        .Add(Columns, UsualColumns, Custom)
        .Add("page", Page, 0)
        .Add("size", PageSize, 50)
        .ToString();

    /// <summary>The request that the state stands for.</summary>
    public ContactPageRequest ToRequest() => new(Text, Stage is { } stage ? [stage] : [], WithFormer, Sort, Descending, Page * PageSize, PageSize)
    {
        DecisionRole = DecisionRole,
        OwnerId = OwnerId,
        Custom = Custom.Filters,
        CustomSort = Custom.Sort,
    };
}
