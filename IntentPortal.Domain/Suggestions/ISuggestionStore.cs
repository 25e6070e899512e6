using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>Stores suggestions.</summary>
public interface ISuggestionStore : IStore<Suggestion>
{
    /// <summary>The suggestions of a responsible person that are neither shipped, declined nor merged.</summary>
    Task<IReadOnlyList<Suggestion>> OpenOfOwnerAsync(Guid ownerId, CancellationToken cancel);
}
