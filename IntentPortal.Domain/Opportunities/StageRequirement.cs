namespace IntentPortal.Domain.Opportunities;

/// <summary>What a stage can ask for before an opportunity enters it.</summary>
[Flags]
public enum StageRequirement
{
    None = 0,

    /// <summary>A contact.</summary>
    ContactId = 1,

    /// <summary>At least one product line.</summary>
    Lines = 2,

    /// <summary>An expected amount above zero.</summary>
    ExpectedAmount = 4,
}
