namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The kind of record that an operation is about.</summary>
public enum RightsSubject
{
    /// <summary>An intent: the cells of the matrix are intents.</summary>
    Intent,

    /// <summary>A customer: the cells of the matrix are customers.</summary>
    Customer,

    /// <summary>An operation whose right depends only on the role.</summary>
    Role,
}
