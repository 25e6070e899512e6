using Microsoft.JSInterop;

namespace IntentPortal.Web.Shared.Boards;

/// <summary>Callbacks from the browser for what a person does with cards by mouse, keyboard and touch.</summary>
/// <typeparam name="TColumn">The value that a column stands for.</typeparam>
public sealed class BoardDragInterop<TColumn>(Func<DraggedCard<TColumn>, Task<IReadOnlyDictionary<TColumn, string>>> refuse, Func<DraggedCard<TColumn>, Task> pick, Func<DraggedCard<TColumn>, TColumn, Task> over, Func<DraggedCard<TColumn>, TColumn, Task> drop, Func<DraggedCard<TColumn>, Task> cancel, Func<DraggedCard<TColumn>, Task> menu, Func<DraggedCard<TColumn>, bool, Task> select)
    where TColumn : struct, Enum
{
    /// <summary>
    /// Called when a card is picked up by mouse or keyboard. Returns the columns that refuse it, each with the reason.
    /// </summary>
    [JSInvokable]
    public async Task<Dictionary<string, string>> RefusedAsync(Guid id, string code, string from) =>
        (await refuse(Held(id, code, from))).ToDictionary(refused => refused.Key.ToString(), refused => refused.Value);

    /// <summary>Called when a card was picked up with the keyboard.</summary>
    [JSInvokable]
    public Task PickAsync(Guid id, string code, string from) => pick(Held(id, code, from));

    /// <summary>Called when the card that was picked up moves over a column.</summary>
    [JSInvokable]
    public Task OverAsync(Guid id, string code, string from, string column) => over(Held(id, code, from), Enum.Parse<TColumn>(column));

    /// <summary>Called when a card was dropped on a column, perhaps in another lane.</summary>
    [JSInvokable]
    public Task DropAsync(Guid id, string code, string from, string column, string? lane) => drop(Held(id, code, from) with { Lane = lane }, Enum.Parse<TColumn>(column));

    /// <summary>Called when a card that was picked up was put back.</summary>
    [JSInvokable]
    public Task CancelAsync(Guid id, string code, string from) => cancel(Held(id, code, from));

    /// <summary>Called when the person opens the menu of a card.</summary>
    [JSInvokable]
    public Task MenuAsync(Guid id, string code, string from) => menu(Held(id, code, from));

    /// <summary>Called when a card was selected or deselected.</summary>
    [JSInvokable]
    public Task SelectAsync(Guid id, string code, string from, bool isOn) => select(Held(id, code, from), isOn);

    private static DraggedCard<TColumn> Held(Guid id, string code, string from) => new(id, code, Enum.Parse<TColumn>(from));
}
