using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Web.Shared.Forms;

/// <summary>Stores a typed number in drafts as a JSON number, or as a string when it is unreadable.</summary>
public sealed class TypedNumberConverter : JsonConverter<TypedNumber>
{
    /// <inheritdoc />
    public override bool HandleNull => true;

    /// <inheritdoc />
    public override TypedNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => default,
        JsonTokenType.Number => reader.GetDecimal(),
        JsonTokenType.String => TypedNumber.Of(reader.GetString()),
        _ => throw new JsonException("Neither a number nor a text."),
    };

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TypedNumber value, JsonSerializerOptions options)
    {
        if (value.Value is { } number)
        {
            writer.WriteNumberValue(number);
        }
        else
        {
            writer.WriteStringValue(value.Unread);
        }
    }
}
