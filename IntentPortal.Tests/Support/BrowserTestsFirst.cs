using IntentPortal.Tests.Support;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(BrowserTestsFirst))]

namespace IntentPortal.Tests.Support;

/// <summary>
/// Starts the classes of browser tests before all others. Each takes a minute or two, so that one that starts among the
/// last would keep one processor busy while the other is idle.
/// </summary>
public sealed class BrowserTestsFirst : ITestCollectionOrderer
{
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderByDescending(collection => collection.TestCollectionDisplayName.Contains(".Tests.Browser.", StringComparison.Ordinal))
                .ThenBy(collection => collection.UniqueID, StringComparer.Ordinal),
        ];
}
