using Bunit;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Board;
using IntentPortal.Web.Features.FollowUps;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The content of a card, which must be expressed in words and not only by color.</summary>
public sealed class BoardCardViewTests : ComponentTest
{
    private static readonly Guid owner = Guid.NewGuid();
    private static readonly Guid colleague = Guid.NewGuid();
    private static readonly Guid source = Guid.NewGuid();
    private static readonly Guid product = Guid.NewGuid();

    private static readonly ReferenceLists lists = new(
        [new ListValueRow(source, 1, "展会", "Trade fair", 1, true, null, null, null)],
        [new ListValueRow(product, 1, "温控器", "Thermostat", 1, true, null, null, null)],
        [],
        [],
        [new PersonRow(owner, 1, "sales1", "王思琪", null, Roles.Sales, null, true, null), new PersonRow(colleague, 1, "sales2", "Daniel Weber", null, Roles.Sales, null, true, null)],
        30,
        1);

    private CardTextFormatter Words => new(
        Services.GetRequiredService<IStringLocalizer<BoardTexts>>(), Services.GetRequiredService<IStringLocalizer<FollowUpTexts>>(), Services.GetRequiredService<IStringLocalizer<SharedTexts>>(),
        Services.GetRequiredService<IStringLocalizer<WordTexts>>(), Services.GetRequiredService<BrowserTime>(), lists);

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static BoardCard Card => new(
        Guid.NewGuid(), 3, "YX-2026-000123", 1, "冷库询价", IntentKind.NewNeed, IntentStatus.FollowingUp, DateTimeOffset.UtcNow.AddDays(-5), "青岛蓝海水产有限公司", CustomerStage.Potential,
        Guid.NewGuid(), source, owner, null, owner, 12_000m, Today.AddDays(-4), 3, Today.AddDays(-15), [product]);

    [Fact]
    public void A_card_says_subject_customer_owner_source_product_age_promise_and_amount()
    {
        IRenderedComponent<BoardCardView> view = Show(Card);

        Assert.Equal("冷库询价", view.Find(".board-subject").TextContent);
        Assert.Equal("/board?card=YX-2026-000123", view.Find(".board-subject").GetAttribute("href"));
        Assert.Contains("青岛蓝海水产有限公司 · Potential customer", view.Markup, StringComparison.Ordinal);
        Assert.Contains("王思琪 · Trade fair · Thermostat", view.Markup, StringComparison.Ordinal);
        Assert.Equal("5 days here", view.Find("[data-testid=card-age]").TextContent);
        Assert.Equal("overdue 4 days · rescheduled 3×, by 11 days", view.Find("[data-testid=card-promise]").TextContent);
        Assert.Contains("portal-overdue", view.Find("[data-testid=card-promise]").ClassList);
        Assert.Contains("12,000", view.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void In_chinese_the_same_is_said_in_chinese()
    {
        Speak(PortalCultures.Chinese);

        IRenderedComponent<BoardCardView> view = Show(Card);

        Assert.Equal("停留 5 天", view.Find("[data-testid=card-age]").TextContent);
        Assert.Equal("逾期 4 天 · 改期 3 次，推后 11 天", view.Find("[data-testid=card-promise]").TextContent);
    }

    [Fact]
    public void An_open_card_without_a_promise_says_so_and_a_confirmed_one_needs_none()
    {
        BoardCard none = Card with { PromiseDueOn = null, PromiseFirstDueOn = null, PromiseMovedCount = 0, OwnerId = null };

        Assert.Equal("No next follow-up", Show(none).Find("[data-testid=card-promise]").TextContent);
        Assert.Contains("Unassigned", Show(none).Markup, StringComparison.Ordinal);
        Assert.Empty(Show(none with { Status = IntentStatus.Purchase }).Find("[data-testid=card-promise]").TextContent);
    }

    [Fact]
    public void A_change_is_marked_in_words_and_only_what_changed_is_drawn_again()
    {
        BoardCard card = Card;
        CardTextFormatter words = Words;
        IRenderedComponent<BoardCardView> view = Render<BoardCardView>(p => p.Add(v => v.Card, card).Add(v => v.Words, words).Add(v => v.Href, "/board"));
        Assert.Empty(view.FindAll("[data-testid=changed]"));
        int drawn = view.RenderCount;

        view.Render(p => p.Add(v => v.Card, card));
        Assert.Equal(drawn, view.RenderCount);
        view.Render(p => p.Add(v => v.Card, card with { Version = 4 }).Add(v => v.MarkedAt, DateTimeOffset.UtcNow));

        Assert.Equal("changed just now", view.Find("[data-testid=changed]").TextContent);
    }

    [Fact]
    public void When_time_passes_only_the_cards_are_drawn_again_that_say_something_else()
    {
        var clock = new TestClock();
        Services.AddSingleton<TimeProvider>(clock);
        CardTextFormatter words = Words;
        DateOnly today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        BoardCard due = Card with { StageEnteredAt = clock.GetUtcNow(), CapturedAt = clock.GetUtcNow(), PromiseDueOn = today, PromiseMovedCount = 0 };
        BoardCard decided = due with { Id = Guid.NewGuid(), Status = IntentStatus.Purchase, StageEnteredAt = clock.GetUtcNow().AddDays(2), FirstFollowUpAt = clock.GetUtcNow(), PromiseDueOn = null };
        IRenderedComponent<BoardCardView> late = Render<BoardCardView>(p => p.Add(v => v.Card, due).Add(v => v.Words, words).Add(v => v.Href, "/board"));
        IRenderedComponent<BoardCardView> same = Render<BoardCardView>(p => p.Add(v => v.Card, decided).Add(v => v.Words, words).Add(v => v.Href, "/board"));
        Assert.Equal("due today", late.Find("[data-testid=card-promise]").TextContent);
        int drawn = same.RenderCount;

        clock.Forward(TimeSpan.FromDays(1));
        words.PassTime();
        late.Render(p => p.Add(v => v.Card, due));
        same.Render(p => p.Add(v => v.Card, decided));

        Assert.Equal("overdue 1 day", late.Find("[data-testid=card-promise]").TextContent);
        Assert.Equal("1 day here", late.Find("[data-testid=card-age]").TextContent);
        Assert.Equal(drawn, same.RenderCount);
    }

    [Fact]
    public void Who_else_has_it_open_is_shown_by_initials_and_by_name()
    {
        IRenderedComponent<BoardCardView> view = Show(Card, new Presence(owner, false), new Presence(colleague, true));

        Assert.Equal(["琪", "DW"], view.FindAll(".board-person").Select(person => person.TextContent));
        Assert.Equal(["王思琪 has it open", "Daniel Weber is typing"], view.FindAll(".board-person").Select(person => person.GetAttribute("aria-label")));
    }

    private IRenderedComponent<BoardCardView> Show(BoardCard card, params Presence[] present) =>
        Render<BoardCardView>(p => p.Add(v => v.Card, card).Add(v => v.Words, Words).Add(v => v.Href, $"/board?card={card.Code}").Add(v => v.Present, present));
}
