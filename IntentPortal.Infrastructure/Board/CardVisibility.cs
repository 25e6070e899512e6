using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Intents;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// Decides in memory whether a card is on a viewer's board. It applies the conditions of <see cref="BoardQuery"/>
/// except the text, which only the database can search.
/// </summary>
internal sealed class CardVisibility
{
    private readonly Func<BoardCard, bool> sees;
    private readonly Func<BoardCard, bool> meets;

    /// <summary>The visibility for a viewer and a filter.</summary>
    public CardVisibility(Viewer viewer, BoardFilter filter, ReferenceLists lists)
    {
        var asked = new IntentConditions(filter.OfIntents(), lists);
        sees = IntentRights.VisibleTo(viewer).OnCards<BoardCard>();
        meets = asked.ToExpression().OnCards<BoardCard>();
        Key = new VisibilityKey(viewer.PersonId, viewer.Roles, viewer.DepartmentId, filter, Below(viewer.Tree, asked.Sources, asked.Products, asked.Departments));
    }

    /// <summary>Equal for visibilities that show the same cards.</summary>
    public VisibilityKey Key { get; }

    /// <summary>Whether the viewer may see the card, regardless of the filter.</summary>
    public bool Sees(BoardCard card) => sees(card);

    /// <summary>Whether the card is on the viewer's board.</summary>
    public bool Shows(BoardCard card, DateTimeOffset now) => BoardColumns.IsOnBoard(card, now) && meets(card) && sees(card);

    private static string Below(params IEnumerable<Guid>[] sets) => string.Join('|', sets.Select(set => string.Join(',', set.Order())));
}
