namespace IntentPortal.Domain.Intents;

/// <summary>What a viewer may do with an intent as it is now, so that a screen offers only that. The services check again.</summary>
public sealed record IntentActions(bool Edit, bool AddFiles, bool FollowUp, bool Assign, bool MovePromise, bool ConfirmSuggestion, bool ConfirmPurchase, bool ConfirmInvalid, bool Split, bool UndoConfirmation, bool Restore)
{
    /// <summary>Works it out from the rights and the status.</summary>
    public static IntentActions For(People.Viewer viewer, Intent intent, DateTimeOffset now)
    {
        bool open = intent.IsOpen;
        bool takeBack = !open && IntentRights.MayTakeBack(viewer, intent, now, out _);
        bool edit = open && IntentRights.MayEdit(viewer, intent);
        return new IntentActions(
            Edit: edit,
            AddFiles: intent.Status != IntentStatus.Invalid && IntentRights.MayEdit(viewer, intent),
            FollowUp: intent.Status != IntentStatus.Invalid && IntentRights.MayFollowUp(viewer, intent),
            Assign: open && IntentRights.MayAssign(viewer, intent),
            MovePromise: edit,
            ConfirmSuggestion: open && IntentRights.MayConfirm(viewer, intent, IntentStatus.Suggestion),
            ConfirmPurchase: open && IntentRights.MayConfirm(viewer, intent, IntentStatus.Purchase),
            ConfirmInvalid: open && IntentRights.MayConfirm(viewer, intent, IntentStatus.Invalid),
            Split: edit,
            UndoConfirmation: takeBack && intent.Status != IntentStatus.Invalid,
            Restore: takeBack && intent.Status == IntentStatus.Invalid);
    }
}
