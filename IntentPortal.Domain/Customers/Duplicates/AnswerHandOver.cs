namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>The answer to a request for a hand-over.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Accept">Whether the customer is handed over.</param>
/// <param name="Answer">A word to the one who asked; required when declined.</param>
public sealed record AnswerHandOver(Guid RequestId, long Version, bool Accept, string? Answer);
