using System.Collections.Concurrent;
using IntentPortal.Domain.Ledger;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>Writes down which entries of the ledger a node's feed told of.</summary>
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
    /// What was heard after a sequence, in order, once it is as many as expected or half a minute has gone.
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
