using IntentPortal.Domain.Settings;

namespace IntentPortal.Infrastructure.Settings;

/// <summary>Trees of list values, in which a value includes those below it.</summary>
internal static class ListTrees
{
    private const int Most = 500;

    /// <summary>The given values and all values below them.</summary>
    public static List<Guid> WithBelow(IReadOnlyList<Guid> ids, IReadOnlyList<ListValueRow> tree)
    {
        List<Guid> all = [.. ids.Distinct().Take(Most)];
        ILookup<Guid?, Guid> below = tree.ToLookup(v => v.ParentId, v => v.Id);
        for (int i = 0; i < all.Count; i++)
        {
            all.AddRange(below[all[i]].Where(id => !all.Contains(id)));
        }

        return all;
    }
}
