using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Board;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The replayed board equals dumps that were taken at the time.</summary>
public sealed class BoardHistoryTests : IAsyncLifetime
{
    private readonly List<(DateTimeOffset At, IReadOnlyList<SnapshotCard> Cards)> dumps = [];
    private TestDatabase? database;
    private Guid admin;
    private Guid[] sellers = [];
    private Guid[] departments = [];
    private readonly HashSet<Guid> purged = [];
    private List<Guid> customers = [];
    private Guid source;
    private Guid reason;

    private TestDatabase Database => database!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IBoardVisitStore Visits => Database.Get<IBoardVisitStore>();

    private IBoardHistoryQueries Queries => Database.Get<IBoardHistoryQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = await Database.SourceAsync();
        reason = await Database.ReasonAsync();
        departments = [await Database.DepartmentAsync(), await Database.DepartmentAsync()];
        admin = await Database.PersonAsync(Roles.Administrator);
        sellers = [await Database.PersonAsync(Roles.Sales, departments[0]), await Database.PersonAsync(Roles.Sales, departments[1])];
        customers = [await Database.CustomerAsync(source, sellers[0]), await Database.CustomerAsync(source, sellers[1]), await Database.CustomerAsync(source, sellers[0])];
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task The_board_at_a_past_moment_equals_the_dump_taken_then_for_200_moments()
    {
        await LiveAsync(new Random(4711), 250);

        var random = new Random(200);
        DateTimeOffset first = dumps[0].At;
        double length = (dumps[^1].At - first).TotalMinutes;
        HashSet<IntentStatus> met = [];
        int moments = 0;
        for (; moments < 200; moments++)
        {
            DateTimeOffset at = first.AddMinutes(random.NextDouble() * length);
            BoardSnapshot board = await Queries.AtAsync(admin, at, new SnapshotFilter(), Cancel);
            BoardSnapshot own = await Queries.AtAsync(admin, at, new SnapshotFilter { OwnerId = sellers[0], DepartmentId = departments[0] }, Cancel);

            AssertShows(ExpectedAt(at), board);
            AssertShows(ExpectedAt(at).Where(card => card.OwnerId == sellers[0] && card.DepartmentId == departments[0]), own);
            met.UnionWith(board.Cards.Select(card => card.Status));
        }

        Assert.Equal(200, moments);
        Assert.Equal(BoardColumns.All.Order(), met.Order());
        Assert.Equal((true, true), (purged.Count > 0, dumps.SelectMany(d => d.Cards).GroupBy(card => card.CustomerId).Any(of => of.Select(card => card.CustomerName).Distinct().Count() > 1)));
    }

    [Fact]
    public async Task The_past_shows_no_more_than_today()
    {
        await LiveAsync(new Random(7), 120);
        HashSet<Guid> sees;
        await using (var context = await Database.OpenAsync())
        {
            Guid seller = sellers[0];
            sees = [.. await context.Intents.Where(i => i.OwnerId == seller || i.OwnerId == null).Select(i => i.Id).ToListAsync(Cancel)];
        }

        Assert.NotEmpty(sees);
        for (int i = 0; i < dumps.Count; i += 10)
        {
            BoardSnapshot board = await Queries.AtAsync(sellers[0], dumps[i].At, new SnapshotFilter(), Cancel);
            AssertShows(ExpectedAt(dumps[i].At).Where(card => sees.Contains(card.Id)), board);
        }

        Assert.Empty((await Queries.AtAsync(Guid.NewGuid(), dumps[^1].At, new SnapshotFilter(), Cancel)).Cards);
    }

    [Fact]
    public async Task What_happened_since_the_last_look_is_told_by_kind()
    {
        Intent moved = await CaptureAsync(null), assigned = await CaptureAsync(sellers[0]), late = await CaptureAsync(sellers[0]), quiet = await CaptureAsync(sellers[0]);
        DateTimeOffset since = Database.Clock.GetUtcNow();
        DateOnly then = DateOnly.FromDateTime(since.UtcDateTime);
        await DoAsync(late.Id, (intent, now) => intent.SetNextPromise(then.AddDays(1), 0));
        await DoAsync(quiet.Id, (intent, now) => intent.SetNextPromise(then.AddDays(9), 0));
        BoardLastSeen look = await Visits.NowAsync(Cancel);
        Database.Clock.Forward(TimeSpan.FromDays(2));
        await DoAsync(moved.Id, (intent, now) => Assert.Null(intent.Assign(sellers[1], departments[1], now)));
        await DoAsync(assigned.Id, (intent, now) => Assert.Null(intent.Assign(sellers[1], departments[1], now)));
        Intent added = await CaptureAsync(null);

        BoardChanges changes = await Queries.SinceAsync(admin, look, then, then.AddDays(2), Cancel);

        Assert.Equal(
            [
                (added.Id, "New"),
                (late.Id, "WentOverdue"),
                (assigned.Id, "Moved OwnerChanged"),
                (moved.Id, "Moved OwnerChanged"),
            ],
            changes.Told.Select(c => (c.Card.Id, string.Join(' ', c.Kinds))));
        Assert.Equal("New 1, Moved 2, WentOverdue 1, OwnerChanged 2", string.Join(", ", changes.Counts.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value}")));
    }

    [Fact]
    public async Task What_is_committed_after_the_look_is_told_though_its_clock_says_before()
    {
        Intent intent = await CaptureAsync(sellers[0]);
        Database.Clock.Forward(TimeSpan.FromMinutes(10));
        BoardLastSeen look = await Visits.NowAsync(Cancel);

        // An operation that started before the visit and was committed after it.
        Database.Clock.Forward(TimeSpan.FromSeconds(-5));
        await DoAsync(intent.Id, (i, now) => Assert.Null(i.Assign(sellers[1], departments[1], now)));
        Database.Clock.Forward(TimeSpan.FromSeconds(5));
        BoardChanges changes = await SinceAsync(admin, look);

        Assert.Equal([intent.Id], changes.Told.Select(change => change.Card.Id));
        Assert.Equal(BoardChanges.None.Total, (await SinceAsync(admin, await Visits.NowAsync(Cancel))).Total);
    }

    [Fact]
    public async Task What_left_the_board_of_somebody_is_told_as_they_knew_it_and_nothing_newer()
    {
        Intent given = await CaptureAsync(sellers[0]), invalid = await CaptureAsync(sellers[0]), foreign = await CaptureAsync(sellers[1]);
        BoardLastSeen look = await Visits.NowAsync(Cancel);
        Database.Clock.Forward(TimeSpan.FromHours(3));
        await DoAsync(given.Id, (i, now) => Assert.Null(i.Assign(sellers[1], departments[1], now)));
        await DoAsync(given.Id, (i, _) => Assert.Null(i.Edit(new IntentDetails { Subject = "机密的新主题", Content = "内容", SourceId = source, ExpectedAmount = 99 })));
        await RenameAsync(given.CustomerId, "改名后的客户有限公司");
        await DoAsync(invalid.Id, (i, now) => Assert.Null(i.ConfirmAsInvalid(reason, null, admin, now)));
        await DoAsync(foreign.Id, (i, now) => Assert.Null(i.ConfirmAsInvalid(reason, null, admin, now)));

        BoardChanges seller = await SinceAsync(sellers[0], look);
        BoardChanges all = await SinceAsync(admin, look);

        Assert.Equal([(invalid.Code, "Left"), (given.Code, "Left")], seller.Told.Select(c => (c.Card.Code, string.Join(' ', c.Kinds))));
        Assert.DoesNotContain("机密的新主题", seller.ToString() + string.Join('\n', seller.Told), StringComparison.Ordinal);
        Assert.DoesNotContain("改名后的客户", string.Join('\n', seller.Told), StringComparison.Ordinal);
        Assert.All(seller.Told, change => Assert.Equal((change.Before, true), (change.Card, change.HasLeft)));
        Assert.Equal([(foreign.Code, "Left"), (invalid.Code, "Left"), (given.Code, "Moved OwnerChanged")], all.Told.Select(c => (c.Card.Code, string.Join(' ', c.Kinds))));
    }

    [Fact]
    public async Task Whose_rights_changed_meanwhile_is_told_nothing_of_what_is_out_of_sight()
    {
        Intent given = await CaptureAsync(sellers[0]);
        Guid manager = await Database.PersonAsync(Roles.Sales, departments[0]);
        BoardLastSeen look = await Visits.NowAsync(Cancel);
        Outcome<Done> promoted = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                Person person = (await unit.People.FindAsync(manager, token))!;
                person.SetRoles(Roles.SalesManager);
                return Done.Instance;
            },
            Cancel);
        Assert.True(promoted.Succeeded, promoted.Refusal?.ToString());
        await DoAsync(given.Id, (i, now) => Assert.Null(i.Assign(sellers[1], departments[1], now)));

        // They would have seen it as a manager of the department, but they were not one at the time of the visit.
        Assert.Equal(0, (await SinceAsync(manager, look)).Total);
    }

    [Fact]
    public async Task Of_very_many_changes_the_newest_are_told_and_how_many_there_are()
    {
        BoardLastSeen look = await Visits.NowAsync(Cancel);
        for (int i = 0; i < IBoardHistoryQueries.MostChanges + 3; i++)
        {
            await CaptureAsync(null);
        }

        BoardChanges changes = await SinceAsync(admin, look);

        Assert.Equal((IBoardHistoryQueries.MostChanges, IBoardHistoryQueries.MostChanges + 3, IBoardHistoryQueries.MostChanges + 3), (changes.Told.Count, changes.Total, changes.Counts[BoardChangeKind.New]));
    }

    [Fact]
    public async Task A_column_of_the_past_counts_all_its_cards_and_shows_the_newest()
    {
        List<Intent> intents = [];
        for (int i = 0; i < IBoardHistoryQueries.MostCards + 10; i++)
        {
            Database.Clock.Forward(TimeSpan.FromMinutes(1));
            intents.Add(await CaptureAsync(null));
            await DoAsync(intents[i].Id, (intent, _) => Assert.Null(intent.Edit(new IntentDetails { Subject = "主题", Content = "内容", SourceId = source, ExpectedAmount = 1000 })));
        }

        DateTimeOffset then = Database.Clock.GetUtcNow();
        Database.Clock.Forward(TimeSpan.FromHours(1));
        // The latest intent and a hidden one move on, and another one is captured.
        await DoAsync(intents[^1].Id, (intent, now) => Assert.Null(intent.Assign(sellers[0], departments[0], now)));
        await DoAsync(intents[0].Id, (intent, now) => Assert.Null(intent.Assign(sellers[0], departments[0], now)));
        await CaptureAsync(null);

        SnapshotColumn column = (await Queries.AtAsync(admin, then, new SnapshotFilter(), Cancel)).Columns.Single(c => c.Status == IntentStatus.New);

        Assert.Equal((intents.Count, 1000m * intents.Count), (column.Count, column.Amount));
        Assert.Equal(intents.AsEnumerable().Reverse().Take(IBoardHistoryQueries.MostCards).Select(i => i.Id), column.Cards.Select(card => card.Id));
    }

    [Fact]
    public async Task The_filters_of_the_past_go_by_what_the_intent_was_then()
    {
        Guid otherSource = await Database.SourceAsync(), product = await Database.ProductAsync();
        await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        Intent intent = await CaptureAsync(null);
        DateTimeOffset then = Database.Clock.GetUtcNow();
        Database.Clock.Forward(TimeSpan.FromHours(1));
        await DoAsync(intent.Id, (i, _) => Assert.Null(i.Edit(new IntentDetails { Subject = "主题", Content = "内容", SourceId = otherSource, Kind = IntentKind.Feedback, ProductIds = [product] })));
        DateTimeOffset later = Database.Clock.GetUtcNow();
        Database.Clock.Forward(TimeSpan.FromHours(1));
        await DoAsync(intent.Id, (i, _) => Assert.Null(i.Edit(new IntentDetails { Subject = "主题", Content = "内容", SourceId = source, Kind = IntentKind.NewNeed, ProductIds = [] })));

        Assert.Equal((1, 0), await CountsAsync(new SnapshotFilter { SourceId = source }));
        Assert.Equal((0, 1), await CountsAsync(new SnapshotFilter { SourceId = otherSource }));
        Assert.Equal((1, 0), await CountsAsync(new SnapshotFilter { Kind = IntentKind.NewNeed }));
        Assert.Equal((0, 1), await CountsAsync(new SnapshotFilter { Kind = IntentKind.Feedback }));
        Assert.Equal((0, 1), await CountsAsync(new SnapshotFilter { ProductId = product }));

        async Task<(int Then, int Later)> CountsAsync(SnapshotFilter filter) =>
            ((await Queries.AtAsync(admin, then, filter, Cancel)).Columns.Sum(c => c.Count), (await Queries.AtAsync(admin, later, filter, Cancel)).Columns.Sum(c => c.Count));
    }

    [Fact]
    public async Task The_last_look_is_remembered_for_each_person()
    {
        Assert.Null(await Visits.LastAsync(admin, Cancel));
        BoardLastSeen first = await Visits.NowAsync(Cancel);
        await Visits.KeepAsync(admin, first, Cancel);
        Assert.Equal(first, await Visits.LastAsync(admin, Cancel));
        Database.Clock.Forward(TimeSpan.FromHours(1));
        await CaptureAsync(null);
        BoardLastSeen second = await Visits.NowAsync(Cancel);
        await Task.WhenAll(Visits.KeepAsync(admin, second, Cancel), Visits.KeepAsync(sellers[0], second, Cancel));
        Assert.Equal(second, await Visits.LastAsync(admin, Cancel));
        Assert.Equal((first.At.AddHours(1), first.Sequence + 1), (second.At, second.Sequence));
        Assert.Null(await Visits.LastAsync(sellers[1], Cancel));
    }

    [Fact]
    public async Task A_visit_from_before_the_place_in_the_ledger_was_kept_goes_by_its_time()
    {
        await CaptureAsync(null);
        BoardLastSeen look = await Visits.NowAsync(Cancel);
        Database.Clock.Forward(TimeSpan.FromHours(1));
        await CaptureAsync(null);
        await using (var context = await Database.OpenAsync())
        {
            context.BoardVisits.Add(new BoardVisit { PersonId = admin, SeenAt = look.At });
            await context.SaveChangesAsync(Cancel);
        }

        Assert.Equal(look, await Visits.LastAsync(admin, Cancel));
    }

    [Fact]
    public async Task What_follows_a_number_that_may_still_be_committed_counts_as_not_seen()
    {
        await CaptureAsync(null);
        long before = (await Visits.NowAsync(Cancel)).Sequence;
        Intent late = await CaptureAsync(null);
        await CaptureAsync(null);
        await using (var context = await Database.OpenAsync())
        {
            // Simulates that the transaction of the second change is still open.
            Guid change = await context.ChangeLines.Where(line => line.RecordId == late.Id).Select(line => line.ChangeId).FirstAsync(Cancel);
            await context.ChangeLines.Where(line => line.ChangeId == change).ExecuteDeleteAsync(Cancel);
            await context.Changes.Where(c => c.Id == change).ExecuteDeleteAsync(Cancel);
        }

        Assert.Equal(before, (await Visits.NowAsync(Cancel)).Sequence);
        Database.Clock.Forward(TimeSpan.FromMinutes(2));
        Assert.Equal(before + 2, (await Visits.NowAsync(Cancel)).Sequence);
    }

    // Simulates a working company: a random action, some time, and a dump of the board after each step.
    private async Task LiveAsync(Random random, int steps)
    {
        List<Guid> intents = [];
        for (int step = 0; step < steps; step++)
        {
            Database.Clock.Forward(TimeSpan.FromMinutes(random.Next(1, 900)));
            if (intents.Count < 5 || random.Next(5) == 0)
            {
                intents.Add((await CaptureAsync(random.Next(2) == 0 ? sellers[random.Next(2)] : null, random.Next(customers.Count))).Id);
            }
            else
            {
                Guid one = intents[random.Next(intents.Count)];
                int what = random.Next(13);
                int which = random.Next(2);
                int number = random.Next(1, 60);
                switch (what)
                {
                    case 9: await RenameAsync(customers[number % customers.Count], $"改名 {step} 有限公司"); break;
                    case 10: await MergeAsync(step, takesName: which == 0); break;
                    case 11: intents.AddRange(await SplitAsync(one, step)); break;
                    case 12: await PurgeAsync(one); break;
                    default: await DoAsync(one, (intent, now) => Act(intent, now, what, which, number)); break;
                }
            }

            dumps.Add((Database.Clock.GetUtcNow(), await DumpAsync()));
        }
    }

    // An action that the intent refuses in its status changes nothing; it still counts as a step.
    private void Act(Intent intent, DateTimeOffset now, int what, int which, int number)
    {
        switch (what)
        {
            case 0: intent.Assign(sellers[which], departments[which], now); break;
            case 1: intent.FollowUp(now, now); break;
            case 2: intent.ConfirmAsInvalid(reason, null, admin, now); break;
            case 3: intent.Restore(); break;
            case 4: intent.ConfirmAsPurchase(Guid.NewGuid(), false, admin, now); break;
            case 5: intent.ConfirmAsSuggestion(Guid.NewGuid(), true, admin, now); break;
            case 6: intent.UndoConfirmation(now); break;
            case 7: intent.Edit(new IntentDetails { Subject = $"主题 {number}", Content = "内容", SourceId = source, ExpectedAmount = which == 0 ? null : number + 0.5m }); break;
            default:
                intent.SetNextPromise(number % 7 == 0 ? null : DateOnly.FromDateTime(now.UtcDateTime).AddDays(number), which);
                intent.MoveTo(customers[number % customers.Count]);
                break;
        }
    }

    private List<SnapshotCard> ExpectedAt(DateTimeOffset at) =>
    [
        // Intents that were purged since are missing in the past too.
        .. dumps.Last(d => d.At <= at).Cards.Where(card => !purged.Contains(card.Id) && BoardColumns.All.Contains(card.Status) && (!BoardColumns.IsConfirmed(card.Status) || card.StageEnteredAt >= at.AddDays(-30))),
    ];

    private async Task<IReadOnlyList<SnapshotCard>> DumpAsync()
    {
        await using var context = await Database.OpenAsync();
        List<Intent> all = await context.Intents.IgnoreQueryFilters().AsNoTracking().OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number).ToListAsync(Cancel);
        Dictionary<Guid, string> names = await context.Customers.IgnoreQueryFilters().ToDictionaryAsync(c => c.Id, c => c.Name, Cancel);
        return
        [
            .. all.Select(i => new SnapshotCard(
                i.Id, i.Code, i.Subject, i.CustomerId, names[i.CustomerId], i.Status, i.StageEnteredAt, i.OwnerId, i.DepartmentId, i.ExpectedAmount, i.PromiseDueOn, i.PromiseMovedCount)),
        ];
    }

    private Task<Intent> CaptureAsync(Guid? owner, int customer = 0) => Database.IntentAsync(customers[customer], source, admin, owner, owner is null ? null : departments[0]);

    private async Task DoAsync(Guid id, Action<Intent, DateTimeOffset> act)
    {
        Outcome<Done> done = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                if (await unit.Intents.FindAsync(id, token) is { } intent)
                {
                    act(intent, unit.Now);
                }

                return Done.Instance;
            },
            Cancel);
        Assert.True(done.Succeeded, done.Refusal?.ToString());
    }

    // Intents belong to one of several customers. Merges remove customers, so a new one is added each time.
    private async Task MergeAsync(int step, bool takesName)
    {
        Guid merged = customers[^1], survivor = customers[step % (customers.Count - 1)];
        await using (var context = await Database.OpenAsync())
        {
            Dictionary<Guid, long> versions = await context.Customers.ToDictionaryAsync(c => c.Id, c => c.Version, Cancel);
            Outcome<CustomerRef> outcome = await Database.Get<ConversionService>().MergeAsync(
                admin, new MergeCustomers(merged, versions[merged], survivor, versions[survivor], "同一家", takesName ? new HashSet<string> { nameof(CustomerDetails.Name) } : [], [], null), Cancel);
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        }

        customers[^1] = await Database.CustomerAsync(source, sellers[step % 2]);
    }

    private async Task RenameAsync(Guid id, string name)
    {
        Outcome<Done> done = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                Customer customer = (await unit.Customers.FindAsync(id, token))!;
                Assert.Null(customer.Edit(customer.Details with { Name = name }));
                return Done.Instance;
            },
            Cancel);
        Assert.True(done.Succeeded, done.Refusal?.ToString());
    }

    private async Task<IReadOnlyList<Guid>> SplitAsync(Guid id, int step)
    {
        Outcome<IReadOnlyList<Guid>> outcome = await Database.Work.RunAsSystemAsync<IReadOnlyList<Guid>>(
            async (unit, token) =>
            {
                if (await unit.Intents.FindAsync(id, token) is not { } intent
                    || intent.Split(unit.NewId(), await unit.NextCodeAsync(CodeSeries.Intent, token), $"前半 {step}", "内容", $"后半 {step}", "内容", admin, unit.Now) is not { Succeeded: true, Value: var child })
                {
                    return Array.Empty<Guid>();
                }

                unit.Intents.Add(child);
                return new[] { child.Id };
            },
            Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }

    private async Task PurgeAsync(Guid id)
    {
        Outcome<Done> done = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                if (await unit.Intents.FindAsync(id, token) is { Status: IntentStatus.Invalid } intent)
                {
                    await unit.Intents.PurgeAsync(intent, token);
                    unit.Audit(RecordKind.Intent, intent.Id, intent.Code, ChangeKind.Purged, new Dictionary<string, object?>());
                    purged.Add(id);
                }

                return Done.Instance;
            },
            Cancel);
        Assert.True(done.Succeeded, done.Refusal?.ToString());
    }

    private Task<BoardChanges> SinceAsync(Guid viewer, BoardLastSeen look)
    {
        DateOnly today = DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);
        return Queries.SinceAsync(viewer, look, DateOnly.FromDateTime(look.At.UtcDateTime), today, Cancel);
    }

    private static void AssertShows(IEnumerable<SnapshotCard> expected, BoardSnapshot board)
    {
        List<SnapshotCard> cards = [.. expected];
        Assert.Equal(BoardColumns.All.SelectMany(column => cards.Where(card => card.Status == column)), board.Cards);
        Assert.Equal(BoardColumns.All.Select(column => (column, cards.Count(card => card.Status == column), cards.Where(card => card.Status == column).Sum(card => card.ExpectedAmount ?? 0))), board.Columns.Select(c => (c.Status, c.Count, c.Amount)));
    }
}
