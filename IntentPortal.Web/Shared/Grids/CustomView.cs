using IntentPortal.Domain.CustomFields;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>The part of a grid's state that concerns user-defined fields.</summary>
/// <param name="Filters">The filters.</param>
/// <param name="Columns">The keys of the visible fields.</param>
/// <param name="Sort">The key of the field to sort by; null when the grid is sorted by a built-in column.</param>
public sealed record CustomView(IReadOnlyList<CustomFilter> Filters, IReadOnlyList<string> Columns, string? Sort)
{
    /// <summary>No filters, columns or sort order.</summary>
    public static CustomView None { get; } = new([], [], null);

    /// <summary>All keys that it refers to.</summary>
    public IEnumerable<string> Keys => Filters.Select(f => f.Key).Concat(Columns).Concat(Sort is null ? [] : [Sort]).Distinct();

    /// <summary>The filter for a field; an empty one when none is set.</summary>
    public CustomFilter Of(string key) => Filters.FirstOrDefault(f => f.Key == key) ?? new CustomFilter(key, []);

    /// <summary>
    /// Returns a copy with the filter for one field changed. An empty filter is removed. Returns itself when nothing
    /// changes.
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
