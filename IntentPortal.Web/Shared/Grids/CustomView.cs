using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>The part of a grid's state that is about user-defined fields.</summary>
/// <param name="Filters">What they must say.</param>
/// <param name="Columns">The keys of those that are shown.</param>
/// <param name="Sort">The key of the one it is sorted by; null when it is sorted by a column of the system.</param>
public sealed record CustomView(IReadOnlyList<CustomFilter> Filters, IReadOnlyList<string> Columns, string? Sort)
{
    /// <summary>Nothing about them.</summary>
    public static CustomView None { get; } = new([], [], null);

    /// <summary>Every key it speaks of.</summary>
    public IEnumerable<string> Keys => Filters.Select(f => f.Key).Concat(Columns).Concat(Sort is null ? [] : [Sort]).Distinct();

    /// <summary>The filter of one field, one that asks for nothing where none is set.</summary>
    public CustomFilter Of(string key) => Filters.FirstOrDefault(f => f.Key == key) ?? new CustomFilter(key, []);

    /// <summary>
    /// The same with another filter of one field; one that asks for nothing is left out. Itself where the filter stays.
    /// </summary>
    public CustomView With(string key, Func<CustomFilter, CustomFilter> change)
    {
        CustomFilter now = Of(key);
        CustomFilter next = change(now);
        return next.From == now.From && next.To == now.To && next.Values.SequenceEqual(now.Values)
            ? this
            : this with { Filters = [.. Filters.Where(f => f.Key != key), .. next is { Values.Count: 0, From: null, To: null } ? Array.Empty<CustomFilter>() : [next]] };
    }
}
