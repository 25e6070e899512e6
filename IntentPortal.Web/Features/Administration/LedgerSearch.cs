using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Web.Shared.Grids;
using IntentPortal.Web.Shared.Time;

namespace IntentPortal.Web.Features.Administration;

/// <summary>A search in the ledger, as the query string of the page, so that a link shows the same lines.</summary>
public sealed record LedgerSearch : IAddressState<LedgerSearch>
{
    /// <summary>The person who made the change.</summary>
    public Guid? Who { get; init; }

    /// <summary>The kind of record.</summary>
    public RecordKind? Record { get; init; }

    /// <summary>The kind of change.</summary>
    public ChangeKind? What { get; init; }

    /// <summary>The label of the record.</summary>
    public string? Label { get; init; }

    /// <summary>The first day, in the viewer's time zone.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day, in the viewer's time zone.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The zero-based page number.</summary>
    public int Page { get; init; }

    /// <summary>Whether no filter is set.</summary>
    public bool IsEmpty => this with { Page = 0 } == new LedgerSearch();

    /// <inheritdoc />
    public static LedgerSearch Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        var parsed = new LedgerSearch
        {
            Who = address.Id("who"),
            Record = address.Named<RecordKind>("record"),
            What = address.Named<ChangeKind>("what"),
            Label = address.Text("label"),
            From = address.Day("from"),
            To = address.Day("to"),
            Page = address.Number("page", 0, page => page < 1_000_000),
        };
        ignored = address.Ignored;
        return parsed;
    }

    /// <inheritdoc />
    public static bool IsTyped(string parameter) => parameter is "label" or "from" or "to";

    /// <inheritdoc />
    public string Format() => new QueryStringWriter()
        .Add("who", Who)
        .Add("record", Record?.ToString())
        .Add("what", What?.ToString())
        .Add("label", Label)
        .Add("from", From)
        .Add("to", To)
        .Add("page", Page, 0)
        .ToString();

    /// <summary>The filter of the query, with whole days in the viewer's time zone.</summary>
    public LedgerFilter Filter(BrowserTime time) => new(
        Who,
        Record,
        What,
        Label,
        From is { } first ? time.StartOf(first) : null,
        To is { } last && last < DateOnly.MaxValue ? time.StartOf(last.AddDays(1)) : null);
}
