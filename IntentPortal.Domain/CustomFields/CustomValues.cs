using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Domain.CustomFields;

/// <summary>
/// The values of a record's user-defined fields by key; immutable. In a command, a key without a value empties the
/// field, and a missing key leaves it unchanged, so that a form that does not know a field cannot delete its value.
/// </summary>
[JsonConverter(typeof(CustomValuesConverter))]
public sealed class CustomValues : IEquatable<CustomValues>
{
    private readonly SortedList<string, CustomValue?> values;

    private CustomValues(SortedList<string, CustomValue?> values) => this.values = values;

    /// <summary>No values.</summary>
    public static CustomValues Empty { get; } = new(new SortedList<string, CustomValue?>(StringComparer.Ordinal));

    /// <summary>All given keys in order, including those to be emptied.</summary>
    public IReadOnlyList<string> Given => [.. values.Keys];

    /// <summary>The keys that have a value, in order.</summary>
    public IReadOnlyList<string> Filled => [.. values.Where(v => v.Value is not null).Select(v => v.Key)];

    /// <summary>The values as one JSON object, identical for equal values.</summary>
    public string Json => $"{{{string.Join(',', values.Where(v => v.Value is not null).Select(v => $"\"{v.Key}\":{v.Value!.Json}"))}}}";

    /// <summary>The value of a field, or null.</summary>
    public CustomValue? this[string key] => values.GetValueOrDefault(key);

    /// <summary>Parses a JSON object; values that no field can hold are ignored.</summary>
    public static CustomValues Parse(string json)
    {
        if (json is "" or "{}")
        {
            return Empty;
        }

        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>A copy with another value of one field; null empties it.</summary>
    public CustomValues With(string key, CustomValue? value) => new(new SortedList<string, CustomValue?>(values, StringComparer.Ordinal) { [key] = value });

    /// <summary>
    /// A copy in which the given values replace these, in stored form: without keys that have no value.
    /// </summary>
    public CustomValues Take(CustomValues given)
    {
        if (given.values.Count == 0)
        {
            return this;
        }

        var taken = new SortedList<string, CustomValue?>(values, StringComparer.Ordinal);
        foreach ((string key, CustomValue? value) in given.values)
        {
            taken[key] = value;
        }

        foreach (string empty in taken.Where(v => v.Value is null).Select(v => v.Key).ToList())
        {
            taken.Remove(empty);
        }

        return new CustomValues(taken);
    }

    /// <inheritdoc />
    public bool Equals(CustomValues? other) => other is not null && (ReferenceEquals(this, other) || Json == other.Json);

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as CustomValues);

    /// <inheritdoc />
    public override int GetHashCode() => Json.GetHashCode(StringComparison.Ordinal);

    internal static CustomValues Read(JsonElement json)
    {
        var values = new SortedList<string, CustomValue?>(StringComparer.Ordinal);
        foreach (JsonProperty given in json.ValueKind == JsonValueKind.Object ? [.. json.EnumerateObject()] : Array.Empty<JsonProperty>())
        {
            values[given.Name] = CustomValue.Read(given.Value);
        }

        return values.Count == 0 ? Empty : new CustomValues(values);
    }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach ((string key, CustomValue? value) in values)
        {
            writer.WritePropertyName(key);
            writer.WriteRawValue(value?.Json ?? "null");
        }

        writer.WriteEndObject();
    }
}

/// <summary>
/// One value of a user-defined field, in the form in which it is stored, compared and sorted. Texts, options and days
/// (as ISO 8601) are JSON strings, numbers are JSON numbers, yes and no are 1 and 0, several options are an array of
/// strings.
/// </summary>
[JsonConverter(typeof(CustomValueConverter))]
public sealed record CustomValue
{
    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private CustomValue(string json) => Json = json;

    /// <summary>The value as JSON.</summary>
    public string Json { get; }

    /// <summary>A text or one option; null for other values.</summary>
    public string? Text => Json[0] == '"' ? JsonSerializer.Deserialize<string>(Json) : null;

    /// <summary>A number; null for other values.</summary>
    public decimal? Number => Json[0] is '"' or '[' ? null : decimal.Parse(Json, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A day; null for other values.</summary>
    public DateOnly? Day => DateOnly.TryParseExact(Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>Yes or no; null for other values.</summary>
    public bool? Yes => Number switch { 1 => true, 0 => false, _ => null };

    /// <summary>Several options; empty for other values.</summary>
    public IReadOnlyList<string> Several => Json[0] == '[' ? JsonSerializer.Deserialize<List<string>>(Json)! : [];

    /// <summary>The value in the form used in the ledger: a text, a number or a list of texts.</summary>
    public object Plain => Text ?? (object?)Number ?? Several;

    /// <summary>Creates a text or one option.</summary>
    public static CustomValue Of(string text) => new(JsonSerializer.Serialize(text, options));

    /// <summary>Creates a number, without trailing zeros.</summary>
    public static CustomValue Of(decimal number) => new(number.ToString("0.############", CultureInfo.InvariantCulture));

    /// <summary>Creates a day.</summary>
    public static CustomValue Of(DateOnly day) => Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Creates yes or no.</summary>
    public static CustomValue Of(bool yes) => Of(yes ? 1m : 0m);

    /// <summary>Creates a list of options.</summary>
    public static CustomValue Of(IReadOnlyList<string> several) => new(JsonSerializer.Serialize(several, options));

    /// <summary>Parses JSON; null for empty values and for values that no field can hold.</summary>
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
