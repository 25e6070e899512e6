namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The reach of a right, in the terms of the rights table.</summary>
public enum Reach
{
    /// <summary>own: owned, captured while nobody owns it, or collaborating.</summary>
    Own,

    /// <summary>own in the narrow sense: the actor is the owner.</summary>
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

    /// <summary>the person who decided, within 24 h.</summary>
    OwnDecision,

    /// <summary>customers of intents and opportunities that the actor owns.</summary>
    OwnWork,

    /// <summary>customers of the tree's intents.</summary>
    TreeWork,

    /// <summary>all.</summary>
    All,
}
