using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Web.Features.Board;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>A board cell loads only a few of its cards, but shows the same as if it had loaded all of them.</summary>
public sealed class CardWindowTests
{
    private static readonly DateTimeOffset start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Of_ten_thousand_cards_only_those_around_what_is_seen_are_at_hand()
    {
        var database = new Column(10_000);
        CardWindow window = database.Window();

        Assert.Equal(database.Ordered().Skip(7_000).Take(12), await window.TakeAsync(7_000, 12, Cancel));
        Assert.InRange(window.Cards.Count, 12, BoardColumns.MostCards);
        Assert.Equal(1, database.Reads);
        await window.TakeAsync(7_005, 12, Cancel);
        Assert.Equal(1, database.Reads);
    }

    [Theory]
    [InlineData(0, BoardOrder.NewestFirst)]
    [InlineData(200, BoardOrder.NewestFirst)]
    [InlineData(480, BoardOrder.NewestFirst)]
    [InlineData(0, BoardOrder.WorstFirst)]
    [InlineData(200, BoardOrder.WorstFirst)]
    [InlineData(480, BoardOrder.WorstFirst)]
    public async Task After_any_changes_the_window_shows_what_the_database_holds(int place, BoardOrder order)
    {
        var random = new Random(20260301 + place);
        var database = new Column(500, order);
        CardWindow window = database.Window();
        await window.TakeAsync(place, 12, Cancel);
        for (int step = 0; step < 400; step++)
        {
            if (random.Next(2) == 0 && database.Cards.Count > 0)
            {
                BoardCard gone = database.Cards[random.Next(database.Cards.Count)];
                database.Cards.Remove(gone);
                window.Remove(gone, gone.Version);
            }
            else
            {
                DateOnly? due = random.Next(2) == 0 ? null : new DateOnly(2026, 3, 1).AddDays(random.Next(-30, 30));
                BoardCard come = Card(10_000 + step, random.Next(600)) with { PromiseDueOn = due };
                database.Cards.Add(come);
                window.Add(come);
            }

            Assert.Equal(database.Cards.Count, window.Total);
            int from = Math.Min(place, Math.Max(0, window.Total - 12));
            Assert.Equal(database.Ordered().Skip(from).Take(12), await window.TakeAsync(from, 12, Cancel));
        }

        Assert.InRange(database.Reads, 1, 200);
    }

    [Fact]
    public async Task A_card_that_moved_while_the_cards_were_read_is_not_lost()
    {
        var database = new Column(40);
        CardWindow? window = null;
        BoardCard come = Card(99, 999);
        window = new CardWindow((skip, take, _) =>
        {
            IReadOnlyList<BoardCard> old = [.. database.Ordered().Skip(skip).Take(take)];
            if (database.Reads++ == 0)
            {
                database.Cards.Add(come);
                window!.Add(come);
            }

            return Task.FromResult(old);
        }, BoardColumns.Compare(BoardOrder.NewestFirst));
        window.Reset(40);

        Assert.Equal(database.Ordered().Take(10), await window.TakeAsync(0, 10, Cancel));
        Assert.Equal(41, window.Total);
    }

    [Theory]
    [InlineData(50, 1)]
    [InlineData(5, 1)]
    [InlineData(50, 30)]
    public async Task What_comes_in_and_goes_above_the_cards_in_sight_is_counted_and_nothing_else(int place, int cards)
    {
        var database = new Column(200);
        CardWindow window = database.Window();
        await window.TakeAsync(place, 10, Cancel);
        BoardCard[] above = [.. Enumerable.Range(0, cards).Select(n => Card(1_000 + n, 700 + n))];

        Array.ForEach(above, window.Add);
        window.Add(Card(999, -1));
        Assert.Equal(cards, window.Shift);

        Array.ForEach(above, card => window.Remove(card, card.Version));
        Assert.Equal(0, window.Shift);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static BoardCard Card(long number, int minute) => new(
        new Guid((int)number, 0, 0, new byte[8]), 1, $"YX-2026-{number:000000}", number, "冷库询价", IntentKind.NewNeed, IntentStatus.New, start.AddMinutes(minute), "青岛蓝海水产有限公司",
        CustomerStage.Intent, Guid.Empty, Guid.Empty, null, null, Guid.Empty, null, null, 0, null, []);

    private sealed class Column(int count, BoardOrder order = BoardOrder.NewestFirst)
    {
        public List<BoardCard> Cards { get; } = [.. Enumerable.Range(0, count).Select(n => Card(n, n % 600))];

        public int Reads { get; set; }

        public IEnumerable<BoardCard> Ordered() => order == BoardOrder.NewestFirst
            ? Cards.OrderByDescending(card => card.StageEnteredAt).ThenByDescending(card => card.Number)
            : Cards.OrderBy(card => card.WaitingSince).ThenBy(card => card.Number);

        public CardWindow Window()
        {
            var window = new CardWindow((skip, take, _) =>
            {
                Reads++;
                return Task.FromResult<IReadOnlyList<BoardCard>>([.. Ordered().Skip(skip).Take(take)]);
            }, BoardColumns.Compare(order));
            window.Reset(Cards.Count);
            return window;
        }
    }
}
