using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Board;

/// <summary>The state of the replay as the query string of its address: one or two moments, and the filter.</summary>
public sealed record ReplayQueryString : IAddressState<ReplayQueryString>
{
    /// <summary>The moment, to the minute; null means the same time yesterday.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The second moment to compare with, or null.</summary>
    public DateTimeOffset? And { get; init; }

    /// <summary>The filter for the shown intents.</summary>
    public SnapshotFilter Filter { get; init; } = new();

    /// <inheritdoc />
    public static ReplayQueryString Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        var parsed = new ReplayQueryString
        {
            At = address.Moment("at"),
            And = address.Moment("and"),
            Filter = new SnapshotFilter
            {
                OwnerId = address.Id("owner"),
                DepartmentId = address.Id("department"),
                ProductId = address.Id("product"),
                SourceId = address.Id("source"),
                Kind = address.Named<IntentKind>("kind"),
            },
        };
        ignored = address.Ignored;
        return parsed;
    }

    /// <inheritdoc />
    public static bool IsTyped(string parameter) => parameter is "at" or "and";

    /// <inheritdoc />
    public string Format() => new QueryStringWriter()
        .Add("at", At)
        .Add("and", And)
        .Add("owner", Filter.OwnerId)
        .Add("department", Filter.DepartmentId)
        .Add("product", Filter.ProductId)
        .Add("source", Filter.SourceId)
        .Add("kind", Filter.Kind?.ToString())
        .ToString();

    /// <summary>Truncates a moment to the minute, the precision of the address.</summary>
    public static DateTimeOffset ToMinute(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMinute), moment.Offset);
}
