using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Intents;

/// <summary>Everything the detail page shows of one intent, and the actions that the viewer may take.</summary>
public sealed record IntentDetail
{
    /// <summary>The intent's row in the grid.</summary>
    public required IntentRow Row { get; init; }

    /// <summary>Content.</summary>
    public required string Content { get; init; }

    /// <summary>More about the channel.</summary>
    public string? SourceDetail { get; init; }

    /// <summary>Quantity.</summary>
    public decimal? Quantity { get; init; }

    /// <summary>The contact; phone numbers are null where the viewer may not see them.</summary>
    public ContactChoice? Contact { get; init; }

    /// <summary>Whether the customer is deactivated and cannot be selected for new intents.</summary>
    public bool CustomerIsDeactivated { get; init; }

    /// <summary>Whether the viewer may open the customer.</summary>
    public CustomerAccess CustomerAccess { get; init; } = new(true, null, null, false);

    /// <summary>The confirmation, once there is one.</summary>
    public Confirmation? Confirmation { get; init; }

    /// <summary>The suggestion it supports.</summary>
    public RecordRef? Suggestion { get; init; }

    /// <summary>The opportunity created from it.</summary>
    public RecordRef? Opportunity { get; init; }

    /// <summary>The intent from which it was split, or null.</summary>
    public RecordRef? SplitFrom { get; init; }

    /// <summary>The intents split from it that the viewer may see.</summary>
    public IReadOnlyList<RecordRef> SplitOff { get; init; } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<AttachmentRow> Attachments { get; init; } = [];

    /// <summary>The day first promised, if a promise is planned.</summary>
    public DateOnly? PromiseFirstDueOn { get; init; }

    /// <summary>When somebody first followed it up, or null.</summary>
    public DateTimeOffset? FirstFollowUpAt { get; init; }

    /// <summary>The actions the viewer may take now; the services check them again.</summary>
    public required IntentActions Actions { get; init; }
}

/// <summary>
/// The actions a viewer may take on an intent in its current state, so that a screen offers only those. The services
/// check them again.
/// </summary>
public sealed record IntentActions(bool Edit, bool AddFiles, bool FollowUp, bool Assign, bool MovePromise, bool ConfirmSuggestion, bool ConfirmPurchase, bool ConfirmInvalid, bool Split, bool UndoConfirmation, bool Restore, bool Take)
{
    /// <summary>Derives the actions from the viewer's rights and the intent's status.</summary>
    public static IntentActions For(Viewer viewer, Intent intent, DateTimeOffset now)
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
            Restore: takeBack && intent.Status == IntentStatus.Invalid,
            Take: open && intent.OwnerId is null && IntentRights.MayAssign(viewer, intent) && IntentRights.CanOwn(viewer.Roles));
    }
}
