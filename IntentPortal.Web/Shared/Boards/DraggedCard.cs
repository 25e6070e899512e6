namespace IntentPortal.Web.Shared.Boards;

/// <summary>A card in somebody's hand, as it was when they took it.</summary>
/// <typeparam name="TColumn">What the columns of the board stand for.</typeparam>
/// <param name="Id">The record.</param>
/// <param name="Code">Its code.</param>
/// <param name="From">The column it was taken from.</param>
public sealed record DraggedCard<TColumn>(Guid Id, string Code, TColumn From)
    where TColumn : struct, Enum
{
    /// <summary>The lane it was dropped on, when that is not the one it was taken from.</summary>
    public string? Lane { get; init; }
}
