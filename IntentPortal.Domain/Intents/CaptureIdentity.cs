using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Derives the identity of a captured intent from the form's identity, the actor and the whole content. A form that is
/// sent twice because the answer was lost creates one intent; different content under the same form identity, such as
/// from a second tab, creates another one. The primary key enforces this, so that it also holds for simultaneous
/// requests on several nodes.
/// </summary>
internal static class CaptureIdentity
{
    private const int TimeBytes = 6;

    private static readonly JsonSerializerOptions plain = new() { Converters = { new PlainText(), new PlainNumber() } };

    /// <summary>The identity of the intent that this command captures for this actor.</summary>
    public static Guid Of(Guid actor, CaptureIntent command)
    {
        byte[] said = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { actor, command }, plain));
        Span<byte> id = stackalloc byte[16];
        command.IntentId.TryWriteBytes(id, bigEndian: true, out _);
        // The leading timestamp is kept, so that the index grows in order. RFC 9562 reserves version 8 for custom
        // schemes.
        said.AsSpan(TimeBytes, id.Length - TimeBytes).CopyTo(id[TimeBytes..]);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    // Normalised as on saving: invisible characters, surrounding spaces and the kind of line ends are ignored, and an empty
    // text equals none.
    private sealed class PlainText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            string text = TypedText.Lines(value);
            if (text.Length == 0)
            {
                writer.WriteNullValue();
            }
            else
            {
                writer.WriteStringValue(text);
            }
        }
    }

    // 5000 and 5000.00 are the same amount.
    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
