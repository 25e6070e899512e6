using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Settings;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// Decides in memory whether a card is on somebody's board: what <see cref="BoardQuery"/> asks the database, without
/// the text, which only the database can look for.
/// </summary>
internal sealed class CardVisibility(Viewer viewer, BoardFilter filter, ReferenceLists lists)
{
    private readonly Func<BoardCard, bool> sees = viewer.Roles == Roles.None ? _ => false : BoardRights.VisibleTo<BoardCard>(viewer);
    private readonly HashSet<Guid>? sources = WithBelow(filter.SourceId, lists.Sources);
    private readonly HashSet<Guid>? products = WithBelow(filter.ProductId, lists.Products);
    private readonly HashSet<Guid>? departments = WithBelow(filter.DepartmentId, lists.Departments);

    /// <summary>Equal for sights that show the same.</summary>
    public VisibilityKey Key => new(viewer.PersonId, viewer.Roles, viewer.DepartmentId, filter, Below(viewer.Tree, sources, products, departments));

    /// <summary>Whether the viewer may see the card at all.</summary>
    public bool Sees(BoardCard card) => sees(card);

    /// <summary>Whether the card is on the viewer's board.</summary>
    public bool Shows(BoardCard card, DateTimeOffset now) => IsOnBoard(card, now) && Meets(card) && sees(card);

    private bool IsOnBoard(BoardCard card, DateTimeOffset now) =>
        card.Status != IntentStatus.Invalid
        && (BoardColumns.IsConfirmed(card.Status)
            ? !filter.WithoutPromise && card.StageEnteredAt >= BoardColumns.ConfirmedSince(now)
            : !filter.WithoutPromise || card.PromiseDueOn is null);

    private bool Meets(BoardCard card) =>
        (filter.Kind is null || card.Kind == filter.Kind)
        && (filter.OwnerId is null || card.OwnerId == filter.OwnerId || (filter.Unassigned && card.OwnerId is null))
        && (!filter.Unassigned || card.OwnerId is null || filter.OwnerId is not null)
        && (filter.PromiseDueBefore is null || card.PromiseDueOn < filter.PromiseDueBefore)
        && sources?.Contains(card.SourceId) != false
        && (departments is null || (card.DepartmentId is { } department && departments.Contains(department)))
        && (products is null || card.ProductIds.Any(products.Contains));

    private static HashSet<Guid>? WithBelow(Guid? id, IReadOnlyList<ListValueRow> tree) => id is { } top ? [.. ListTrees.WithBelow([top], tree)] : null;

    private static string Below(params IEnumerable<Guid>?[] sets) => string.Join('|', sets.Select(set => set is null ? "-" : string.Join(',', set.Order())));
}
