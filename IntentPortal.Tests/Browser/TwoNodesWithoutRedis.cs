using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Browser;

/// <summary>The same two nodes without Redis; they share only the database.</summary>
public sealed class TwoNodesWithoutRedis(Chromium chromium) : TwoNodes(chromium)
{
    internal override RedisServer? Redis => null;
}
