using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Board;

/// <summary>
/// The state of the board as the query string of its address, so that a link reproduces the view. Unreadable parameters
/// are ignored and reported.
/// </summary>
public sealed record BoardQueryString : IAddressState<BoardQueryString>
{
    public string? Text { get; init; }

    public Guid? OwnerId { get; init; }

    public Guid? CapturedById { get; init; }

    public bool Unassigned { get; init; }

    public Guid? DepartmentId { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? SourceId { get; init; }

    public IntentKind? Kind { get; init; }

    public bool Overdue { get; init; }

    public bool WithoutPromise { get; init; }

    public BoardLanes Lanes { get; init; }

    public BoardOrder Order { get; init; }

    /// <summary>The code of the intent in the side panel.</summary>
    public string? Card { get; init; }

    /// <summary>
    /// The action whose form is open in the side panel. It is in the address so that the form reopens after a reload or
    /// on another node.
    /// </summary>
    public IntentAction? Do { get; init; }

    /// <summary>The state without the side panel.</summary>
    public BoardQueryString Closed => this with { Card = null, Do = null };

    /// <summary>Whether any filter is set.</summary>
    public bool IsFiltered => (Closed with { Lanes = BoardLanes.None, Order = BoardOrder.WorstFirst }).Format().Length > 0;

    /// <inheritdoc />
    public static BoardQueryString Parse(string query, out IReadOnlyList<string> ignored)
    {
        var address = new QueryStringReader(query);
        var parsed = new BoardQueryString
        {
            Text = address.Text("q"),
            OwnerId = address.Id("owner"),
            CapturedById = address.Id("by"),
            Unassigned = address.Yes("unassigned"),
            DepartmentId = address.Id("department"),
            ProductId = address.Id("product"),
            SourceId = address.Id("source"),
            Kind = address.Named<IntentKind>("kind"),
            Overdue = address.Yes("overdue"),
            WithoutPromise = address.Yes("nopromise"),
            Lanes = address.Named<BoardLanes>("lanes") ?? BoardLanes.None,
            Order = address.Named<BoardOrder>("order") ?? BoardOrder.WorstFirst,
            Card = address.Text("card"),
            Do = address.Named<IntentAction>("do"),
        };
        ignored = address.Ignored;
        return parsed;
    }

    /// <inheritdoc />
    public static bool IsTyped(string parameter) => parameter is "q";

    /// <inheritdoc />
    public string Format() => new QueryStringWriter()
        .Add("q", Text)
        .Add("owner", OwnerId)
        .Add("by", CapturedById)
        .Add("unassigned", Unassigned)
        .Add("department", DepartmentId)
        .Add("product", ProductId)
        .Add("source", SourceId)
        .Add("kind", Kind?.ToString())
        .Add("overdue", Overdue)
        .Add("nopromise", WithoutPromise)
        .Add("lanes", Lanes == BoardLanes.None ? null : Lanes.ToString())
        .Add("order", Order == BoardOrder.WorstFirst ? null : Order.ToString())
        .Add("card", Card)
        .Add("do", Do?.ToString())
        .ToString();

    /// <summary>The address of the page.</summary>
    public string ToPath() => Format() is { Length: > 0 } query ? $"{PortalPaths.Board}?{query}" : PortalPaths.Board;

    /// <summary>The filter for this state, in the viewer's time zone.</summary>
    public BoardFilter ToFilter(DateOnly today) => new()
    {
        Text = Text,
        OwnerId = OwnerId,
        CapturedById = CapturedById,
        Unassigned = Unassigned,
        DepartmentId = DepartmentId,
        ProductId = ProductId,
        SourceId = SourceId,
        Kind = Kind,
        PromiseDueBefore = Overdue ? today : null,
        WithoutPromise = WithoutPromise,
    };
}
