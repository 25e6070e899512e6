namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>
/// A part of the rights matrix, tried by a class of its own on a company of its own, so that the parts run beside each
/// other.
/// </summary>
public interface IRightsOperations
{
    static abstract IEnumerable<RightsOperation> All { get; }
}
