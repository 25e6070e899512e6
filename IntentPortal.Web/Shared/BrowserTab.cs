namespace IntentPortal.Web.Shared;

/// <summary>
/// The browser's tab in front of the person: the same after it was loaded anew, another one in each other tab.
/// </summary>
public sealed class BrowserTab
{
    /// <summary>The length of its identity.</summary>
    public const int Length = 8;

    /// <summary>Its identity; one of its own for each circuit until the browser has answered.</summary>
    public string Id { get; private set; } = Guid.NewGuid().ToString("N")[..Length];

    /// <summary>Takes the identity that the browser keeps for the tab; anything else leaves it as it was.</summary>
    public void Use(string? id)
    {
        if (id is { Length: Length } && id.All(char.IsAsciiLetterOrDigit))
        {
            Id = id;
        }
    }
}
