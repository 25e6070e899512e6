using System.Linq.Expressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Suggestions;

/// <summary>
/// Which suggestions a viewer sees: product designers and administrators all, others those they own and those that an
/// intent they see speaks for.
/// </summary>
internal static class VisibleSuggestions
{
    /// <summary>Those of the suggestions that the viewer sees.</summary>
    public static IQueryable<Suggestion> VisibleTo(this IQueryable<Suggestion> suggestions, Viewer viewer, PortalDbContext context)
    {
        if (viewer.Is(Roles.ProductDesigner) || viewer.Is(Roles.Administrator))
        {
            return suggestions;
        }

        Guid me = viewer.PersonId;
        // Every intent behind a suggestion was confirmed as it. Each rule is asked by itself, so that one look into an
        // index of those intents answers it, however many there are.
        return suggestions.Where(Predicates.Or<Suggestion>([s => s.OwnerId == me, .. IntentRights.RulesFor(viewer).Select(rule => SpokenForBy(context.Intents.Where(rule)))]));
    }

    private static Expression<Func<Suggestion, bool>> SpokenForBy(IQueryable<Intent> intents) => s => intents.Any(i => i.Confirmation!.SuggestionId == s.Id);
}
