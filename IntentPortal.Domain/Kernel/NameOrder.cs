namespace IntentPortal.Domain.Kernel;

/// <summary>Orders lists in memory by name, as the databases do by the column of the <see cref="SortKey"/>.</summary>
public static class NameOrder
{
    /// <summary>Orders by the name of a firm or a thing.</summary>
    public static IOrderedEnumerable<T> OrderByName<T>(this IEnumerable<T> items, Func<T, string?> name) =>
        items.OrderBy(item => SortKey.Of(name(item)), StringComparer.Ordinal);

    /// <summary>Orders by the name of a person.</summary>
    public static IOrderedEnumerable<T> OrderByPersonName<T>(this IEnumerable<T> items, Func<T, string?> name) =>
        items.OrderBy(item => SortKey.OfPerson(name(item)), StringComparer.Ordinal);

    /// <summary>Orders those that are equal so far by the name of a firm or a thing.</summary>
    public static IOrderedEnumerable<T> ThenByName<T>(this IOrderedEnumerable<T> items, Func<T, string?> name) =>
        items.ThenBy(item => SortKey.Of(name(item)), StringComparer.Ordinal);

    /// <summary>Orders those that are equal so far by the name of a person.</summary>
    public static IOrderedEnumerable<T> ThenByPersonName<T>(this IOrderedEnumerable<T> items, Func<T, string?> name) =>
        items.ThenBy(item => SortKey.OfPerson(name(item)), StringComparer.Ordinal);
}
