using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The queries of the follow-up board.</summary>
public sealed class BoardQueriesTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid admin;
    private List<IntentRow> rows = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    private IBoardQueries Queries => Database.Get<IBoardQueries>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await Database.Get<DemoLoader>().LoadAsync(400, 7, null, Cancel);
        await using PortalDbContext context = await Database.OpenAsync();
        admin = await context.People.Where(p => p.UserName == "admin1").Select(p => p.Id).SingleAsync(Cancel);
        await foreach (IntentRow row in Database.Get<IIntentQueries>().AllAsync(admin, new IntentPageRequest(new IntentFilter()), Cancel))
        {
            rows.Add(row);
        }

        DateTimeOffset since = BoardColumns.ConfirmedSince(Database.Clock.GetUtcNow());
        Assert.Contains(rows, row => !IsOnBoard(row, since));
        rows = [.. rows.Where(row => IsOnBoard(row, since))];
        Assert.All(BoardColumns.All, column => Assert.Contains(rows, row => row.Status == column));
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_head_says_how_many_how_much_and_since_when_the_one_in_the_middle_is_there()
    {
        BoardSummary heads = await Queries.HeadsAsync(admin, new BoardFilter(), BoardLanes.None, Cancel);

        Assert.Equal(BoardColumns.All, heads.Columns.Select(head => head.Column));
        foreach (ColumnSummary head in heads.Columns)
        {
            IntentRow[] expected = [.. rows.Where(row => row.Status == head.Column).OrderByDescending(row => row.StageEnteredAt)];
            Assert.Equal((expected.Length, expected.Sum(row => row.ExpectedAmount ?? 0)), (head.Count, head.Amount));
            Assert.Equal(expected[(expected.Length - 1) / 2].StageEnteredAt, head.MedianEnteredAt);
        }
    }

    [Theory]
    [InlineData(BoardOrder.WorstFirst)]
    [InlineData(BoardOrder.NewestFirst)]
    public async Task Parts_of_a_column_neither_overlap_nor_leave_out_and_stand_in_the_order_of_the_board(BoardOrder order)
    {
        foreach (IntentStatus column in BoardColumns.All)
        {
            IReadOnlyList<BoardCard> cards = await ColumnAsync(new BoardFilter(), column, take: 7, order);

            IEnumerable<IntentRow> expected = order == BoardOrder.WorstFirst && column is IntentStatus.New or IntentStatus.FollowingUp
                ? rows.Where(row => row.Status == column).OrderBy(Waits).ThenBy(row => row.Code)
                : rows.Where(row => row.Status == column).OrderByDescending(row => row.StageEnteredAt).ThenByDescending(row => row.Code);
            Assert.Equal(expected.Select(row => row.Id), cards.Select(card => card.Id));
        }
    }

    // Without a promise it waits since the last thing that happened.
    private static DateTime Waits(IntentRow row) =>
        row.PromiseDueOn?.ToDateTime(TimeOnly.MinValue) ?? new[] { row.StageEnteredAt.UtcDateTime, row.LastFollowUpAt?.UtcDateTime ?? DateTime.MinValue }.Max();

    [Fact]
    public async Task A_card_says_what_the_grid_says_and_from_when_the_promise_was_moved()
    {
        IntentRow moved = rows.First(row => row.PromiseMovedCount > 0);

        BoardCard card = (await ColumnAsync(new BoardFilter { Text = moved.Code }, moved.Status)).Single();

        Assert.Equal(
            (moved.Id, moved.Version, moved.Code, moved.Subject, moved.CustomerName, moved.CustomerStage, moved.SourceId, moved.OwnerId, moved.ExpectedAmount, moved.PromiseDueOn, moved.PromiseMovedCount),
            (card.Id, card.Version, card.Code, card.Subject, card.CustomerName, card.CustomerStage, card.SourceId, card.OwnerId, card.ExpectedAmount, card.PromiseDueOn, card.PromiseMovedCount));
        Assert.Equal(moved.ProductIds.Order(), card.ProductIds.Order());
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(await context.Promises.Where(p => p.SubjectId == moved.Id && p.DueOn == moved.PromiseDueOn).Select(p => p.FirstDueOn).SingleAsync(Cancel), card.PromiseFirstDueOn);
    }

    [Theory]
    [InlineData("admin1")]
    [InlineData("manager1")]
    [InlineData("sales1")]
    [InlineData("marketing1")]
    [InlineData("designer1")]
    public async Task An_open_board_says_from_memory_what_the_database_says(string userName)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        Guid viewer = await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel);
        IntentRow some = rows.First(row => row.OwnerId is not null && row.PromiseDueOn is not null && row.ProductIds.Count > 0);
        BoardFilter[] filters =
        [
            new(), new() { OwnerId = some.OwnerId }, new() { CapturedById = some.CapturedById }, new() { Unassigned = true }, new() { OwnerId = some.OwnerId, Unassigned = true }, new() { DepartmentId = some.DepartmentId },
            new() { ProductId = some.ProductIds[0] }, new() { SourceId = some.SourceId }, new() { Kind = IntentKind.Feedback },
            new() { PromiseDueBefore = some.PromiseDueOn!.Value.AddDays(1) }, new() { WithoutPromise = true }, new() { Text = some.Code },
        ];
        // Filter and rights are one expression for database and memory, but null values behave differently there. Lanes
        // are also counted in two ways.
        IEnumerable<(BoardFilter Filter, BoardLanes By)> boards = filters.Select(filter => (filter, BoardLanes.Owner)).Concat(Enum.GetValues<BoardLanes>().Select(by => (new BoardFilter(), by))).Distinct();
        foreach (((BoardFilter filter, BoardLanes by), BoardOrder order) in boards.SelectMany(board => Enum.GetValues<BoardOrder>().Select(order => (board, order))))
        {
            using IBoardSubscription watch = Database.Get<IBoardFeed>().Watch(viewer, filter, by, order, _ => { });
            BoardSummary heads = await watch.ReadAsync(Cancel);
            BoardSummary expected = await Queries.HeadsAsync(viewer, filter, by, Cancel);
            Assert.Equal(expected.Columns, heads.Columns);
            Assert.Equal(Told(expected.Lanes), Told(heads.Lanes));
            foreach (BoardCell cell in BoardColumns.All.SelectMany(column => expected.Lanes.Select(lane => lane.Id).DefaultIfEmpty().Take(3).Select(lane => new BoardCell(column, by, lane))))
            {
                IReadOnlyList<BoardCard> cards = await Queries.CardsAsync(viewer, new CardPage(filter, cell.Column, by, cell.LaneId, 2, 9, order), Cancel);
                Assert.Equal(cards.Select(Told), (await watch.CardsAsync(cell, 2, 9, Cancel)).Select(Told));
            }
        }
    }

    private static IEnumerable<string> Told(IEnumerable<BoardLane> lanes) =>
        lanes.Select(lane => $"{lane.Id} {lane.InProgress} {string.Join(' ', lane.Counts.OrderBy(count => count.Key))}").Order(StringComparer.Ordinal);

    private static (BoardCard Card, string Products) Told(BoardCard card) => (card with { ProductIds = [] }, string.Join(' ', card.ProductIds.Order()));

    public static TheoryData<string> Filters() => new("text", "owner", "captured by", "unassigned", "department", "product", "source", "kind", "overdue", "nopromise");

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task Each_filter_shows_and_counts_exactly_the_cards_that_meet_it(string which)
    {
        IntentRow some = rows.First(row => row.OwnerId is not null && row.PromiseDueOn is not null && row.ProductIds.Count > 0);
        (BoardFilter filter, Func<IntentRow, bool> meets) = which switch
        {
            "text" => (new BoardFilter { Text = some.Code }, (Func<IntentRow, bool>)(row => row.Code == some.Code)),
            "owner" => (new BoardFilter { OwnerId = some.OwnerId }, row => row.OwnerId == some.OwnerId),
            "captured by" => (new BoardFilter { CapturedById = some.CapturedById }, row => row.CapturedById == some.CapturedById),
            "unassigned" => (new BoardFilter { Unassigned = true }, row => row.OwnerId is null),
            "department" => (new BoardFilter { DepartmentId = some.DepartmentId }, row => row.DepartmentId == some.DepartmentId),
            "product" => (new BoardFilter { ProductId = some.ProductIds[0] }, row => row.ProductIds.Contains(some.ProductIds[0])),
            "source" => (new BoardFilter { SourceId = some.SourceId }, row => row.SourceId == some.SourceId),
            "kind" => (new BoardFilter { Kind = IntentKind.Feedback }, row => row.Kind == IntentKind.Feedback),
            "overdue" => (new BoardFilter { PromiseDueBefore = some.PromiseDueOn!.Value.AddDays(1) }, row => row.PromiseDueOn <= some.PromiseDueOn),
            _ => (new BoardFilter { WithoutPromise = true }, row => row.PromiseDueOn is null && !BoardColumns.IsConfirmed(row.Status)),
        };
        Assert.Contains(rows, row => meets(row));

        BoardSummary heads = await Queries.HeadsAsync(admin, filter, BoardLanes.None, Cancel);
        foreach (IntentStatus column in BoardColumns.All)
        {
            Guid[] expected = [.. rows.Where(row => row.Status == column && meets(row)).Select(row => row.Id).Order()];
            Assert.Equal(expected, (await ColumnAsync(filter, column)).Select(card => card.Id).Order());
            Assert.Equal(expected.Length, heads.Columns.Single(head => head.Column == column).Count);
        }
    }

    [Theory]
    [InlineData(BoardLanes.Owner)]
    [InlineData(BoardLanes.Department)]
    [InlineData(BoardLanes.Product)]
    public async Task The_lanes_hold_every_card_where_it_belongs(BoardLanes by)
    {
        ILookup<Guid?, IntentRow> expected = rows.SelectMany(row => Lanes(row, by).Select(lane => (Lane: lane, Row: row))).ToLookup(x => x.Lane, x => x.Row);

        IReadOnlyList<BoardLane> lanes = (await Queries.HeadsAsync(admin, new BoardFilter(), by, Cancel)).Lanes;

        Assert.Equal(expected.Select(lane => lane.Key).ToHashSet(), lanes.Select(lane => lane.Id).ToHashSet());
        foreach (BoardLane lane in lanes)
        {
            foreach (IntentStatus column in BoardColumns.All)
            {
                Guid[] ids = [.. expected[lane.Id].Where(row => row.Status == column).Select(row => row.Id).Order()];
                Assert.Equal(ids.Length, lane.Counts.GetValueOrDefault(column));
                Assert.Equal(ids.Take(BoardColumns.MostCards).Count(), (await Queries.CardsAsync(admin, new CardPage(new BoardFilter(), column, by, lane.Id), Cancel)).Count(card => ids.Contains(card.Id)));
            }
        }
    }

    [Fact]
    public async Task Counting_a_column_reads_its_index_and_not_the_archive()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        IQueryable<Intent> column = context.Intents.Where(i => i.Status == IntentStatus.New);

        Assert.Contains("COVERING INDEX IX_Intents_Board (Status=?", await PlanAsync(context, column.GroupBy(i => 1).Select(g => new { Count = g.Count(), Amount = g.Sum(i => i.ExpectedAmount ?? 0) })), StringComparison.Ordinal);
        string cards = await PlanAsync(context, column.OrderByDescending(i => i.StageEnteredAt).ThenByDescending(i => i.Number).Take(30).Select(i => i.Subject));
        Assert.Contains("INDEX IX_Intents_Board (Status=?", cards, StringComparison.Ordinal);
        Assert.DoesNotContain("TEMP B-TREE FOR ORDER BY", cards, StringComparison.Ordinal);
    }

    private static async Task<string> PlanAsync<T>(PortalDbContext context, IQueryable<T> query)
    {
        string sql = query.ToQueryString();
        string statement = string.Join('\n', sql.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)));
        foreach (string line in sql.Split('\n').Where(line => line.StartsWith(".param set", StringComparison.Ordinal)))
        {
            string[] parts = line.Split(' ', 4);
            statement = statement.Replace(parts[2], parts[3], StringComparison.Ordinal);
        }

        await context.Database.OpenConnectionAsync(Cancel);
        await using System.Data.Common.DbCommand command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        await using System.Data.Common.DbDataReader reader = await command.ExecuteReaderAsync(Cancel);
        List<string> plan = [];
        while (await reader.ReadAsync(Cancel))
        {
            plan.Add(reader.GetString(3));
        }

        return string.Join('\n', plan);
    }

    private static bool IsOnBoard(IntentRow row, DateTimeOffset since) => !BoardColumns.IsConfirmed(row.Status) || row.StageEnteredAt >= since;

    private static IEnumerable<Guid?> Lanes(IntentRow row, BoardLanes by) => by switch
    {
        BoardLanes.Owner => [row.OwnerId],
        BoardLanes.Department => [row.DepartmentId],
        _ => row.ProductIds.Count == 0 ? [null] : row.ProductIds.Select(id => (Guid?)id),
    };

    private async Task<IReadOnlyList<BoardCard>> ColumnAsync(BoardFilter filter, IntentStatus column, int take = 100, BoardOrder order = BoardOrder.WorstFirst)
    {
        List<BoardCard> all = [];
        IReadOnlyList<BoardCard> part;
        do
        {
            part = await Queries.CardsAsync(admin, new CardPage(filter, column, Skip: all.Count, Take: take, Order: order), Cancel);
            all.AddRange(part);
        }
        while (part.Count > 0);
        return all;
    }
}
