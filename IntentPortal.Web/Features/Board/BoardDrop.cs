using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Features.Intents.Actions;

namespace IntentPortal.Web.Features.Board;

/// <summary>The result of dropping a card on a column.</summary>
/// <param name="Action">The action whose form opens, or null.</param>
/// <param name="IsUndo">Whether the drop undoes the confirmation.</param>
/// <param name="Refusal">Why the drop is not possible, or null.</param>
/// <param name="First">The text that says what must be done before a refused drop; null when nothing helps.</param>
public sealed record BoardDrop(IntentAction? Action, bool IsUndo = false, Refusal? Refusal = null, string? First = null)
{
    /// <summary>
    /// The result for the viewer, given the current state of the intent. The services check the rights again.
    /// </summary>
    public static BoardDrop Of(IntentDetail intent, IntentStatus column)
    {
        IntentActions may = intent.Actions;
        return (intent.Row.Status, column) switch
        {
            (IntentStatus.New or IntentStatus.FollowingUp, IntentStatus.Suggestion) => If(may.ConfirmSuggestion, IntentAction.ConfirmSuggestion, intent),
            (IntentStatus.New or IntentStatus.FollowingUp, IntentStatus.Purchase) => If(may.ConfirmPurchase, IntentAction.ConfirmPurchase, intent),
            (IntentStatus.New or IntentStatus.FollowingUp, IntentStatus.Invalid) => If(may.ConfirmInvalid, IntentAction.ConfirmInvalid, intent),
            // An intent enters "following up" through an owner or a first follow-up.
            (IntentStatus.New, IntentStatus.FollowingUp) when intent.Row.OwnerId is null => If(may.Assign, IntentAction.Assign, intent),
            (IntentStatus.New, IntentStatus.FollowingUp) => If(may.FollowUp, IntentAction.FollowUp, intent),
            (IntentStatus.Suggestion or IntentStatus.Purchase, IntentStatus.FollowingUp) => may.UndoConfirmation ? new BoardDrop(null, IsUndo: true) : Not(intent),
            (_, IntentStatus.New) => Wrong(intent, nameof(BoardTexts.NeverNewAgain)),
            _ => Wrong(intent, may.UndoConfirmation ? nameof(BoardTexts.UndoFirst) : null),
        };
    }

    private static BoardDrop If(bool may, IntentAction action, IntentDetail intent) => may ? new BoardDrop(action) : Not(intent);

    // Whoever may give the intent to somebody may have it confirmed.
    private static BoardDrop Not(IntentDetail intent) =>
        new(null, Refusal: new Refusal(RefusalCode.NotAllowed), First: intent.Row.OwnerId is null && intent.Actions.Assign ? nameof(BoardTexts.AssignFirst) : null);

    private static BoardDrop Wrong(IntentDetail intent, string? first) => new(null, Refusal: new Refusal(RefusalCode.WrongStatus, intent.Row.Status), First: first);
}
