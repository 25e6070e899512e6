namespace IntentPortal.Domain.Settings;

/// <summary>The records that can carry user-defined fields. Stored as numbers: only add, never renumber.</summary>
public enum CustomFieldTarget
{
    Intent = 1,
    Customer = 2,
    Contact = 3,
    Opportunity = 4,
}
