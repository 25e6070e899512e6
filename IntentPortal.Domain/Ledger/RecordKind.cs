namespace IntentPortal.Domain.Ledger;

/// <summary>The kinds of records that the ledger speaks about. Stored as numbers: only add, never renumber.</summary>
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

    /// <summary>The rules of the follow-up.</summary>
    FollowUpRules = 60,

    /// <summary>A special day of the working calendar.</summary>
    CalendarDay = 61,

    /// <summary>A step of the escalation ladder.</summary>
    Escalation = 62,
}
