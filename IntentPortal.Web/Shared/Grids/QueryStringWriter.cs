using System.Globalization;
using IntentPortal.Domain.CustomFields;
using Microsoft.AspNetCore.WebUtilities;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>Writes query string parameters. Empty ones are left out.</summary>
public sealed class QueryStringWriter
{
    /// <summary>The suffix of a parameter with a lower bound.</summary>
    internal const string From = ".from";

    /// <summary>The suffix of a parameter with an upper bound.</summary>
    internal const string To = ".to";

    /// <summary>
    /// The format of times: to the minute and in UTC, so that a link means the same in every time zone.
    /// </summary>
    internal const string Moment = "yyyy-MM-dd'T'HH:mm'Z'";

    private readonly List<KeyValuePair<string, string?>> parts = [];

    /// <summary>Adds a text.</summary>
    public QueryStringWriter Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            parts.Add(new(name, value));
        }

        return this;
    }

    /// <summary>Adds a flag when it is set.</summary>
    public QueryStringWriter Add(string name, bool on) => Add(name, on ? "1" : null);

    /// <summary>Adds an identity.</summary>
    public QueryStringWriter Add(string name, Guid? id) => Add(name, id?.ToString());

    /// <summary>Adds a date.</summary>
    public QueryStringWriter Add(string name, DateOnly? day) => Add(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Adds a time, in UTC and to the minute.</summary>
    public QueryStringWriter Add(string name, DateTimeOffset? moment) => Add(name, moment?.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture));

    /// <summary>Adds a number unless it is the default.</summary>
    public QueryStringWriter Add(string name, int number, int usual) => Add(name, number == usual ? null : number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds enumeration values.</summary>
    public QueryStringWriter Add<T>(string name, IReadOnlyList<T> values)
        where T : struct, Enum => Add(name, string.Join(',', values));

    /// <summary>Adds the visible columns and the filters on user-defined fields.</summary>
    public QueryStringWriter Add<T>(IReadOnlyList<T> columns, IReadOnlyList<T> usual, CustomView custom)
        where T : struct, Enum
    {
        // With user-defined columns in the list, the default columns must be written too.
        IReadOnlyList<T> named = columns.Count == 0 && custom.Columns.Count > 0 ? usual : columns;
        Add("columns", string.Join(',', [.. named.Select(c => c.ToString()), .. custom.Columns.Select(CustomColumn.Of)]));
        foreach (CustomFilter filter in custom.Filters)
        {
            string name = CustomColumn.Of(filter.Key);
            filter.Values.Aggregate(this, (writer, value) => writer.Add(name, value)).Add(name + From, filter.From).Add(name + To, filter.To);
        }

        return this;
    }

    /// <summary>The query string, without the question mark.</summary>
    public override string ToString() => QueryHelpers.AddQueryString(string.Empty, parts).TrimStart('?');
}
