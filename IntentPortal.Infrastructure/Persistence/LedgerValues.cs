using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Old and new values of a ledger line as JSON: field name → array of old and new value.</summary>
internal static class LedgerValues
{
    /// <summary>No values: the event is explained by other lines.</summary>
    public const string None = "{}";

    private static readonly JsonSerializerOptions options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        // Keeps Chinese readable. The text is data and is never inserted into a page without encoding.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static string Json(IEnumerable<(string Field, object? Old, object? New)> values) =>
        JsonSerializer.Serialize(values.ToDictionary(v => v.Field, v => new[] { v.Old, v.New }), options);

    /// <summary>
    /// Whether the values contain a field with this name. A text value equal to the name does not count.
    /// </summary>
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
