namespace IntentPortal.Domain.Intents;

/// <summary>How much a feedback hurts.</summary>
public enum FeedbackSeverity
{
    /// <summary>An idea.</summary>
    Idea = 1,

    /// <summary>Hampers use.</summary>
    HampersUse = 2,

    /// <summary>Blocks use.</summary>
    BlocksUse = 3,
}
