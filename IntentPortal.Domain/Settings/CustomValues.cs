using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Domain.Settings;

/// <summary>
/// What a record says in user-defined fields, by their keys; never changed, only replaced. In a command a key without a value empties the field, and a key that is missing leaves it as it is:
/// a form that does not know a field cannot lose what it says.
/// </summary>
[JsonConverter(typeof(CustomValuesConverter))]
public sealed class CustomValues : IEquatable<CustomValues>
{
    private readonly SortedList<string, CustomValue?> values;

    private CustomValues(SortedList<string, CustomValue?> values) => this.values = values;

    /// <summary>Says nothing.</summary>
    public static CustomValues Empty { get; } = new(new SortedList<string, CustomValue?>(StringComparer.Ordinal));

    /// <summary>Every key that is given, also those that are to be emptied, in order.</summary>
    public IReadOnlyList<string> Given => [.. values.Keys];

    /// <summary>The keys that have a value, in order.</summary>
    public IReadOnlyList<string> Filled => [.. values.Where(v => v.Value is not null).Select(v => v.Key)];

    /// <summary>The filled fields as one JSON object, the same for equal values.</summary>
    public string Json => $"{{{string.Join(',', values.Where(v => v.Value is not null).Select(v => $"\"{v.Key}\":{v.Value!.Json}"))}}}";

    /// <summary>The value of a field, or null.</summary>
    public CustomValue? this[string key] => values.GetValueOrDefault(key);

    /// <summary>Reads a JSON object; what no field can hold is left out.</summary>
    public static CustomValues Parse(string json)
    {
        if (json is "" or "{}")
        {
            return Empty;
        }

        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    /// <summary>The same with another value of one field; null empties it.</summary>
    public CustomValues With(string key, CustomValue? value) => new(new SortedList<string, CustomValue?>(values, StringComparer.Ordinal) { [key] = value });

    /// <summary>These values with those that are given in their place, as a record keeps them: without keys that say nothing.</summary>
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
