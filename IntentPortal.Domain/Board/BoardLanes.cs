namespace IntentPortal.Domain.Board;

/// <summary>What the swimlanes of the board divide the cards by.</summary>
public enum BoardLanes
{
    /// <summary>No lanes.</summary>
    None = 0,

    /// <summary>Who follows the intent up.</summary>
    Owner = 1,

    /// <summary>The department it belongs to.</summary>
    Department = 2,

    /// <summary>The product it is about; one with several products is in each of their lanes.</summary>
    Product = 3,
}
