using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Infrastructure.Persistence.ReadModels;

/// <summary>Which suggestions a viewer sees: product designers and administrators all, others those they own and those that an intent they see speaks for.</summary>
internal static class SeenSuggestions
{
    /// <summary>Those of the suggestions that the viewer sees.</summary>
    public static IQueryable<Suggestion> SeenBy(this IQueryable<Suggestion> suggestions, Viewer viewer, PortalDbContext context)
    {
        if (viewer.Is(Roles.ProductDesigner) || viewer.Is(Roles.Administrator))
        {
            return suggestions;
        }

        Guid me = viewer.PersonId;
        IQueryable<Intent> seen = context.Intents.Where(IntentRights.SeenBy(viewer));
        // Every intent behind a suggestion was confirmed as it. An index of those holds all that rights need, so that no intent is read for it.
        return suggestions.Where(s => s.OwnerId == me || seen.Any(i => i.Confirmation!.SuggestionId == s.Id));
    }
}
