using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Browser;

/// <summary>The same two nodes, with nothing between them but the database.</summary>
public sealed class TwoNodesWithoutRedis : TwoNodes
{
    internal override RedisServer? Redis => null;
}
