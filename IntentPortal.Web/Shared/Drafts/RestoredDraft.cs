using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Web.Shared.Drafts;

/// <summary>A draft that was restored.</summary>
/// <typeparam name="TForm">The input of the form.</typeparam>
/// <param name="Form">The restored input.</param>
/// <param name="Version">The version of the record that the input is based on; 0 for a new record.</param>
/// <param name="SavedAt">When the draft was saved.</param>
/// <param name="IsCopy">Whether the form is also open in another tab.</param>
public sealed record RestoredDraft<TForm>(TForm Form, long Version, DateTimeOffset SavedAt, bool IsCopy);

/// <summary>Reads drafts.</summary>
public static class RestoredDraft
{
    // Without this, a value of a field that the form no longer has would be lost silently.
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Reads the input; null when the form has changed since, or the text is not a draft.</summary>
    public static TForm? TryRead<TForm>(string json)
        where TForm : class
    {
        try
        {
            return JsonSerializer.Deserialize<TForm>(json, options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
