using System.Collections.Concurrent;
using System.Data.Common;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.ReadModels;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Live;

/// <summary>Reads every changed card once and tells the open boards of this node.</summary>
internal sealed class BoardFeed : IBoardFeed, IDisposable
{
    // A card whose ledger lines do not lead to what the database says by then is told as uncertain.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(2);

    private const int MostTries = 10;

    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private readonly IDbContextFactory<PortalDbContext> contexts;
    private readonly IBoardQueries queries;
    private readonly IReferenceData reference;
    private readonly TimeProvider clock;
    private readonly IDisposable subscription;
    private readonly ConcurrentDictionary<BoardWatch, bool> watches = new();
    private readonly Dictionary<Guid, CardHistory> open = [];

    public BoardFeed(IDbContextFactory<PortalDbContext> contexts, IBoardQueries queries, IReferenceData reference, ILiveFeed feed, TimeProvider clock)
    {
        (this.contexts, this.queries, this.reference, this.clock) = (contexts, queries, reference, clock);
        subscription = feed.Subscribe(HearAsync);
    }

    internal DateTimeOffset Now => clock.GetUtcNow();

    public IBoardWatch Watch(Guid actor, BoardFilter filter, BoardLanes lanes, Action<BoardNews> handler)
    {
        var watch = new BoardWatch(actor, filter, lanes, handler, this, queries);
        watches.TryAdd(watch, true);
        return watch;
    }

    public void Dispose() => subscription.Dispose();

    internal void Forget(BoardWatch watch) => watches.TryRemove(watch, out _);

    internal async Task<BoardSight> SightAsync(Guid actor, BoardFilter filter, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        Viewer viewer = await ViewerReader.ReadAsync(context, actor, cancel) ?? new Viewer(actor, string.Empty, Roles.None, null, []);
        return new BoardSight(viewer, filter, await reference.GetAsync(cancel));
    }

    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        if (watches.IsEmpty)
        {
            open.Clear();
            return;
        }

        Note(entries);
        List<ChangeLine> lines = [.. entries.SelectMany(e => e.Lines)];
        IReadOnlyList<CardChange> changes = await ReadStubbornlyAsync(CustomersIn(lines));
        bool treeChanged = lines.Exists(l => l.RecordKind == RecordKind.Department);
        HashSet<Guid> renewed = [.. lines.Where(l => l.RecordKind == RecordKind.Person && l.Kind != ChangeKind.SignedIn).Select(l => l.RecordId)];
        foreach (BoardWatch watch in watches.Keys)
        {
            if (treeChanged || renewed.Contains(watch.Actor))
            {
                watch.Renew();
            }

            if (changes.Count > 0)
            {
                watch.Offer(changes);
            }
        }
    }

    private void Note(IReadOnlyList<LedgerEntry> entries)
    {
        foreach (LedgerEntry entry in entries)
        {
            foreach (ChangeLine line in entry.Lines.Where(l => l.RecordKind == RecordKind.Intent))
            {
                if (!open.TryGetValue(line.RecordId, out CardHistory? history))
                {
                    open.Add(line.RecordId, history = new CardHistory(line.RecordId, Now));
                }

                history.Add(entry, line);
            }
        }
    }

    // The name and the stage of its customer stand on a card.
    private static List<Guid> CustomersIn(List<ChangeLine> lines) =>
        [.. lines.Where(l => l.RecordKind == RecordKind.Customer && (l.Values.Contains("\"Name\"", StringComparison.Ordinal) || l.Values.Contains("\"Stage\"", StringComparison.Ordinal))).Select(l => l.RecordId).Distinct()];

    // Nothing asks again for what is lost here, so a database that is away for a moment is waited for.
    private async Task<IReadOnlyList<CardChange>> ReadStubbornlyAsync(List<Guid> customers)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                return await ReadAsync(customers);
            }
            catch (DbException) when (tries < MostTries)
            {
                await Task.Delay(pause, clock);
            }
        }
    }

    private async Task<IReadOnlyList<CardChange>> ReadAsync(List<Guid> customers)
    {
        if (open.Count == 0 && customers.Count == 0)
        {
            return [];
        }

        await using PortalDbContext context = await contexts.CreateDbContextAsync(CancellationToken.None);
        List<Guid> ids = [.. open.Keys];
        // Those in the recycle bin too: they leave the board.
        IQueryable<Intent> intents = context.Intents.IgnoreQueryFilters([PortalDbContext.RecycleBin]);
        Dictionary<Guid, BoardCard> cards = (await intents.Where(i => ids.Contains(i.Id)).CardsAsync(context, CancellationToken.None)).ToDictionary(c => c.Id);
        List<CardChange> changes = [];
        foreach (CardHistory history in open.Values.ToList())
        {
            BoardCard? card = cards.GetValueOrDefault(history.IntentId);
            bool agrees = card is null || card.Version == history.Version;
            // Saved once more after what the ledger has told so far: the rest of the story is on its way.
            if (agrees || Now - history.Since > patience)
            {
                open.Remove(history.IntentId);
                changes.Add(new CardChange(history, card, isUncertain: !agrees));
            }
        }

        if (customers.Count > 0)
        {
            DateTimeOffset since = BoardColumns.ConfirmedSince(Now);
            IQueryable<Intent> shown = context.Intents.Where(i => customers.Contains(i.CustomerId) && (i.StageEnteredAt >= since || i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp));
            IReadOnlyList<BoardCard> renamed = await shown.OrderByDescending(i => i.Number).Take(BoardColumns.MostCards).CardsAsync(context, CancellationToken.None);
            HashSet<Guid> told = [.. cards.Keys];
            changes.AddRange(renamed.Where(card => !told.Contains(card.Id)).Select(card => new CardChange(new CardHistory(card.Id, Now), card, isUncertain: false)));
        }

        return changes;
    }
}
