using System.Collections.Concurrent;
using System.Data.Common;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Intents;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board;

/// <summary>
/// Holds the cards of all boards while boards are open, reads every changed card once, and updates the open boards of
/// this node.
/// </summary>
internal sealed class BoardFeed : IBoardFeed, IDisposable
{
    private const int MostTries = 10;

    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    // People who leave the board for another page usually come back soon.
    private static readonly TimeSpan keptUnseen = TimeSpan.FromMinutes(10);

    private readonly IDbContextFactory<PortalDbContext> contexts;
    private readonly IBoardQueries queries;
    private readonly IReferenceData reference;
    private readonly TimeProvider clock;
    private readonly IDisposable subscription;
    private readonly ConcurrentDictionary<BoardWatch, bool> watches = new();

    // Serialises the initial read and the handling of changes: changes that arrive during the read are handled after
    // it.
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly Lock gate = new();
    private volatile BoardIndex? index;
    private DateTimeOffset lastSeen;

    public BoardFeed(IDbContextFactory<PortalDbContext> contexts, IBoardQueries queries, IReferenceData reference, ILiveFeed feed, TimeProvider clock)
    {
        (this.contexts, this.queries, this.reference, this.clock) = (contexts, queries, reference, clock);
        subscription = feed.Subscribe(HearAsync);
    }

    public IBoardSubscription Watch(Guid actor, BoardFilter filter, BoardLanes lanes, BoardOrder order, Action<BoardUpdate> handler)
    {
        var watch = new BoardWatch(actor, filter, lanes, order, handler, this, queries);
        watches.TryAdd(watch, true);
        return watch;
    }

    public void Dispose()
    {
        subscription.Dispose();
        turn.Dispose();
    }

    internal void Forget(BoardWatch watch) => watches.TryRemove(watch, out _);

    internal async Task<CardVisibility> SightAsync(Guid actor, BoardFilter filter, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        Viewer viewer = await ViewerReader.ReadAsync(context, actor, cancel) ?? new Viewer(actor, string.Empty, Roles.None, null, []);
        return new CardVisibility(viewer, filter, await reference.GetAsync(cancel));
    }

    /// <summary>Which of the given visible intents contain the text.</summary>
    internal async Task<HashSet<Guid>> WithTextAsync(Guid actor, string text, List<Guid> ids)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync();
        return await ViewerReader.ReadAsync(context, actor, CancellationToken.None) is { } viewer
            ? [.. await new IntentPageQuery(context, viewer, await reference.GetAsync(CancellationToken.None)).Where(new IntentFilter { Text = text }).Where(i => ids.Contains(i.Id)).Select(i => i.Id).ToListAsync()]
            : [];
    }

    /// <summary>
    /// The column totals for a viewer. <paramref name="begin"/> is called under the same lock, so that the board
    /// receives every later change.
    /// </summary>
    internal async Task<BoardSummary> HeadsAsync(CardVisibility sight, BoardLanes lanes, BoardOrder order, Func<VisibleCards, BoardSummary> begin, CancellationToken cancel)
    {
        while (true)
        {
            BoardIndex read = await IndexAsync(cancel);
            lock (gate)
            {
                // If the index was replaced in between, a board based on it would miss changes, so it is read again.
                if (read == index)
                {
                    return begin(read.Seen(sight, lanes, order, clock.GetUtcNow()));
                }
            }
        }
    }

    internal async Task<IReadOnlyList<BoardCard>> CardsAsync(CardVisibility sight, BoardCell cell, BoardOrder order, int skip, int take, CancellationToken cancel)
    {
        BoardIndex read = await IndexAsync(cancel);
        lock (gate)
        {
            return read.Part(sight, cell, order, skip, take, clock.GetUtcNow());
        }
    }

    private async Task<BoardIndex> IndexAsync(CancellationToken cancel)
    {
        if (index is { } there)
        {
            return there;
        }

        await turn.WaitAsync(cancel);
        try
        {
            await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
            return index ??= await BoardIndex.ReadAsync(context, clock.GetUtcNow(), cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task HearAsync(IReadOnlyList<LedgerEntry> entries)
    {
        await turn.WaitAsync();
        try
        {
            if (IsUnseen())
            {
                index = null;
            }

            // Without an index there is nothing to update; a later read gets the current state.
            if (index is { } held)
            {
                await HearAsync(held, entries);
            }
        }
        catch
        {
            // Missed changes cannot be recovered, so all cards and all boards are read again.
            index = null;
            Renew(_ => true);
            throw;
        }
        finally
        {
            turn.Release();
        }
    }

    private bool IsUnseen()
    {
        if (!watches.IsEmpty)
        {
            lastSeen = clock.GetUtcNow();
        }

        return clock.GetUtcNow() - lastSeen > keptUnseen;
    }

    private async Task HearAsync(BoardIndex held, IReadOnlyList<LedgerEntry> entries)
    {
        List<ChangeLine> lines = [.. entries.SelectMany(e => e.Lines)];
        bool allChanged = lines.Exists(IsForAll);
        HashSet<Guid> renewed = [.. lines.Where(IsOfRights).Select(l => l.RecordId)];
        Renew(watch => allChanged || renewed.Contains(watch.Actor));
        Dictionary<Guid, (LedgerEntry Entry, ChangeKind? Kind)> told = Told(entries);
        if (CustomersIn(lines) is { Count: > 0 } customers)
        {
            foreach (Guid id in held.OfCustomers(customers))
            {
                told.TryAdd(id, (entries[^1], null));
            }
        }

        if (told.Count == 0)
        {
            return;
        }

        Dictionary<Guid, BoardCard> cards = await ReadWithRetryAsync([.. told.Keys]);
        lock (gate)
        {
            DateTimeOffset now = clock.GetUtcNow();
            held.Forget(now);
            List<CardChange> changes = [.. told.Select(t => Change(held, t.Key, cards.GetValueOrDefault(t.Key), now, t.Value))];
            foreach (BoardWatch watch in watches.Keys)
            {
                watch.Tell(changes, held, now);
            }
        }
    }

    // Changes of these records affect the name or marks of any card, or its visibility. Of people only the name counts,
    // because every sign-in changes a person.
    private static bool IsForAll(ChangeLine line) =>
        line.RecordKind is RecordKind.Department or RecordKind.IntentSource or RecordKind.Product or RecordKind.PortalSettings or RecordKind.FollowUpRules or RecordKind.CalendarDay
        || (line.RecordKind == RecordKind.Person && Says(line, nameof(Person.Name)));

    // A sign-in may change the department; muted notifications do not matter.
    private static bool IsOfRights(ChangeLine line) =>
        line.RecordKind == RecordKind.Person
        && (line.Kind is ChangeKind.RolesChanged or ChangeKind.Deactivated or ChangeKind.Reactivated || Says(line, nameof(Person.Roles)) || Says(line, nameof(Person.DepartmentId)) || Says(line, nameof(Person.IsActive)));

    private static bool Says(ChangeLine line, string field) => LedgerValues.Names(line.Values, field);

    private static CardChange Change(BoardIndex held, Guid id, BoardCard? card, DateTimeOffset now, (LedgerEntry Entry, ChangeKind? Kind) told) =>
        new(held.Put(id, card, now), card, told.Kind, told.Entry.ActorId, told.Entry.At);

    private void Renew(Func<BoardWatch, bool> whose)
    {
        foreach (BoardWatch watch in watches.Keys.Where(whose))
        {
            watch.Renew();
        }
    }

    // The last event of each intent, taken from the first line of its entry.
    private static Dictionary<Guid, (LedgerEntry Entry, ChangeKind? Kind)> Told(IReadOnlyList<LedgerEntry> entries)
    {
        Dictionary<Guid, (LedgerEntry Entry, ChangeKind? Kind)> told = [];
        foreach (LedgerEntry entry in entries)
        {
            foreach (ChangeLine line in entry.Lines.Where(l => l.RecordKind == RecordKind.Intent))
            {
                if (!told.TryGetValue(line.RecordId, out var before) || before.Entry != entry)
                {
                    told[line.RecordId] = (entry, line.Kind);
                }
            }
        }

        return told;
    }

    // A card shows its customer's name and stage.
    private static HashSet<Guid> CustomersIn(List<ChangeLine> lines) =>
        [.. lines.Where(l => l.RecordKind == RecordKind.Customer && (Says(l, "Name") || Says(l, "Stage"))).Select(l => l.RecordId)];

    // Nobody repeats a read that fails here, so transient database errors are retried.
    private async Task<Dictionary<Guid, BoardCard>> ReadWithRetryAsync(List<Guid> ids)
    {
        for (int tries = 1; ; tries++)
        {
            try
            {
                await using PortalDbContext context = await contexts.CreateDbContextAsync(CancellationToken.None);
                return (await context.Intents.Where(i => ids.Contains(i.Id)).CardsAsync(context, CancellationToken.None)).ToDictionary(c => c.Id);
            }
            catch (DbException) when (tries < MostTries)
            {
                await Task.Delay(pause, clock);
            }
        }
    }
}
