using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared;

/// <summary>
/// Distinguishes a search text that was set elsewhere (a link, a saved view, "clear filters") from the echo of the
/// box's own text. An echo arrives one round trip later and must not overwrite what was typed since.
/// </summary>
public sealed class SearchText
{
    private readonly List<string?> awaited = [];
    private string? seen;

    /// <summary>The text that was reported last, trimmed; null if it is empty.</summary>
    public string? Told { get; private set; }

    /// <summary>Takes the text of the box. Returns whether it changed.</summary>
    public bool Tell(string? typed)
    {
        string? text = Clean(typed);
        if (text == Told)
        {
            return false;
        }

        Told = text;
        awaited.Add(text);
        return true;
    }

    /// <summary>Takes the value given to the box. Returns whether it was set elsewhere and must be shown.</summary>
    public bool IsFromElsewhere(string? value)
    {
        string? text = Clean(value);
        if (text == seen)
        {
            return false;
        }

        seen = text;
        int echo = awaited.IndexOf(text);
        if (echo >= 0)
        {
            // Echoes arrive in order; earlier ones were skipped.
            awaited.RemoveRange(0, echo + 1);
            return false;
        }

        awaited.Clear();
        Told = text;
        return true;
    }

    private static string? Clean(string? text) => TypedText.Line(text) is { Length: > 0 } clean ? clean : null;
}
