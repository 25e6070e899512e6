using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Old and new values of a ledger line as JSON: field name → array of two.</summary>
internal static class LedgerValues
{
    /// <summary>No value: something happened of which other lines tell more.</summary>
    public const string None = "{}";

    private static readonly JsonSerializerOptions options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        // Chinese stays readable; the text is data and never written into a page as it is.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Json(IEnumerable<(string Field, object? Old, object? New)> values) =>
        JsonSerializer.Serialize(values.ToDictionary(v => v.Field, v => new[] { v.Old, v.New }), options);

    /// <summary>Whether values name a field; a text among them that is spelled like the field does not count.</summary>
    public static bool Names(string values, string field)
    {
        if (!values.Contains(field, StringComparison.Ordinal))
        {
            return false;
        }

        using JsonDocument document = JsonDocument.Parse(values);
        return document.RootElement.TryGetProperty(field, out _);
    }
}
