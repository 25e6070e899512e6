using System.Linq.Expressions;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Sorts rows in ascending or descending order.</summary>
internal static class SortOrder
{
    /// <summary>Sorts rows by a key.</summary>
    public static IOrderedQueryable<T> OrderBy<T, TKey>(this IQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? rows.OrderByDescending(key) : rows.OrderBy(key);

    /// <summary>Sorts rows that are equal so far by another key.</summary>
    public static IOrderedQueryable<T> ThenBy<T, TKey>(this IOrderedQueryable<T> rows, Expression<Func<T, TKey>> key, bool descending) =>
        descending ? rows.ThenByDescending(key) : rows.ThenBy(key);
}
