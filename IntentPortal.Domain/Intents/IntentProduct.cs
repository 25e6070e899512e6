namespace IntentPortal.Domain.Intents;

/// <summary>A product that an intent is about.</summary>
/// <param name="IntentId">The intent.</param>
/// <param name="ProductId">The product.</param>
public sealed record IntentProduct(Guid IntentId, Guid ProductId);
