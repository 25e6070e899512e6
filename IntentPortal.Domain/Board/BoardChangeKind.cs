namespace IntentPortal.Domain.Board;

/// <summary>What happened to a card since somebody last looked.</summary>
public enum BoardChangeKind
{
    /// <summary>It is new.</summary>
    New = 1,

    /// <summary>It came into another column.</summary>
    Moved = 2,

    /// <summary>Its promise went overdue.</summary>
    WentOverdue = 3,

    /// <summary>It has another owner.</summary>
    OwnerChanged = 4,

    /// <summary>It is not on the viewer's board any more: others follow it up, or it was found invalid. More is not said.</summary>
    Left = 5,
}
