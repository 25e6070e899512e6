using IntentPortal.Domain.Settings;

namespace IntentPortal.Web.Features.Administration;

/// <summary>Puts list values in the order in which a tree is read, from the top down.</summary>
public static class ListTree
{
    /// <summary>
    /// The values that a person looks for, each below its parent. Parents of a hit stay, so that its place is seen.
    /// </summary>
    /// <param name="rows">All values.</param>
    /// <param name="find">What a name or code contains; nothing means all.</param>
    /// <param name="withRetired">Whether retired values are wanted.</param>
    public static IReadOnlyList<ListNode> Arrange(IReadOnlyList<ListValueRow> rows, string? find, bool withRetired)
    {
        var byId = rows.ToDictionary(row => row.Id);
        HashSet<Guid> shown = [];
        foreach (var row in rows.Where(row => (withRetired || row.IsActive) && IsHit(row, find?.Trim())))
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
        // A ring has no top: it is shown from one of its values on, so that somebody can take it apart.
        Descend(rows.Where(row => shown.Contains(row.Id)), 0, null);
        return nodes;

        void Descend(IEnumerable<ListValueRow> values, int depth, ListValueRow? parent)
        {
            foreach (var row in values.OrderBy(row => row.Order).ThenBy(row => row.NameZh, StringComparer.Ordinal))
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
    /// The values that this one can be put below: neither itself nor anything under it, and nothing retired but what is
    /// chosen now.
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
        string.IsNullOrEmpty(find)
        || new[] { row.NameZh, row.NameEn, row.Code }.Any(text => text?.Contains(find, StringComparison.OrdinalIgnoreCase) == true);
}
