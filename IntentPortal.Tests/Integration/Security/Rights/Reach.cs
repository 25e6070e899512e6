namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>How far a right reaches, in the words of the rights table.</summary>
public enum Reach
{
    /// <summary>own: owned, brought in while nobody owns it, or collaborating.</summary>
    Own,

    /// <summary>own in the narrow sense: the person is the owner.</summary>
    Owner,

    /// <summary>unassigned.</summary>
    Unassigned,

    /// <summary>own department.</summary>
    Department,

    /// <summary>tree: the department and everything below it.</summary>
    Tree,

    /// <summary>all feedback.</summary>
    Feedback,

    /// <summary>those behind suggestions.</summary>
    BehindSuggestion,

    /// <summary>all at stage Intent.</summary>
    StageIntent,

    /// <summary>who did it, within 24 h.</summary>
    OwnDecision,

    /// <summary>customers of intents and opportunities that the person owns.</summary>
    OwnWork,

    /// <summary>customers of the tree's intents.</summary>
    TreeWork,

    /// <summary>all.</summary>
    All,
}
