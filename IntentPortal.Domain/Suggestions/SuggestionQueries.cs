using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>What screens show of suggestions. Every answer is limited to what the actor may see.</summary>
public interface ISuggestionQueries
{
    /// <summary>Suggestions whose code or title contains the text, newest first.</summary>
    Task<Page<SuggestionRow>> ListAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel);

    /// <summary>
    /// One suggestion by its code, with evidence; null when there is none or the actor may not see it.
    /// </summary>
    Task<SuggestionDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>
    /// Open suggestions that resemble a text, best first: shown while typing, and to choose from at a confirmation.
    /// </summary>
    Task<IReadOnlyList<SuggestionRow>> SimilarAsync(Guid actor, string text, Guid? productId, int take, CancellationToken cancel);
}

/// <summary>A suggestion as the list shows it.</summary>
public sealed record SuggestionRow(
    Guid Id, string Code, string Title, string ProductZh, string ProductEn, string OwnerName, SuggestionStatus Status, int Customers, int Intents, DateTimeOffset CreatedAt);

/// <summary>A suggestion with the evidence behind it.</summary>
public sealed record SuggestionDetail(SuggestionRow Row, string? Description, IReadOnlyList<SuggestionEvidence> Evidence)
{
    /// <summary>As it was read.</summary>
    public required long Version { get; init; }

    /// <summary>The responsible person.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Whether the viewer may make somebody else responsible.</summary>
    public required bool MayAssign { get; init; }
}

/// <summary>What one customer said, in one intent, that speaks for a suggestion.</summary>
public sealed record SuggestionEvidence(
    Guid IntentId, string IntentCode, string Subject, string Content, string CustomerName, DemandImportance Importance, DateTimeOffset AskedAt);
