namespace IntentPortal.Web.Shared;

/// <summary>
/// Tells a search text that somebody else set (a link, a saved view, "clear filters") from the echo of one that the box
/// itself told. An echo comes a round trip later, when more may have been typed, and must not be written over it.
/// </summary>
public sealed class SearchText
{
    private readonly List<string?> awaited = [];
    private string? seen;

    /// <summary>What was told last: without blanks at its ends, null where nothing is left.</summary>
    public string? Told { get; private set; }

    /// <summary>Takes what stands in the box; whether that is news.</summary>
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

    /// <summary>Takes the value that the box is given; whether it was set elsewhere and belongs into the box.</summary>
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
            // Echoes come in order; those before it were skipped.
            awaited.RemoveRange(0, echo + 1);
            return false;
        }

        awaited.Clear();
        Told = text;
        return true;
    }

    private static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
