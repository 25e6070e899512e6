namespace IntentPortal.Domain.Settings;

/// <summary>What a user-defined field holds. Stored as numbers: only add, never renumber.</summary>
public enum CustomFieldType
{
    Text = 1,
    LongText = 2,
    WholeNumber = 3,
    Decimal = 4,
    Date = 5,
    YesNo = 6,
    OneOf = 7,
    SeveralOf = 8,
}
