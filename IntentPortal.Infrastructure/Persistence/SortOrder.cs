using System.Linq.Expressions;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Sorts rows in a direction that a person chose.</summary>
internal static class SortOrder
{
    /// <summary>Rows in the order of a key.</summary>
    public static IOrderedQueryable<T> OrderBy<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>Rows in the order of a key among those that are equal so far.</summary>
    public static IOrderedQueryable<T> ThenBy<T, TKey>(this IOrderedQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? rows.ThenByDescending(key) : rows.ThenBy(key);
}
