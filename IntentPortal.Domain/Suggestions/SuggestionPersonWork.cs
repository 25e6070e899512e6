using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Suggestions;

/// <summary>Contributes open suggestions to the work that people are responsible for.</summary>
public sealed class SuggestionPersonWork : IPersonWork
{
    /// <inheritdoc />
    public PersonWorkKind Kind => PersonWorkKind.Suggestions;

    /// <inheritdoc />
    public bool CanOwn(Roles roles) => SuggestionRights.CanOwn(roles);

    /// <inheritdoc />
    public async Task<int> CountOpenAsync(IUnitOfWork unit, Guid personId, CancellationToken cancel) =>
        (await unit.Suggestions.OpenOfOwnerAsync(personId, cancel)).Count;

    /// <inheritdoc />
    public async Task<int> HandOverAsync(IUnitOfWork unit, Guid personId, Viewer to, CancellationToken cancel)
    {
        IReadOnlyList<Suggestion> open = await unit.Suggestions.OpenOfOwnerAsync(personId, cancel);
        foreach (Suggestion suggestion in open)
        {
            suggestion.Assign(to.PersonId);
        }

        return open.Count;
    }
}
