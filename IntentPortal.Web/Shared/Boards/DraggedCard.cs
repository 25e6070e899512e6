namespace IntentPortal.Web.Shared.Boards;

/// <summary>A card that is being dragged, as it was when it was picked up.</summary>
/// <typeparam name="TColumn">The value that a column stands for.</typeparam>
/// <param name="Id">The record's identity.</param>
/// <param name="Code">The record's code.</param>
/// <param name="From">The column that it was taken from.</param>
public sealed record DraggedCard<TColumn>(Guid Id, string Code, TColumn From)
    where TColumn : struct, Enum
{
    /// <summary>The lane that it was dropped on; null when that is the lane it was taken from.</summary>
    public string? Lane { get; init; }
}
