using System.Text.Json;
using System.Text.Json.Serialization;

namespace IntentPortal.Web.Shared.Drafts;

/// <summary>A draft that was restored.</summary>
/// <typeparam name="TForm">The input of the form.</typeparam>
/// <param name="Form">The restored input.</param>
/// <param name="Version">The version of the record that the input is based on; 0 for a new record.</param>
/// <param name="SavedAt">When the draft was saved.</param>
/// <param name="IsCopy">Whether the form is also open in another tab.</param>
public sealed record RestoredDraft<TForm>(TForm Form, long Version, DateTimeOffset SavedAt, bool IsCopy)
{
    /// <summary>The input as the form was opened; null when it was not saved along.</summary>
    public TForm? Before { get; init; }
}

/// <summary>Writes and reads drafts.</summary>
public static class RestoredDraft
{
    private const string Start = "{\"$form\":";

    // Without this, a value of a field that the form no longer has would be lost silently.
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>
    /// Writes the input together with the input as the form was opened, which tells after a conflict what the person
    /// changed.
    /// </summary>
    public static string Write<TForm>(TForm form, TForm? before)
        where TForm : class => JsonSerializer.Serialize(new WithBefore<TForm>(form, before), JsonSerializerOptions.Web);

    /// <summary>Reads the input; null when the form has changed since, or the text is not a draft.</summary>
    public static TForm? TryRead<TForm>(string json)
        where TForm : class => TryRead<TForm>(json, out _);

    /// <summary>Reads the input, and the input as the form was opened when it was written along.</summary>
    public static TForm? TryRead<TForm>(string json, out TForm? before)
        where TForm : class
    {
        before = null;
        try
        {
            if (!json.StartsWith(Start, StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<TForm>(json, options);
            }

            WithBefore<TForm>? draft = JsonSerializer.Deserialize<WithBefore<TForm>>(json, options);
            before = draft?.Before;
            return draft?.Form;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record WithBefore<TForm>([property: JsonPropertyName("$form")] TForm? Form, [property: JsonPropertyName("$before")] TForm? Before);
}
