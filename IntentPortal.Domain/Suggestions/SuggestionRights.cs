using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>
/// Who may do what with suggestions (docs/product.md §6). Which of them somebody sees depends on the intents behind
/// them.
/// </summary>
public static class SuggestionRights
{
    /// <summary>
    /// Whether the viewer may make somebody else responsible: product designers and administrators, who see all
    /// suggestions.
    /// </summary>
    public static bool MayAssign(Viewer viewer) => viewer.Is(Roles.ProductDesigner) || viewer.Is(Roles.Administrator);

    /// <summary>Whether somebody with these roles may be responsible for a suggestion.</summary>
    public static bool CanOwn(Roles roles) => roles != Roles.None;
}
