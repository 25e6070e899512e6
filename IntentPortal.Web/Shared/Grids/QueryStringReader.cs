using System.Globalization;
using IntentPortal.Domain.CustomFields;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>Reads query string parameters. Unreadable ones are ignored and reported.</summary>
public sealed class QueryStringReader(string query)
{
    private const int LongestText = 200;
    private const int MostValues = 200;

    private readonly Dictionary<string, StringValues> values = QueryHelpers.ParseQuery(query);
    private readonly List<string> ignored = [];

    /// <summary>The names of the parameters that could not be read so far.</summary>
    public IReadOnlyList<string> Ignored => [.. ignored.Distinct()];

    /// <summary>Reads a text of limited length, or null.</summary>
    public string? Text(string name)
    {
        if (One(name) is not { } text || text.Length <= LongestText)
        {
            return One(name);
        }

        ignored.Add(name);
        return null;
    }

    /// <summary>Reads an allowed enumeration value by name, or null.</summary>
    public T? Named<T>(string name, Func<T, bool>? allowed = null)
        where T : struct, Enum => Read<T>(name, text => ToNamed<T>(text) is { } value && allowed?.Invoke(value) != false ? value : null);

    /// <summary>Reads an identity, or null.</summary>
    public Guid? Id(string name) => Read<Guid>(name, text => Guid.TryParse(text, out Guid id) ? id : null);

    /// <summary>Reads a date, or null.</summary>
    public DateOnly? Day(string name) => Read<DateOnly>(
        name, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1990 and <= 2100 ? day : null);

    /// <summary>Reads a UTC time with minute precision, or null.</summary>
    public DateTimeOffset? Moment(string name) => Read<DateTimeOffset>(
        name, text => DateTimeOffset.TryParseExact(text, QueryStringWriter.Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment) && moment.Year is >= 1990 and <= 2100 ? moment : null);

    /// <summary>Reads a flag.</summary>
    public bool Yes(string name) => Read<bool>(name, text => text == "1" ? true : null) ?? false;

    /// <summary>Reads an allowed integer, or the default.</summary>
    public int Number(string name, int usual, Func<int, bool> allowed) =>
        Read<int>(name, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && allowed(number) ? number : null) ?? usual;

    /// <summary>Reads whether the order is descending; <paramref name="usual"/> is the default.</summary>
    public bool Descending(bool usual) => One("dir") switch { "asc" => false, "desc" => true, _ => usual };

    /// <summary>Reads the filters, columns and sort order of user-defined fields.</summary>
    public CustomView Custom()
    {
        var filters = new SortedDictionary<string, CustomFilter>(StringComparer.Ordinal);
        foreach ((string name, StringValues given) in values.Where(v => v.Key.StartsWith(CustomColumn.Prefix, StringComparison.Ordinal)))
        {
            string end = name.EndsWith(QueryStringWriter.From, StringComparison.Ordinal) ? QueryStringWriter.From : name.EndsWith(QueryStringWriter.To, StringComparison.Ordinal) ? QueryStringWriter.To : string.Empty;
            if (CustomColumn.KeyOf(name[..^end.Length]) is not { } key || given.Count > MostValues || given.Any(v => string.IsNullOrEmpty(v) || v.Length > LongestText))
            {
                ignored.Add(name);
                continue;
            }

            CustomFilter known = filters.GetValueOrDefault(key) ?? new CustomFilter(key, []);
            filters[key] = end switch
            {
                QueryStringWriter.From => known with { From = given[0] },
                QueryStringWriter.To => known with { To = given[0] },
                _ => known with { Values = [.. given.OfType<string>()] },
            };
        }

        return new CustomView([.. filters.Values], [.. Listed("columns").Select(CustomColumn.KeyOf).OfType<string>().Distinct()], One("sort") is { } sort ? CustomColumn.KeyOf(sort) : null);
    }

    /// <summary>
    /// Reads distinct enumeration values by name, separated by commas. <see cref="Custom"/> reads the user-defined
    /// fields in the same list.
    /// </summary>
    public IReadOnlyList<T> Several<T>(string name, Func<T, bool>? allowed = null)
        where T : struct, Enum
    {
        List<T> several = [];
        foreach (string text in Listed(name).Where(text => CustomColumn.KeyOf(text) is null))
        {
            if (ToNamed<T>(text) is { } value && allowed?.Invoke(value) != false)
            {
                several.Add(value);
            }
            else
            {
                ignored.Add(name);
            }
        }

        return [.. several.Distinct()];
    }

    private static T? ToNamed<T>(string text)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out T value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text[0]) ? value : null;

    private string[] Listed(string name) => (One(name) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);

    private string? One(string name) => values.TryGetValue(name, out StringValues given) && given.LastOrDefault() is { Length: > 0 } text ? text : null;

    private T? Read<T>(string name, Func<string, T?> read)
        where T : struct
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        T? value = read(text);
        if (value is null)
        {
            ignored.Add(name);
        }

        return value;
    }
}
