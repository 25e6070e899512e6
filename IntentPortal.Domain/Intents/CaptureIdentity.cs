using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Domain.Intents;

/// <summary>
/// Under which identity a capture is saved: the one that its form gave, joined with who captures and everything that is
/// said. So the same form that is sent twice, because the answer was lost, is one intent, and another text under the
/// identity of a form, from a second tab, is always a second one. The primary key decides, so that it holds at the same
/// moment on several nodes too.
/// </summary>
internal static class CaptureIdentity
{
    private const int TimeBytes = 6;

    private static readonly JsonSerializerOptions plain = new() { Converters = { new PlainText(), new PlainNumber() } };

    /// <summary>The identity of the intent that this command captures for this person.</summary>
    public static Guid Of(Guid actor, CaptureIntent command)
    {
        byte[] said = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { actor, command }, plain));
        Span<byte> id = stackalloc byte[16];
        command.IntentId.TryWriteBytes(id, bigEndian: true, out _);
        // The time at the front stays, so that the index is filled in order; version 8 is what RFC 9562 leaves to us.
        said.AsSpan(TimeBytes, id.Length - TimeBytes).CopyTo(id[TimeBytes..]);
        id[6] = (byte)((id[6] & 0x0F) | 0x80);
        id[8] = (byte)((id[8] & 0x3F) | 0x80);
        return new Guid(id, bigEndian: true);
    }

    // As it is saved: spaces around a text and the kind of its line ends say nothing, and neither does an empty one.
    private sealed class PlainText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            string text = value.ReplaceLineEndings("\n").Trim();
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

    // 5000 and 5000.00 are one amount.
    private sealed class PlainNumber : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
    }
}
