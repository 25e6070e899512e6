namespace IntentPortal.Domain.Shared;

/// <summary>The series of codes that the system gives, such as YX-2026-000123.</summary>
public enum CodeSeries
{
    /// <summary>YX, 意向.</summary>
    Intent,

    /// <summary>KH, 客户.</summary>
    Customer,

    /// <summary>SJ, 商机.</summary>
    Opportunity,

    /// <summary>JY, 建议.</summary>
    Suggestion,
}
