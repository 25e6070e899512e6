using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>
/// Rights on suggestions (docs/product.md §6). The visibility of a suggestion depends on the intents behind it.
/// </summary>
public static class SuggestionRights
{
    /// <summary>
    /// Whether the viewer may assign another responsible person: product designers and administrators, who see all
    /// suggestions.
    /// </summary>
    public static bool MayAssign(Viewer viewer) => viewer.Is(Roles.ProductDesigner) || viewer.Is(Roles.Administrator);

    /// <summary>Whether a person with these roles may be responsible for a suggestion.</summary>
    public static bool CanOwn(Roles roles) => roles != Roles.None;
}
