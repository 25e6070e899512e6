namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>What kind of record an operation is about.</summary>
public enum RightsSubject
{
    /// <summary>An intent: the cells of the matrix are intents.</summary>
    Intent,

    /// <summary>A customer: the cells of the matrix are customers.</summary>
    Customer,

    /// <summary>Something whose right depends on the role alone.</summary>
    Role,
}
