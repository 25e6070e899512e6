using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;

namespace IntentPortal.Domain.Suggestions;

/// <summary>Operations on suggestions, except their confirmation from intents.</summary>
public sealed class SuggestionService(ITransactionRunner work)
{
    /// <summary>Assigns another responsible person and notifies that person.</summary>
    public Task<Outcome<RecordRef>> AssignAsync(Guid actor, AssignSuggestion command, CancellationToken cancel) =>
        work.RunAsync<RecordRef>(
            actor,
            async (unit, token) =>
            {
                if (!SuggestionRights.MayAssign(unit.Viewer))
                {
                    return new Refusal(RefusalCode.NotAllowed);
                }

                if (command.OwnerId is not { } ownerId)
                {
                    return Refusal.ForField(nameof(command.OwnerId), FieldProblemKind.Required);
                }

                if (await unit.Suggestions.FindAsync(command.SuggestionId, token) is not { } suggestion)
                {
                    return new Refusal(RefusalCode.NotFound);
                }

                if (suggestion.Version != command.Version)
                {
                    return new Refusal(RefusalCode.Conflict, suggestion.Version);
                }

                if (await unit.People.FindAsync(ownerId, token) is not { IsActive: true } owner || !SuggestionRights.CanOwn(owner.Roles))
                {
                    return new Refusal(RefusalCode.OwnerInactive);
                }

                if (ownerId != suggestion.OwnerId)
                {
                    suggestion.Assign(ownerId);
                    unit.Notify(ownerId, NotificationKind.SuggestionAssigned, suggestion);
                }

                return new RecordRef(suggestion.Id, suggestion.Code);
            },
            cancel);
}

/// <summary>Assigns another responsible person to a suggestion.</summary>
/// <param name="SuggestionId">The suggestion.</param>
/// <param name="Version">The version that the user read.</param>
/// <param name="OwnerId">The new responsible person.</param>
public sealed record AssignSuggestion(Guid SuggestionId, long Version, Guid? OwnerId);
