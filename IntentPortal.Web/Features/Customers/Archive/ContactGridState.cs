using IntentPortal.Domain.Customers;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Customers.Archive;

/// <summary>What the archive of contacts shows, as the query string of its address.</summary>
public sealed record ContactGridState
{
    /// <summary>Every column, in the order in which they are shown while nobody chose others.</summary>
    public static readonly IReadOnlyList<ContactSort> UsualColumns = Enum.GetValues<ContactSort>();

    public string? Text { get; init; }

    public CustomerStage? Stage { get; init; }

    public bool WithFormer { get; init; }

    public ContactSort Sort { get; init; } = ContactSort.Name;

    public bool Descending { get; init; }

    /// <summary>The columns shown, in order; empty means <see cref="UsualColumns"/>.</summary>
    public IReadOnlyList<ContactSort> Columns { get; init; } = [];

    public int Page { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsFiltered => Text is not null || Stage is not null || WithFormer;

    /// <summary>The columns shown, all where none were chosen.</summary>
    public IReadOnlyList<ContactSort> ShownColumns => Columns.Count == 0 ? UsualColumns : Columns;

    /// <summary>Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.</summary>
    public static ContactGridState Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new AddressReader(query);
        var state = new ContactGridState
        {
            Text = address.Text("q"),
            Stage = address.Named<CustomerStage>("stage"),
            WithFormer = address.Yes("former"),
            Sort = address.Named<ContactSort>("sort") ?? ContactSort.Name,
            Descending = address.Descending(usual: false),
            Columns = address.Several<ContactSort>("columns") is { Count: > 0 } columns ? [ContactSort.Name, .. columns.Where(column => column != ContactSort.Name)] : [],
            Page = address.Number("page", 0, page => page <= 100_000),
            PageSize = address.Number("size", 50, CustomerGridState.PageSizes.Contains),
        };
        ignored = address.Ignored;
        return state;
    }

    /// <summary>The query string that reproduces the state, without the question mark.</summary>
    public string Format() => new AddressWriter()
        .Add("q", Text)
        .Add("stage", Stage?.ToString())
        .Add("former", WithFormer)
        .Add("sort", Sort == ContactSort.Name ? null : Sort.ToString())
        .Add("dir", Descending ? "desc" : null)
        .Add("columns", Columns)
        .Add("page", Page, 0)
        .Add("size", PageSize, 50)
        .ToString();

    /// <summary>The request that the state stands for.</summary>
    public ContactPageRequest ToRequest() => new(Text, Stage is { } stage ? [stage] : [], WithFormer, Sort, Descending, Page * PageSize, PageSize);
}
