using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Board;

namespace IntentPortal.Tests.Unit.Live;

/// <summary>The median is found from its previous position, whatever was added or removed.</summary>
public sealed class RunningMedianTests
{
    private static readonly DateTimeOffset start = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void After_any_changes_it_is_the_one_that_counting_all_cards_finds()
    {
        var random = new Random(20260302);
        var column = new SortedCards(SortedCards.NewestFirst);
        List<BoardCard> cards = [];
        var middle = new RunningMedian([]);
        for (int batch = 0; batch < 2000; batch++)
        {
            for (int changes = random.Next(1, 6); changes > 0; changes--)
            {
                if (cards.Count > 0 && random.Next(20) < (batch / 200 % 2 == 0 ? 8 : 12))
                {
                    int gone = random.Next(cards.Count);
                    Change(middle, column, cards[gone], -1);
                    cards.RemoveAt(gone);
                }
                else
                {
                    cards.Add(Card(random.Next(2000), random));
                    Change(middle, column, cards[^1], 1);
                }
            }

            middle.Settle(column.All, Shows);
            List<BoardCard> shown = [.. column.All.Where(Shows)];
            Assert.Equal(shown.Count == 0 ? null : shown[(shown.Count - 1) / 2].StageEnteredAt, middle.EnteredAt);
        }
    }

    [Fact]
    public void Cards_that_left_for_their_age_without_a_word_do_not_mislead_it()
    {
        var column = new SortedCards(SortedCards.NewestFirst);
        List<BoardCard> cards = [.. Enumerable.Range(0, 9).Select(day => Card(day, new Random(day)) with { OwnerId = Guid.NewGuid() })];
        cards.ForEach(column.Add);
        var middle = new RunningMedian(column.All);
        column.RemoveBefore(start.AddDays(7));

        Change(middle, column, cards[8], -1);
        Change(middle, column, cards[7], -1);
        middle.Settle(column.All, Shows);

        Assert.Null(middle.EnteredAt);
    }

    private static void Change(RunningMedian middle, SortedCards column, BoardCard card, int step)
    {
        if (step > 0)
        {
            column.Add(card);
        }
        else
        {
            column.Remove(card);
        }

        if (Shows(card))
        {
            middle.Count(card, step);
        }
    }

    private static bool Shows(BoardCard card) => card.OwnerId is not null;

    private static BoardCard Card(int number, Random random) => new(
        Guid.NewGuid(), 1, "YX", number, "冷库", IntentKind.NewNeed, IntentStatus.New, start.AddDays(number), "海湾", CustomerStage.Potential,
        Guid.NewGuid(), Guid.NewGuid(), random.Next(3) == 0 ? null : Guid.NewGuid(), null, Guid.NewGuid(), null, null, 0, null, []);
}
