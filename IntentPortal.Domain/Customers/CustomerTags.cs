using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>Tags of two customers that become one and two again: each tag for itself, as people set them.</summary>
public static class CustomerTags
{
    /// <summary>The tags of both, the survivor's first, as many as one record may have.</summary>
    public static IReadOnlyList<string> Union(IReadOnlyList<string> survivor, IReadOnlyList<string> merged) =>
        [.. survivor.Union(merged, StringComparer.OrdinalIgnoreCase).Take(Math.Max(survivor.Count, Limits.Tags))];

    /// <summary>The tags now without those that a change added and with those that it took away; what was added or taken away since stays so.</summary>
    public static IReadOnlyList<string> Back(IReadOnlyList<string> now, IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        now.SequenceEqual(after)
            ? before
            :
            [
                .. now.Except(after.Except(before, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
                    .Union(before.Except(after, StringComparer.OrdinalIgnoreCase), StringComparer.OrdinalIgnoreCase)
                    .Take(Limits.Tags),
            ];
}
