using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>Reads suggestions for screens. Every answer is limited to what the actor may see.</summary>
public interface ISuggestionQueries
{
    /// <summary>Suggestions whose code or title contains the text, newest first.</summary>
    Task<Page<SuggestionRow>> ListAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel);

    /// <summary>
    /// One suggestion by its code, with its evidence; null when it does not exist or the actor may not see it.
    /// </summary>
    Task<SuggestionDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>
    /// Open suggestions similar to a text, best match first, shown while typing and offered at a confirmation. Everybody
    /// learns of them, so that none is made twice; the rows tell which of them the actor may open.
    /// </summary>
    Task<IReadOnlyList<SuggestionRow>> SimilarAsync(Guid actor, string text, Guid? productId, int take, CancellationToken cancel);
}

/// <summary>A suggestion as a row of the list.</summary>
public sealed record SuggestionRow(
    Guid Id, string Code, string Title, string ProductZh, string ProductEn, string OwnerName, SuggestionStatus Status, int Customers, int Intents, DateTimeOffset CreatedAt)
{
    /// <summary>Whether the viewer may open the suggestion.</summary>
    public bool Opens { get; init; } = true;
}

/// <summary>A suggestion with its evidence.</summary>
public sealed record SuggestionDetail(SuggestionRow Row, string? Description, IReadOnlyList<SuggestionEvidence> Evidence)
{
    /// <summary>The version.</summary>
    public required long Version { get; init; }

    /// <summary>The responsible person.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>Whether the viewer may assign another responsible person.</summary>
    public required bool MayAssign { get; init; }
}

/// <summary>The evidence of one customer's intent for a suggestion.</summary>
public sealed record SuggestionEvidence(
    Guid IntentId, string IntentCode, string Subject, string Content, string CustomerName, DemandImportance Importance, DateTimeOffset AskedAt);
