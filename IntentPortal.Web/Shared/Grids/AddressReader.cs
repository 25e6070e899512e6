using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>Reads the parts of a query string; those that cannot be read are left out and named.</summary>
public sealed class AddressReader(string query)
{
    private const int LongestText = 200;

    private readonly Dictionary<string, StringValues> values = QueryHelpers.ParseQuery(query);
    private readonly List<string> ignored = [];

    /// <summary>The names of the parts that could not be read so far.</summary>
    public IReadOnlyList<string> Ignored => [.. ignored.Distinct()];

    /// <summary>A bounded text, or null.</summary>
    public string? Text(string name)
    {
        if (One(name) is not { } text || text.Length <= LongestText)
        {
            return One(name);
        }

        ignored.Add(name);
        return null;
    }

    /// <summary>The name of a value of an enumeration, or null.</summary>
    public T? Named<T>(string name)
        where T : struct, Enum => Read(name, ToNamed<T>);

    /// <summary>An identity, or null.</summary>
    public Guid? Id(string name) => Read<Guid>(name, text => Guid.TryParse(text, out Guid id) ? id : null);

    /// <summary>A day, or null.</summary>
    public DateOnly? Day(string name) => Read<DateOnly>(
        name, text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day.Year is >= 1990 and <= 2100 ? day : null);

    /// <summary>Whether a switch is on.</summary>
    public bool Yes(string name) => Read<bool>(name, text => text == "1" ? true : null) ?? false;

    /// <summary>A whole number that is allowed, or the usual one.</summary>
    public int Number(string name, int usual, Func<int, bool> allowed) =>
        Read<int>(name, text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && allowed(number) ? number : null) ?? usual;

    /// <summary>Whether the order is reversed: that is the usual one unless the address says otherwise.</summary>
    public bool Descending(bool usual) => One("dir") switch { "asc" => false, "desc" => true, _ => usual };

    /// <summary>Names of values of an enumeration, separated by commas, once each.</summary>
    public IReadOnlyList<T> Several<T>(string name, Func<T, bool>? allowed = null)
        where T : struct, Enum
    {
        List<T> several = [];
        foreach (string text in (One(name) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries))
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
