using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Web.Shared.Drafts;

/// <summary>A draft that was taken up again.</summary>
/// <typeparam name="TForm">What is typed.</typeparam>
/// <param name="Form">What was typed.</param>
/// <param name="Version">The version of the record that it was typed on; 0 for a new one.</param>
/// <param name="SavedAt">When it was kept.</param>
/// <param name="IsCopy">Whether it is open in another tab, too.</param>
public sealed record RestoredDraft<TForm>(TForm Form, long Version, DateTimeOffset SavedAt, bool IsCopy);

/// <summary>Reads drafts.</summary>
public static class RestoredDraft
{
    // A field that the form has no more would be lost without a word.
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>What was typed; null when it was kept by a form of another shape, or is no draft at all.</summary>
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
