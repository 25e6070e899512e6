using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace IntentPortal.Web.Features.Intents.Grid;

/// <summary>What the grid shows, as the query string of its address: a link reproduces the view. Parts that cannot be read are left out and named.</summary>
public sealed record IntentGridState
{
    /// <summary>The page sizes that can be chosen.</summary>
    public static readonly IReadOnlyList<int> PageSizes = [25, 50, 100, 200];

    /// <summary>The columns shown while nobody chose others.</summary>
    public static readonly IReadOnlyList<IntentSort> UsualColumns =
    [
        IntentSort.Code, IntentSort.Subject, IntentSort.Status, IntentSort.Customer, IntentSort.CustomerStage, IntentSort.Owner, IntentSort.PromiseDueOn, IntentSort.Source, IntentSort.CapturedAt,
    ];

    public string? Text { get; init; }

    public IReadOnlyList<IntentStatus> Statuses { get; init; } = [];

    public IntentKind? Kind { get; init; }

    public Guid? SourceId { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? OwnerId { get; init; }

    public bool Unassigned { get; init; }

    public bool Overdue { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? CustomerId { get; init; }

    public CustomerStage? Stage { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public IntentSort Sort { get; init; } = IntentSort.Code;

    public bool Descending { get; init; } = true;

    /// <summary>The columns shown, in order; empty means <see cref="UsualColumns"/>.</summary>
    public IReadOnlyList<IntentSort> Columns { get; init; } = [];

    public int Page { get; init; }

    public int PageSize { get; init; } = 50;

    /// <summary>Whether anything narrows the view.</summary>
    public bool IsFiltered => (this with { Sort = IntentSort.Code, Descending = true, Page = 0, PageSize = 50, Columns = [] }).Format().Length > 0;

    /// <summary>The columns shown, the usual ones where none were chosen.</summary>
    public IReadOnlyList<IntentSort> ShownColumns => Columns.Count == 0 ? UsualColumns : Columns;

    /// <summary>Reads a query string; the names of parts that could not be read go into <paramref name="ignored"/>.</summary>
    public static IntentGridState Parse(string query, out IReadOnlyList<string> ignored)
    {
        Dictionary<string, StringValues> values = QueryHelpers.ParseQuery(query);
        List<string> bad = [];
        string? One(string name) => values.TryGetValue(name, out StringValues given) && given.LastOrDefault() is { Length: > 0 } text ? text : null;
        T? Read<T>(string name, Func<string, T?> read)
            where T : struct
        {
            T? value = One(name) is { } text ? read(text) : null;
            if (value is null && One(name) is not null)
            {
                bad.Add(name);
            }

            return value;
        }

        static T? Named<T>(string text)
            where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out T value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : null;
        static Guid? Id(string text) => Guid.TryParse(text, out Guid id) ? id : null;
        static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1990 and <= 2100 ? day : null;
        static bool? Yes(string text) => text == "1" ? true : null;

        List<T> Several<T>(string name, Func<T, bool> allowed)
            where T : struct, Enum
        {
            List<T> values = [];
            foreach (string text in (One(name) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Named<T>(text) is { } value && allowed(value))
                {
                    values.Add(value);
                }
                else
                {
                    bad.Add(name);
                }
            }

            return [.. values.Distinct()];
        }

        string? typed = One("q");
        if (typed is { Length: > 200 })
        {
            bad.Add("q");
            typed = null;
        }

        var state = new IntentGridState
        {
            Text = typed,
            Statuses = [.. Several<IntentStatus>("status", status => status != IntentStatus.Invalid).Order()],
            Kind = Read("kind", Named<IntentKind>),
            SourceId = Read("source", Id),
            ProductId = Read("product", Id),
            OwnerId = Read("owner", Id),
            Unassigned = Read("unassigned", Yes) ?? false,
            Overdue = Read("overdue", Yes) ?? false,
            DepartmentId = Read("department", Id),
            CustomerId = Read("customer", Id),
            Stage = Read("stage", Named<CustomerStage>),
            From = Read("from", Day),
            To = Read("to", Day),
            Sort = Read("sort", Named<IntentSort>) ?? IntentSort.Code,
            Descending = One("dir") != "asc",
            Columns = Several<IntentSort>("columns", _ => true) is { Count: > 0 } columns ? [IntentSort.Code, .. columns.Where(column => column != IntentSort.Code)] : [],
            Page = Read<int>("page", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page <= 100_000 ? page : null) ?? 0,
            PageSize = Read<int>("size", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && PageSizes.Contains(size) ? size : null) ?? 50,
        };
        ignored = [.. bad.Distinct()];
        return state;
    }

    /// <summary>The query string that reproduces the state, without the question mark; empty for the plain view.</summary>
    public string Format()
    {
        List<KeyValuePair<string, string?>> parts = [];
        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                parts.Add(new(name, value));
            }
        }

        Add("q", Text);
        Add("status", string.Join(',', Statuses));
        Add("kind", Kind?.ToString());
        Add("source", SourceId?.ToString());
        Add("product", ProductId?.ToString());
        Add("owner", OwnerId?.ToString());
        Add("unassigned", Unassigned ? "1" : null);
        Add("overdue", Overdue ? "1" : null);
        Add("department", DepartmentId?.ToString());
        Add("customer", CustomerId?.ToString());
        Add("stage", Stage?.ToString());
        Add("from", From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("to", To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add("sort", Sort == IntentSort.Code ? null : Sort.ToString());
        Add("dir", Descending ? null : "asc");
        Add("columns", string.Join(',', Columns));
        Add("page", Page == 0 ? null : Page.ToString(CultureInfo.InvariantCulture));
        Add("size", PageSize == 50 ? null : PageSize.ToString(CultureInfo.InvariantCulture));
        return QueryHelpers.AddQueryString(string.Empty, parts).TrimStart('?');
    }

    /// <summary>The request that the state stands for, on the calendar of the person who looks.</summary>
    public IntentPageRequest ToRequest(DateOnly today, Func<DateOnly, DateTimeOffset> startOfDay) => new(
        new IntentFilter
        {
            Text = Text,
            Statuses = Statuses,
            Kind = Kind,
            SourceIds = SourceId is { } source ? [source] : [],
            ProductIds = ProductId is { } product ? [product] : [],
            OwnerIds = OwnerId is { } owner ? [owner] : [],
            Unassigned = Unassigned,
            DepartmentIds = DepartmentId is { } department ? [department] : [],
            CustomerId = CustomerId,
            CustomerStage = Stage,
            PromiseDueBefore = Overdue ? today : null,
            CapturedFrom = From is { } from ? startOfDay(from) : null,
            CapturedBefore = To is { } to ? startOfDay(to.AddDays(1)) : null,
        },
        Sort,
        Descending,
        Page * PageSize,
        PageSize);
}
