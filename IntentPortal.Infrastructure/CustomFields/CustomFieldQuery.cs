using System.Globalization;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.CustomFields;

/// <summary>
/// Filters and sorts records by their user-defined fields. Unknown and retired fields and values that do not fit the
/// type of the field are ignored.
/// </summary>
internal static class CustomFieldQuery
{
    private const string Column = "Custom";

    /// <summary>The active field with a key, or null.</summary>
    public static CustomFieldRow? Find(this ReferenceLists lists, CustomFieldTarget target, string? key) =>
        lists.CustomFields.FirstOrDefault(f => f.Target == target && f.IsActive && f.Key == key);

    /// <summary>The records that match all filters.</summary>
    public static IQueryable<T> WhereCustom<T>(this IQueryable<T> records, ReferenceLists lists, CustomFieldTarget target, IReadOnlyList<CustomFilter> filters)
        where T : class =>
        filters.Aggregate(records, (some, filter) => lists.Find(target, filter.Key) is { } known ? Where(some, known, filter) : some);

    /// <summary>Sorts records by a field, with empty values last.</summary>
    public static IOrderedQueryable<T> OrderByCustom<T>(this IQueryable<T> records, CustomFieldRow by, bool descending)
        where T : class
    {
        string path = Path(by.Key);
        switch (by.ValueType)
        {
            case CustomFieldType.WholeNumber or CustomFieldType.Decimal or CustomFieldType.YesNo:
                IOrderedQueryable<T> numbers = records.OrderBy(r => CustomSql.Number((string)(object)EF.Property<CustomValues>(r, Column), path) == null);
                return descending
                    ? numbers.ThenByDescending(r => CustomSql.Number((string)(object)EF.Property<CustomValues>(r, Column), path))
                    : numbers.ThenBy(r => CustomSql.Number((string)(object)EF.Property<CustomValues>(r, Column), path));
            case CustomFieldType.SeveralOf:
                IOrderedQueryable<T> several = records.OrderBy(r => CustomSql.Several((string)(object)EF.Property<CustomValues>(r, Column), path) == null);
                return descending
                    ? several.ThenByDescending(r => CustomSql.Several((string)(object)EF.Property<CustomValues>(r, Column), path))
                    : several.ThenBy(r => CustomSql.Several((string)(object)EF.Property<CustomValues>(r, Column), path));
            default:
                IOrderedQueryable<T> texts = records.OrderBy(r => CustomSql.Text((string)(object)EF.Property<CustomValues>(r, Column), path) == null);
                return descending
                    ? texts.ThenByDescending(r => CustomSql.Text((string)(object)EF.Property<CustomValues>(r, Column), path))
                    : texts.ThenBy(r => CustomSql.Text((string)(object)EF.Property<CustomValues>(r, Column), path));
        }
    }

    /// <summary>The path of a field in the stored values.</summary>
    public static string Path(string key) => $"$.{key}";

    private static IQueryable<T> Where<T>(IQueryable<T> records, CustomFieldRow by, CustomFilter filter)
        where T : class
    {
        string path = Path(by.Key);
        List<string> values = [.. filter.Values];
        switch (by.ValueType)
        {
            case CustomFieldType.Text or CustomFieldType.LongText:
                foreach (string pattern in values.Select(v => $"%{v.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%"))
                {
                    records = records.Where(r => EF.Functions.Like(CustomSql.Text((string)(object)EF.Property<CustomValues>(r, Column), path), pattern, @"\"));
                }

                return records;
            case CustomFieldType.WholeNumber or CustomFieldType.Decimal:
                return Between(records, path, Number(filter.From), Number(filter.To));
            case CustomFieldType.Date:
                return Between(records, path, Day(filter.From), Day(filter.To));
            case CustomFieldType.YesNo:
                double? wanted = values.FirstOrDefault() switch { CustomFilter.Yes => 1, CustomFilter.No => 0, _ => null };
                return wanted is null ? records : records.Where(r => CustomSql.Number((string)(object)EF.Property<CustomValues>(r, Column), path) == wanted);
            case CustomFieldType.OneOf:
                return values.Count == 0 ? records : records.Where(r => values.Contains(CustomSql.Text((string)(object)EF.Property<CustomValues>(r, Column), path)!));
            case CustomFieldType.SeveralOf:
                // Compared as JSON with its quotation marks, so that an option does not match inside a longer one.
                List<string> choices = [.. values.Select(v => CustomValue.Of(v).Json)];
                return choices.Count == 0 ? records : records.Where(r => choices.Any(c => CustomSql.Several((string)(object)EF.Property<CustomValues>(r, Column), path)!.Contains(c)));
            default:
                throw new ArgumentOutOfRangeException(nameof(by), by.ValueType, "Not a type of field.");
        }
    }

    private static IQueryable<T> Between<T>(IQueryable<T> records, string path, double? from, double? to)
        where T : class
    {
        if (from is not null)
        {
            records = records.Where(r => CustomSql.Number((string)(object)EF.Property<CustomValues>(r, Column), path) >= from);
        }

        return to is null ? records : records.Where(r => CustomSql.Number((string)(object)EF.Property<CustomValues>(r, Column), path) <= to);
    }

    private static IQueryable<T> Between<T>(IQueryable<T> records, string path, string? from, string? to)
        where T : class
    {
        if (from is not null)
        {
            records = records.Where(r => string.Compare(CustomSql.Text((string)(object)EF.Property<CustomValues>(r, Column), path), from) >= 0);
        }

        return to is null ? records : records.Where(r => string.Compare(CustomSql.Text((string)(object)EF.Property<CustomValues>(r, Column), path), to) <= 0);
    }

    private static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    private static string? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? text : null;
}
