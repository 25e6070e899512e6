using System.Linq.Expressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Suggestions;

/// <summary>
/// Limits suggestions to those a viewer may see. Product designers and administrators see all, others those they own
/// and those supported by an intent they may see.
/// </summary>
internal static class VisibleSuggestions
{
    /// <summary>The given suggestions, limited to those the viewer may see.</summary>
    public static IQueryable<Suggestion> VisibleTo(this IQueryable<Suggestion> suggestions, Viewer viewer, PortalDbContext context)
    {
        if (viewer.Is(Roles.ProductDesigner) || viewer.Is(Roles.Administrator))
        {
            return suggestions;
        }

        Guid me = viewer.PersonId;
        // Every intent behind a suggestion is confirmed as one. Each rule is a separate subquery, so that one index
        // look-up answers it, however many intents there are.
        return suggestions.Where(Predicates.Or<Suggestion>([s => s.OwnerId == me, .. IntentRights.RulesFor(viewer).Select(rule => SpokenForBy(context.Intents.Where(rule)))]));
    }

    private static Expression<Func<Suggestion, bool>> SpokenForBy(IQueryable<Intent> intents) => s => intents.Any(i => i.Confirmation!.SuggestionId == s.Id);
}
