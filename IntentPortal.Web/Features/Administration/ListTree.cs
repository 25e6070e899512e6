using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Web.Features.Administration;

/// <summary>Arranges list values as a tree in depth-first order.</summary>
public static class ListTree
{
    /// <summary>
    /// The matching values, each below its parent. Parents of a match are included to show its position.
    /// </summary>
    /// <param name="rows">All values.</param>
    /// <param name="find">Part of a name or code; empty for all values.</param>
    /// <param name="withRetired">Whether to include retired values.</param>
    public static IReadOnlyList<ListNode> Arrange(IReadOnlyList<ListValueRow> rows, string? find, bool withRetired)
    {
        var byId = rows.ToDictionary(row => row.Id);
        HashSet<Guid> shown = [];
        foreach (var row in rows.Where(row => (withRetired || row.IsActive) && IsHit(row, find)))
        {
            for (var at = row; at is not null && shown.Add(at.Id);)
            {
                at = ParentOf(at, byId);
            }
        }

        List<ListNode> nodes = [];
        HashSet<Guid> placed = [];
        var children = rows.Where(row => shown.Contains(row.Id)).ToLookup(row => ParentOf(row, byId)?.Id);
        Descend(children[null], 0, null);
        // A cycle has no root. It is shown from one of its values on, so that somebody can break it.
        Descend(rows.Where(row => shown.Contains(row.Id)), 0, null);
        return nodes;

        void Descend(IEnumerable<ListValueRow> values, int depth, ListValueRow? parent)
        {
            foreach (var row in values.OrderBy(row => row.Order).ThenByName(row => row.NameZh).ThenBy(row => row.Id))
            {
                if (placed.Add(row.Id))
                {
                    nodes.Add(new ListNode(row, depth, parent));
                    Descend(children[row.Id], depth + 1, row);
                }
            }
        }
    }

    /// <summary>
    /// The possible parents of a value: not itself, not its descendants, and no retired value except the current
    /// parent.
    /// </summary>
    public static IReadOnlyList<ListNode> PossibleParents(IReadOnlyList<ListValueRow> rows, ListValueRow? of)
    {
        HashSet<Guid> below = of is null ? [] : [of.Id];
        List<ListNode> possible = [];
        foreach (var node in Arrange(rows, null, withRetired: true))
        {
            if (below.Contains(node.Row.Id) || (node.Parent is { } parent && below.Contains(parent.Id)))
            {
                below.Add(node.Row.Id);
            }
            else if (node.Row.IsActive || node.Row.Id == of?.ParentId)
            {
                possible.Add(node);
            }
        }

        return possible;
    }

    private static ListValueRow? ParentOf(ListValueRow row, Dictionary<Guid, ListValueRow> byId) =>
        row.ParentId is { } id ? byId.GetValueOrDefault(id) : null;

    private static bool IsHit(ListValueRow row, string? find) =>
        new[] { row.NameZh, row.NameEn, row.Code }.Any(text => UnicodeText.Has(text, find));
}
