namespace IntentPortal.Domain.Kernel;

/// <summary>The kinds of records in the ledger. Stored as numbers: only add, never renumber.</summary>
public enum RecordKind
{
    Intent = 1,
    Customer = 2,
    Contact = 3,
    FollowUp = 4,
    Promise = 5,
    Suggestion = 6,
    Demand = 7,
    Opportunity = 8,
    Attachment = 9,
    Conversion = 10,
    IntentSource = 20,
    Product = 21,
    Reason = 22,
    Department = 23,
    Person = 24,
    PortalSettings = 25,
    SavedView = 26,
    Notification = 27,
    CustomField = 28,
    Industry = 29,
    Export = 30,
    Region = 31,
    HandOverRequest = 50,
    DistinctPair = 51,

    /// <summary>The follow-up rules.</summary>
    FollowUpRules = 60,

    /// <summary>A special day of the working calendar.</summary>
    CalendarDay = 61,

    /// <summary>A step of the escalation ladder.</summary>
    Escalation = 62,
}

/// <summary>The business event of a ledger line. Stored as numbers: only add, never renumber.</summary>
public enum ChangeKind
{
    Added = 1,
    Edited = 2,
    Removed = 3,
    Retired = 4,
    Revived = 5,
    Captured = 10,
    Assigned = 11,
    FollowedUp = 12,
    ConfirmedAsSuggestion = 13,
    ConfirmedAsPurchase = 14,
    ConfirmedAsInvalid = 15,
    Restored = 16,
    ConfirmationUndone = 17,
    Split = 18,
    SplitOff = 19,
    Purged = 20,
    PromiseMade = 30,
    PromiseMoved = 31,
    PromiseKept = 32,
    PromiseDropped = 33,

    /// <summary>A promise was transferred to the new owner of its record.</summary>
    PromisePassedOn = 34,
    Converted = 40,
    ConversionUndone = 41,
    MergedInto = 42,
    MergedWith = 43,
    MergeUndone = 44,
    Moved = 45,
    BecameWon = 48,
    WonTakenBack = 49,
    EvidenceAdded = 50,
    EvidenceRemoved = 51,
    SignedIn = 60,
    RolesChanged = 61,
    Deactivated = 62,
    Reactivated = 63,
    Exported = 70,
    Read = 80,
    HandOverRequested = 90,
    HandOverAccepted = 91,
    HandOverDeclined = 92,
    MarkedDistinct = 93,

    /// <summary>The escalation ladder notified somebody of an overdue promise.</summary>
    Escalated = 110,
    StageChanged = 120,
    OpportunityWon = 121,
    OpportunityLost = 122,
    OpportunityReopened = 123,
}

/// <summary>The kinds of records that can have follow-ups, promises and attachments.</summary>
public enum SubjectType
{
    Intent = 1,
    Customer = 2,
    Opportunity = 3,
}
