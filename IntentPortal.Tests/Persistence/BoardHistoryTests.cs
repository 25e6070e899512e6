using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Persistence;

/// <summary>The board of the past is what it was: compared with dumps taken at the time.</summary>
public sealed class BoardHistoryTests : IAsyncLifetime
{
    private readonly List<(DateTimeOffset At, IReadOnlyList<PastCard> Cards)> dumps = [];
    private TestDatabase? database;
    private Guid admin;
    private Guid[] sellers = [];
    private Guid[] departments = [];
    private Guid[] customers = [];
    private Guid source;
    private Guid reason;

    private TestDatabase Database => database!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IBoardHistoryQueries Queries => Database.Get<IBoardHistoryQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = await Database.SourceAsync();
        reason = await Database.ReasonAsync();
        departments = [await Database.DepartmentAsync(), await Database.DepartmentAsync()];
        admin = await Database.PersonAsync(Roles.Administrator);
        sellers = [await Database.PersonAsync(Roles.Sales, departments[0]), await Database.PersonAsync(Roles.Sales, departments[1])];
        customers = [await Database.CustomerAsync(source, sellers[0]), await Database.CustomerAsync(source, sellers[1])];
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
            PastBoard board = await Queries.AtAsync(admin, at, Cancel);

            Assert.Equal(ExpectedAt(at), board.Cards);
            met.UnionWith(board.Cards.Select(card => card.Status));
        }

        Assert.Equal(200, moments);
        Assert.Equal(BoardColumns.All.Order(), met.Order());
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
            PastBoard board = await Queries.AtAsync(sellers[0], dumps[i].At, Cancel);
            Assert.Equal(ExpectedAt(dumps[i].At).Where(card => sees.Contains(card.Id)), board.Cards);
        }

        Assert.Empty((await Queries.AtAsync(Guid.NewGuid(), dumps[^1].At, Cancel)).Cards);
    }

    [Fact]
    public async Task What_happened_since_the_last_look_is_told_by_kind()
    {
        Intent moved = await CaptureAsync(null), assigned = await CaptureAsync(sellers[0]), late = await CaptureAsync(sellers[0]), quiet = await CaptureAsync(sellers[0]);
        DateTimeOffset since = Database.Clock.GetUtcNow();
        DateOnly then = DateOnly.FromDateTime(since.UtcDateTime);
        await DoAsync(late.Id, (intent, now) => intent.ShowPromise(then.AddDays(1), 0));
        await DoAsync(quiet.Id, (intent, now) => intent.ShowPromise(then.AddDays(9), 0));
        Database.Clock.Forward(TimeSpan.FromDays(2));
        await DoAsync(moved.Id, (intent, now) => Assert.Null(intent.Assign(sellers[1], departments[1], now)));
        await DoAsync(assigned.Id, (intent, now) => Assert.Null(intent.Assign(sellers[1], departments[1], now)));
        Intent added = await CaptureAsync(null);

        IReadOnlyList<BoardChange> changes = await Queries.SinceAsync(admin, since, then, then.AddDays(2), Cancel);

        Assert.Equal(
            [
                (added.Id, "New"),
                (late.Id, "WentOverdue"),
                (assigned.Id, "Moved OwnerChanged"),
                (moved.Id, "Moved OwnerChanged"),
            ],
            changes.Select(c => (c.Card.Id, string.Join(' ', c.Kinds))));
    }

    [Fact]
    public async Task The_last_look_is_remembered_for_each_person()
    {
        IBoardVisits visits = Database.Get<IBoardVisits>();
        Assert.Null(await visits.LastAsync(admin, Cancel));
        await visits.LeaveAsync(admin, Cancel);
        DateTimeOffset first = Database.Clock.GetUtcNow();
        Assert.Equal(first, await visits.LastAsync(admin, Cancel));
        Database.Clock.Forward(TimeSpan.FromHours(1));
        await Task.WhenAll(visits.LeaveAsync(admin, Cancel), visits.LeaveAsync(sellers[0], Cancel));
        Assert.Equal(first.AddHours(1), await visits.LastAsync(admin, Cancel));
        Assert.Null(await visits.LastAsync(sellers[1], Cancel));
    }

    // A company at work: something random happens, time passes, and after each step the board is written down.
    private async Task LiveAsync(Random random, int steps)
    {
        List<Guid> intents = [];
        for (int step = 0; step < steps; step++)
        {
            Database.Clock.Forward(TimeSpan.FromMinutes(random.Next(1, 900)));
            if (intents.Count < 5 || random.Next(5) == 0)
            {
                intents.Add((await CaptureAsync(random.Next(2) == 0 ? sellers[random.Next(2)] : null, random.Next(2))).Id);
            }
            else
            {
                int what = random.Next(9);
                int which = random.Next(2);
                int number = random.Next(1, 60);
                await DoAsync(intents[random.Next(intents.Count)], (intent, now) => Act(intent, now, what, which, number));
            }

            dumps.Add((Database.Clock.GetUtcNow(), await DumpAsync()));
        }
    }

    // What an intent refuses in its state changes nothing, which is a step like another.
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
                intent.ShowPromise(number % 7 == 0 ? null : DateOnly.FromDateTime(now.UtcDateTime).AddDays(number), which);
                intent.MoveTo(customers[number % 2]);
                break;
        }
    }

    private List<PastCard> ExpectedAt(DateTimeOffset at) =>
    [
        .. dumps.Last(d => d.At <= at).Cards.Where(card => BoardColumns.All.Contains(card.Status) && (!BoardColumns.IsConfirmed(card.Status) || card.StageEnteredAt >= at.AddDays(-30))),
    ];

    private async Task<IReadOnlyList<PastCard>> DumpAsync()
    {
        await using var context = await Database.OpenAsync();
        List<Intent> all = await context.Intents.IgnoreQueryFilters().AsNoTracking().OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number).ToListAsync(Cancel);
        Dictionary<Guid, string> names = await context.Customers.ToDictionaryAsync(c => c.Id, c => c.Name, Cancel);
        return
        [
            .. all.Select(i => new PastCard(
                i.Id, i.Code, i.Subject, i.CustomerId, names[i.CustomerId], i.Status, i.StageEnteredAt, i.OwnerId, i.DepartmentId, i.ExpectedAmount, i.PromiseDueOn, i.PromiseMovedCount)),
        ];
    }

    private Task<Intent> CaptureAsync(Guid? owner, int customer = 0) => Database.IntentAsync(customers[customer], source, admin, owner, owner is null ? null : departments[0]);

    private async Task DoAsync(Guid id, Action<Intent, DateTimeOffset> act)
    {
        Outcome<Done> done = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                act((await unit.Intents.FindAsync(id, token))!, unit.Now);
                return Done.Instance;
            },
            Cancel);
        Assert.True(done.Succeeded, done.Refusal?.ToString());
    }
}
