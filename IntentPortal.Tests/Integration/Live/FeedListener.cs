using System.Collections.Concurrent;
using IntentPortal.Domain.Ledger;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>Records the ledger entries that a node's feed delivers.</summary>
internal sealed class FeedListener : IDisposable
{
    private readonly ConcurrentQueue<long> heard = new();
    private readonly IDisposable subscription;

    public FeedListener(TestDatabase node) => subscription = node.Get<ILiveFeed>().Subscribe(entries =>
    {
        foreach (LedgerEntry entry in entries)
        {
            heard.Enqueue(entry.Sequence);
        }

        return Task.CompletedTask;
    });

    /// <summary>
    /// The sequences after the given one, in order of arrival. Waits for the expected count, at most half a minute.
    /// </summary>
    public async Task<List<long>> HeardAsync(int count, long after)
    {
        DateTime until = DateTime.UtcNow.AddSeconds(30);
        while (heard.Count(s => s > after) < count && DateTime.UtcNow < until)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return [.. heard.Where(s => s > after).Order()];
    }

    public void Dispose() => subscription.Dispose();
}
