namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>
/// A part of the rights matrix. Each part has its own test class and its own company, so that the parts run in
/// parallel.
/// </summary>
public interface IRightsOperations
{
    static abstract IEnumerable<RightsOperation> All { get; }
}
