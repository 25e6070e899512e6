using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// What a record says in one user-defined field, in the one form in which it is stored, compared and sorted: texts, choices and days (as ISO 8601) are JSON texts,
/// numbers are JSON numbers, yes and no are 1 and 0, several choices are an array of texts.
/// </summary>
[JsonConverter(typeof(CustomValueConverter))]
public sealed record CustomValue
{
    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private CustomValue(string json) => Json = json;

    /// <summary>The value as JSON.</summary>
    public string Json { get; }

    /// <summary>A text, or one choice; null when it is something else.</summary>
    public string? Text => Json[0] == '"' ? JsonSerializer.Deserialize<string>(Json) : null;

    /// <summary>A number; null when it is something else.</summary>
    public decimal? Number => Json[0] is '"' or '[' ? null : decimal.Parse(Json, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A day; null when it is something else.</summary>
    public DateOnly? Day => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>Yes or no; null when it is something else.</summary>
    public bool? Yes => Number switch { 1 => true, 0 => false, _ => null };

    /// <summary>Several choices; none when it is something else.</summary>
    public IReadOnlyList<string> Several => Json[0] == '[' ? JsonSerializer.Deserialize<List<string>>(Json)! : [];

    /// <summary>The value as the ledger keeps it: a text, a number or texts.</summary>
    public object Plain => Text ?? (object?)Number ?? Several;

    /// <summary>A text, or one choice.</summary>
    public static CustomValue Of(string text) => new(JsonSerializer.Serialize(text, options));

    /// <summary>A number, without zeros that say nothing.</summary>
    public static CustomValue Of(decimal number) => new(number.ToString("0.############", CultureInfo.InvariantCulture));

    /// <summary>A day.</summary>
    public static CustomValue Of(DateOnly day) => Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Yes or no.</summary>
    public static CustomValue Of(bool yes) => Of(yes ? 1m : 0m);

    /// <summary>Several choices.</summary>
    public static CustomValue Of(IReadOnlyList<string> several) => new(JsonSerializer.Serialize(several, options));

    /// <summary>Reads JSON; null for what no field can hold, and for what says nothing.</summary>
    internal static CustomValue? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString() is { Length: > 0 } text ? Of(text) : null,
        JsonValueKind.Number => json.TryGetDecimal(out decimal number) ? Of(number) : null,
        JsonValueKind.True => Of(true),
        JsonValueKind.False => Of(false),
        JsonValueKind.Array when json.GetArrayLength() > 0 && json.EnumerateArray().All(part => part.ValueKind == JsonValueKind.String) => Of([.. json.EnumerateArray().Select(part => part.GetString()!)]),
        _ => null,
    };
}
