namespace IntentPortal.Web.Shared.Grids;

/// <summary>The state of a list with a search box and pages, as the query string of its address.</summary>
public sealed record ListSearch : IAddressState<ListSearch>
{
    private const int LastPage = 100_000;

    /// <summary>The search text.</summary>
    public string? Text { get; init; }

    /// <summary>The zero-based page number.</summary>
    public int Page { get; init; }

    /// <inheritdoc />
    public static ListSearch Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        var parsed = new ListSearch { Text = address.Text("q"), Page = address.Number("page", 0, page => page <= LastPage) };
        ignored = address.Ignored;
        return parsed;
    }

    /// <inheritdoc />
    public static bool IsTyped(string parameter) => parameter is "q";

    /// <inheritdoc />
    public string Format() => new QueryStringWriter().Add("q", Text).Add("page", Page, 0).ToString();
}
