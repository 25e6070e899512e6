using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Domain.CustomFields;

/// <summary>
/// Converts the values of user-defined fields to one JSON object. In drafts and traces it includes keys that are to be
/// emptied.
/// </summary>
public sealed class CustomValuesConverter : JsonConverter<CustomValues>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override CustomValues Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return CustomValues.Read(json.RootElement);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, CustomValues value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        value.Write(writer);
    }
}

/// <summary>Converts a value of a user-defined field to plain JSON.</summary>
public sealed class CustomValueConverter : JsonConverter<CustomValue>
{
    /// <inheritdoc />
    public override CustomValue? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return CustomValue.Read(json.RootElement);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, CustomValue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteRawValue(value.Json);
    }
}
