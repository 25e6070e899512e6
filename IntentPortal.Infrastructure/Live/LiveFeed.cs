using System.Collections.Concurrent;
using System.Threading.Channels;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Telemetry;
using Microsoft.Extensions.Logging;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Delivers batches of ledger entries to the subscribers on this node; each has its own queue.</summary>
internal sealed class LiveFeed(PortalMetrics metrics, TimeProvider clock, ILogger<LiveFeed> logger) : ILiveFeed
{
    private readonly PortalMetrics metrics = metrics;
    private readonly TimeProvider clock = clock;
    private readonly ILogger<LiveFeed> logger = logger;
    private readonly ConcurrentDictionary<Subscription, bool> subscriptions = new();
    private readonly ConcurrentDictionary<FirstSubscriber, bool> predecessors = new();

    public IDisposable Subscribe(Func<IReadOnlyList<LedgerEntry>, Task> handler)
    {
        var subscription = new Subscription(handler, this);
        subscriptions.TryAdd(subscription, true);
        return subscription;
    }

    public IDisposable SubscribeFirst(Action<IReadOnlyList<LedgerEntry>> handler)
    {
        var predecessor = new FirstSubscriber(handler, this);
        predecessors.TryAdd(predecessor, true);
        return predecessor;
    }

    public void Publish(IReadOnlyList<LedgerEntry> entries)
    {
        foreach (FirstSubscriber predecessor in predecessors.Keys)
        {
            predecessor.Hear(entries);
        }

        foreach (Subscription subscription in subscriptions.Keys)
        {
            subscription.Offer(entries);
        }
    }

    private sealed class FirstSubscriber(Action<IReadOnlyList<LedgerEntry>> handler, LiveFeed feed) : IDisposable
    {
        private readonly OwnContext context = new();

        public void Hear(IReadOnlyList<LedgerEntry> entries)
        {
            try
            {
                context.Run(() => handler(entries));
            }
            catch (Exception fault)
            {
                feed.logger.LogWarning(fault, "A listener of the live feed failed");
            }
        }

        public void Dispose() => feed.predecessors.TryRemove(this, out _);
    }

    private sealed class Subscription : IDisposable
    {
        private readonly Channel<IReadOnlyList<LedgerEntry>> queue = Channel.CreateUnbounded<IReadOnlyList<LedgerEntry>>(new() { SingleReader = true });
        private readonly Func<IReadOnlyList<LedgerEntry>, Task> handler;
        private readonly LiveFeed feed;

        public Subscription(Func<IReadOnlyList<LedgerEntry>, Task> handler, LiveFeed feed)
        {
            this.handler = handler;
            this.feed = feed;
            // Started here, so that it keeps the execution context and the language of the subscriber.
            _ = PumpAsync();
        }

        public void Offer(IReadOnlyList<LedgerEntry> entries) => queue.Writer.TryWrite(entries);

        public void Dispose()
        {
            feed.subscriptions.TryRemove(this, out _);
            queue.Writer.TryComplete();
        }

        private async Task PumpAsync()
        {
            await foreach (IReadOnlyList<LedgerEntry> entries in queue.Reader.ReadAllAsync())
            {
                try
                {
                    await handler(entries);
                    feed.metrics.ScreenDrawn(feed.clock.GetUtcNow() - entries[0].At);
                }
                catch (Exception fault)
                {
                    // A failing subscriber must not stop the feed.
                    feed.logger.LogWarning(fault, "A listener of the live feed failed");
                }
            }
        }
    }
}
