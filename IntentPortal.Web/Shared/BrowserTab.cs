namespace IntentPortal.Web.Shared;

/// <summary>Identifies the browser tab. The identity survives a reload and is different in every tab.</summary>
public sealed class BrowserTab
{
    /// <summary>The length of <see cref="Id"/> in characters.</summary>
    public const int Length = 8;

    /// <summary>The identity of the tab. It is random for each circuit until the browser has answered.</summary>
    public string Id { get; private set; } = Guid.NewGuid().ToString("N")[..Length];

    /// <summary>Sets the identity that the browser stores for the tab; ignores an invalid one.</summary>
    public void Use(string? id)
    {
        if (id is { Length: Length } && id.All(char.IsAsciiLetterOrDigit))
        {
            Id = id;
        }
    }
}
