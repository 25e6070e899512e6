namespace IntentPortal.Domain.Suggestions;

/// <summary>How much a customer wants a suggestion.</summary>
public enum DemandImportance
{
    Nice = 1,
    Important = 2,
    Must = 3,
}
