using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// What the board of the past shows, as the query string of its address: one moment or two, and which intents.
/// </summary>
public sealed record ReplayQueryString : IAddressState<ReplayQueryString>
{
    /// <summary>The moment, to the minute; null is the same time yesterday.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The moment beside it, or null.</summary>
    public DateTimeOffset? And { get; init; }

    /// <summary>Which intents.</summary>
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
    public string Format() => new QueryStringWriter()
        .Add("at", At)
        .Add("and", And)
        .Add("owner", Filter.OwnerId)
        .Add("department", Filter.DepartmentId)
        .Add("product", Filter.ProductId)
        .Add("source", Filter.SourceId)
        .Add("kind", Filter.Kind?.ToString())
        .ToString();

    /// <summary>A moment to the minute: that is what the address carries.</summary>
    public static DateTimeOffset ToMinute(DateTimeOffset moment) => new(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerMinute), moment.Offset);
}
