using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared.Boards;

/// <summary>What a person does with cards by mouse, keys and touch, as the browser tells it.</summary>
/// <typeparam name="TColumn">What the columns of the board stand for.</typeparam>
public sealed class BoardDragInterop<TColumn>(Func<DraggedCard<TColumn>, Task> pick, Func<DraggedCard<TColumn>, TColumn, Task> over, Func<DraggedCard<TColumn>, TColumn, Task> drop, Func<DraggedCard<TColumn>, Task> cancel, Func<DraggedCard<TColumn>, Task> menu, Func<DraggedCard<TColumn>, bool, Task> select)
    where TColumn : struct, Enum
{
    /// <summary>A card was picked up by key.</summary>
    [JSInvokable]
    public Task PickAsync(Guid id, string code, string from) => pick(Held(id, code, from));

    /// <summary>The card that was picked up is over a column.</summary>
    [JSInvokable]
    public Task OverAsync(Guid id, string code, string from, string column) => over(Held(id, code, from), Enum.Parse<TColumn>(column));

    /// <summary>A card was dropped on a column, perhaps in another lane.</summary>
    [JSInvokable]
    public Task DropAsync(Guid id, string code, string from, string column, string? lane) => drop(Held(id, code, from) with { Lane = lane }, Enum.Parse<TColumn>(column));

    /// <summary>A card that was picked up was put back.</summary>
    [JSInvokable]
    public Task CancelAsync(Guid id, string code, string from) => cancel(Held(id, code, from));

    /// <summary>The menu of a card is asked for.</summary>
    [JSInvokable]
    public Task MenuAsync(Guid id, string code, string from) => menu(Held(id, code, from));

    /// <summary>A card was ticked or not.</summary>
    [JSInvokable]
    public Task SelectAsync(Guid id, string code, string from, bool isOn) => select(Held(id, code, from), isOn);

    private static DraggedCard<TColumn> Held(Guid id, string code, string from) => new(id, code, Enum.Parse<TColumn>(from));
}
