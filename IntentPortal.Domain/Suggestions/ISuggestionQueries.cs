using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Suggestions;

/// <summary>What screens show of suggestions. Every answer is limited to what the actor may see.</summary>
public interface ISuggestionQueries
{
    /// <summary>Suggestions whose code or title contains the text, newest first.</summary>
    Task<Page<SuggestionRow>> ListAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel);

    /// <summary>One suggestion by its code, with evidence; null when there is none or the actor may not see it.</summary>
    Task<SuggestionDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>Open suggestions that resemble a text, best first: shown while typing, and to choose from at a confirmation.</summary>
    Task<IReadOnlyList<SuggestionRow>> SimilarAsync(Guid actor, string text, Guid? productId, int take, CancellationToken cancel);
}
