using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Domain.Settings;

/// <summary>A value of a user-defined field as plain JSON.</summary>
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
