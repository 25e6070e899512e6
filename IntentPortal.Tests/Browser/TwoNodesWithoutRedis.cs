using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Browser;

/// <summary>The same two nodes without Redis; they share only the database.</summary>
public sealed class TwoNodesWithoutRedis : TwoNodes
{
    internal override RedisServer? Redis => null;
}
