using System.Globalization;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// The follow-up board in one and two real browsers: actions by mouse, keyboard and menu, and what other people see.
/// </summary>
public partial class BoardJourneyTests(PortalBrowser portal) : IClassFixture<PortalBrowser>
{
    [Fact]
    public async Task A_card_moves_on_the_board_of_another_and_the_counts_with_it()
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, 0);
        await using BrowserWindow watching = await portal.SignInAsync("admin1", "en-US");
        await using BrowserWindow acting = await portal.SignInAsync("manager1", "en-US");
        string view = $"/board?owner={card.OwnerId}";
        await OpenAsync(watching, view);
        await OpenAsync(acting, view);
        int following = await CountAsync(watching, IntentStatus.FollowingUp);
        int suggested = await CountAsync(watching, IntentStatus.Suggestion);

        await In(acting, IntentStatus.FollowingUp, card.Code).DragToAsync(Column(acting, IntentStatus.Suggestion));
        await acting.Page.GetByTestId("action-subject").FillAsync("看板上确认的建议");
        await acting.ChooseFirstAsync(acting.Page.GetByTestId("responsible"));
        await acting.Page.GetByTestId("action-save").ClickAsync();

        await Assertions.Expect(In(watching, IntentStatus.Suggestion, card.Code)).ToBeVisibleAsync();
        await Assertions.Expect(In(watching, IntentStatus.Suggestion, card.Code).GetByTestId("changed")).ToHaveTextAsync("changed just now");
        await Assertions.Expect(In(watching, IntentStatus.FollowingUp, card.Code)).ToHaveCountAsync(0);
        await Assertions.Expect(Count(watching, IntentStatus.FollowingUp)).ToHaveTextAsync(Shown(following - 1));
        await Assertions.Expect(Count(watching, IntentStatus.Suggestion)).ToHaveTextAsync(Shown(suggested + 1));
        await Assertions.Expect(watching.Page.GetByTestId("activity")).ToContainTextAsync(card.Code);
        await Assertions.Expect(In(acting, IntentStatus.Suggestion, card.Code)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Other_rules_are_on_every_open_board_without_a_reload()
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        await OpenAsync(window, "/board?lanes=Owner");
        ILocator limits = window.Page.GetByTestId("lane-limit");
        await Assertions.Expect(limits.First).ToBeVisibleAsync();
        await Assertions.Expect(limits.Filter(new() { HasText = "1234" })).ToHaveCountAsync(0);

        FollowUpRules rules = await RulesAsync();
        Outcome<Done> outcome = await portal.Server.Services.GetRequiredService<RulesService>()
            .SaveAsync(await PersonAsync("admin1"), new SaveRules(rules.Values with { InProgressLimit = 1234 }, rules.Version), CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());

        await Assertions.Expect(limits.First).ToContainTextAsync("1234");
    }

    [Theory]
    [InlineData(BoardOrder.NewestFirst, "Following up, would be position 1 of {0}.")]
    [InlineData(BoardOrder.WorstFirst, "Following up, would be one of {0}, longest waiting first.")]
    public async Task By_key_a_card_is_picked_up_moved_put_back_and_dropped_and_every_step_is_announced(BoardOrder order, string over)
    {
        BoardCard card = await CardAsync("admin1", IntentStatus.New, 0, order);
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;
        await OpenAsync(window, $"/board?order={order}");
        int fresh = await CountAsync(window, IntentStatus.New);
        int following = await CountAsync(window, IntentStatus.FollowingUp);
        ILocator announced = page.GetByTestId("announcer");

        await In(window, IntentStatus.New, card.Code).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(announced).ToHaveTextAsync($"{card.Subject} picked up. New, position 1 of {fresh}. Left and right arrow keys choose a column, space drops, Escape puts it back.");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(announced).ToHaveTextAsync(string.Format(CultureInfo.InvariantCulture, over, following + 1));
        await page.Keyboard.PressAsync("ArrowLeft");
        await Assertions.Expect(announced).ToHaveTextAsync($"New, position 1 of {fresh}, where it was.");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(announced).ToHaveTextAsync($"{card.Subject} put back. New, position 1 of {fresh}.");

        await DropByKeyAsync(window, steps: 4);
        await Assertions.Expect(announced).ToHaveTextAsync("The form opens: Confirm as invalid");
        await Assertions.Expect(page.GetByTestId("action-panel")).ToBeVisibleAsync();
        await page.GetByTestId("action-cancel").ClickAsync();
        await Assertions.Expect(announced).ToHaveTextAsync($"{card.Subject} put back. New, position 1 of {fresh}.");
        await Assertions.Expect(page.GetByTestId("side")).ToHaveCountAsync(0);
        await Assertions.Expect(In(window, IntentStatus.New, card.Code)).ToBeFocusedAsync();

        await DropByKeyAsync(window, steps: 4);
        await Assertions.Expect(page.GetByTestId("action-panel")).ToBeVisibleAsync();
        await page.GetByTestId("side-close").ClickAsync();
        await Assertions.Expect(announced).ToHaveTextAsync($"{card.Subject} put back. New, position 1 of {fresh}.");
        await Assertions.Expect(In(window, IntentStatus.New, card.Code)).ToBeFocusedAsync();

        await DropByKeyAsync(window, steps: 1);
        await window.ChooseFirstAsync(page.GetByTestId("owner"));
        await page.GetByTestId("action-save").ClickAsync();
        await Assertions.Expect(announced).ToHaveTextAsync($"{card.Subject} is now in Following up.");
        await Assertions.Expect(Count(window, IntentStatus.New)).ToHaveTextAsync(Shown(fresh - 1));
        await Assertions.Expect(In(window, IntentStatus.New, card.Code)).ToHaveCountAsync(0);
        if (order == BoardOrder.NewestFirst)
        {
            await Assertions.Expect(In(window, IntentStatus.FollowingUp, card.Code)).ToBeVisibleAsync();
        }
    }

    [Theory]
    [InlineData("zh-CN", 10, "打开表单：确认为产品建议", "“{0}”现在在“产品建议”列。", "当前状态“产品建议”下不能进行此操作，请刷新查看最新状态。")]
    [InlineData("en-US", 11, "The form opens: Confirm as a suggestion", "{0} is now in Suggestion.", "This is not possible in the status “Suggestion”. Reload to see how it stands now.")]
    public async Task By_key_a_card_is_confirmed_and_what_is_refused_says_why_and_the_focus_is_never_lost(string language, int place, string opens, string done, string refused)
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, place);
        await using BrowserWindow window = await portal.SignInAsync("manager1", language);
        IPage page = window.Page;
        ILocator announced = page.GetByTestId("announcer");
        await OpenAsync(window, $"/board?q={card.Code}");

        await In(window, IntentStatus.FollowingUp, card.Code).FocusAsync();
        await DropByKeyAsync(window, steps: 1);
        await Assertions.Expect(announced).ToHaveTextAsync(opens);
        await page.GetByTestId("action-subject").FillAsync("按键确认的建议");
        await window.ChooseFirstAsync(page.GetByTestId("responsible"));
        await page.GetByTestId("action-save").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(announced).ToHaveTextAsync(string.Format(CultureInfo.InvariantCulture, done, card.Subject));
        await Assertions.Expect(page.GetByTestId("side").Locator("h2")).ToBeFocusedAsync();

        ILocator confirmed = In(window, IntentStatus.Suggestion, card.Code);
        await Assertions.Expect(confirmed).ToBeVisibleAsync();
        await page.GetByTestId("side-close").ClickAsync();
        await Assertions.Expect(confirmed).ToBeFocusedAsync();
        await DropByKeyAsync(window, steps: 1);
        await Assertions.Expect(announced).ToHaveTextAsync(refused);
    }

    [Fact]
    public async Task By_key_a_card_is_made_invalid_and_the_focus_is_beside_the_board_and_back_on_it()
    {
        BoardCard card = await CardAsync("admin1", IntentStatus.New, 0);
        await using BrowserWindow window = await portal.SignInAsync("admin1", "en-US");
        IPage page = window.Page;
        await OpenAsync(window, "/board");
        ILocator kept = In(window, IntentStatus.New, card.Code);

        await kept.FocusAsync();
        await DropByKeyAsync(window, steps: 4);
        await Assertions.Expect(page.GetByTestId("announcer")).ToHaveTextAsync("The form opens: Confirm as invalid");
        await window.ChooseFirstAsync(page.GetByTestId("reason"));
        await page.GetByTestId("action-save").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(kept).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("announcer")).ToHaveTextAsync($"{card.Subject} is now in Invalid.");
        await Assertions.Expect(page.GetByTestId("side").Locator("h2")).ToBeFocusedAsync();

        await page.GetByTestId("side-close").ClickAsync();
        await Assertions.Expect(page.GetByTestId("side")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(":focus")).ToHaveCountAsync(1);
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('[data-testid=board]').contains(document.activeElement)"), "The focus left the board.");
    }

    [Fact]
    public async Task A_view_of_the_board_that_is_being_saved_survives_a_reload_and_is_chosen_by_its_name()
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        IPage page = window.Page;
        await OpenAsync(window, "/board?nopromise=1&lanes=Department");
        string address = new Uri(page.Url).Query;
        await page.GetByTestId("views").ClickAsync();
        await page.GetByTestId("save-view").ClickAsync();
        await page.GetByTestId("view-name").FillAsync("Nothing promised");
        await portal.KeptAsync("Nothing promised");

        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("view-name")).ToHaveValueAsync("Nothing promised");
        await page.GetByTestId("view-save").ClickAsync();
        await Assertions.Expect(page.GetByTestId("view-name")).ToHaveCountAsync(0);
        await OpenAsync(window, "/board");
        await page.GetByTestId("views").ClickAsync();
        await page.GetByTestId("view").Filter(new() { HasText = "Nothing promised" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/board" + Regex.Escape(address) + "$"));
    }

    [Fact]
    public async Task A_card_that_a_colleague_moved_while_it_is_in_the_hand_resolves_with_a_message()
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, 2);
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        IPage page = window.Page;
        await OpenAsync(window, $"/board?q={card.Code}");
        await In(window, IntentStatus.FollowingUp, card.Code).HoverAsync();
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(700, 600, new() { Steps = 5 });

        await InvalidateAsync("admin1", card.Id);
        await Assertions.Expect(Count(window, IntentStatus.FollowingUp)).ToHaveTextAsync("0");
        ILocator target = Column(window, IntentStatus.Suggestion);
        await target.HoverAsync();
        await target.HoverAsync();
        await page.Mouse.UpAsync();

        await Assertions.Expect(page.GetByTestId("announcer")).ToHaveTextAsync(FasterOrGone());
        await Assertions.Expect(page.GetByTestId("action-panel")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_picked_up_by_key_and_moved_by_a_colleague_is_told_at_once()
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, 4);
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        await OpenAsync(window, $"/board?owner={card.OwnerId}");
        await In(window, IntentStatus.FollowingUp, card.Code).FocusAsync();
        await window.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(window.Page.GetByTestId("announcer")).ToContainTextAsync("picked up");

        await InvalidateAsync("admin1", card.Id);

        await Assertions.Expect(window.Page.GetByTestId("announcer")).ToHaveTextAsync($"{card.Code} left your board in the meantime.");
    }

    [Fact]
    public async Task Who_has_a_card_open_or_types_on_it_is_seen_on_the_card_until_they_close_it()
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, 6);
        await using BrowserWindow watching = await portal.SignInAsync("admin1", "en-US");
        await using BrowserWindow acting = await portal.SignInAsync("manager1", "en-US");
        await OpenAsync(watching, $"/board?owner={card.OwnerId}");
        await OpenAsync(acting, $"/board?owner={card.OwnerId}&card={card.Code}");
        ILocator present = In(watching, IntentStatus.FollowingUp, card.Code).GetByTestId("present").GetByRole(AriaRole.Img);
        await Assertions.Expect(present).ToHaveAttributeAsync("aria-label", new Regex("has it open"));

        await acting.Page.GetByTestId("do-FollowUp").ClickAsync();
        await acting.Page.GetByTestId("action-text").FillAsync("正在写");
        await Assertions.Expect(present).ToHaveAttributeAsync("aria-label", new Regex("is typing"));
        await acting.Page.GetByTestId("side-close").ClickAsync();
        await Assertions.Expect(present).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_move_that_is_not_allowed_says_why()
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.Purchase, 0);
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        await OpenAsync(window, $"/board?q={card.Code}");

        await In(window, IntentStatus.Purchase, card.Code).GetByTestId("card-menu").ClickAsync();

        await Assertions.Expect(window.Page.GetByTestId("move-Suggestion")).ToBeDisabledAsync();
        await Assertions.Expect(window.Page.Locator("#refused-Suggestion")).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_card_dragged_to_the_lane_of_somebody_else_is_theirs()
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        IPage page = window.Page;
        // High enough that nothing scrolls while the card is dragged.
        await page.SetViewportSizeAsync(1440, 4000);
        await OpenAsync(window, "/board?lanes=Owner");
        ILocator lanes = page.Locator("section[data-lane]:not([data-lane=''])");
        await OpenLaneAsync(lanes.Nth(0));
        await OpenLaneAsync(lanes.Nth(1));
        ILocator from = lanes.Nth(0).GetByTestId("cards-FollowingUp");
        string to = (await lanes.Nth(1).GetAttributeAsync("data-lane"))!;
        ILocator there = page.Locator($"ul[data-lane='{to}'][data-column=FollowingUp]");
        string code = (await from.GetByTestId("card").First.GetAttributeAsync("data-code"))!;

        await from.Locator($"[data-code={code}]").DragToAsync(there);

        await Assertions.Expect(there.Locator($"[data-code={code}]")).ToBeVisibleAsync();
        await Assertions.Expect(from.Locator($"[data-code={code}]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("announcer")).ToContainTextAsync("is now");
    }

    [Fact]
    public async Task By_touch_a_card_is_moved_from_its_menu_and_put_back_when_the_form_is_left()
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, 5);
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US", 360, hasTouch: true);
        IPage page = window.Page;
        await OpenAsync(window, $"/board?q={card.Code}");

        await In(window, IntentStatus.FollowingUp, card.Code).GetByTestId("card-menu").TapAsync();
        await page.GetByTestId("move-Purchase").TapAsync();
        await Assertions.Expect(page.GetByTestId("action-panel")).ToBeVisibleAsync();
        await page.GetByTestId("action-cancel").TapAsync();

        await Assertions.Expect(page.GetByTestId("side")).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByTestId("announcer")).ToContainTextAsync("put back");
        await Assertions.Expect(In(window, IntentStatus.FollowingUp, card.Code)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("zh-CN", "先分配负责人。")]
    [InlineData("en-US", "Assign it first.")]
    public async Task A_column_that_would_refuse_a_card_is_not_offered_and_says_what_to_do_first(string language, string reason)
    {
        BoardCard card = await UnconfirmableCardAsync();
        await using BrowserWindow window = await portal.SignInAsync("manager1", language);
        IPage page = window.Page;
        await OpenAsync(window, $"/board?q={card.Code}");
        ILocator there = In(window, IntentStatus.New, card.Code);
        ILocator purchases = Column(window, IntentStatus.Purchase);

        await there.HoverAsync();
        await page.Mouse.DownAsync();
        await purchases.HoverAsync();
        await Assertions.Expect(purchases).ToHaveAttributeAsync("data-refused", reason);
        await Assertions.Expect(Column(window, IntentStatus.FollowingUp)).Not.ToHaveAttributeAsync("data-refused", new Regex(".*"));
        await purchases.HoverAsync();
        await Assertions.Expect(page.Locator("[data-over]")).ToHaveCountAsync(0);
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("[data-refused]")).ToHaveCountAsync(0);

        await there.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(purchases).ToHaveAttributeAsync("data-refused", reason);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.GetByTestId("announcer")).ToContainTextAsync(reason);
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("[data-refused]")).ToHaveCountAsync(0);

        await there.GetByTestId("card-menu").ClickAsync();
        await Assertions.Expect(page.GetByTestId("move-Purchase")).ToBeDisabledAsync();
        await Assertions.Expect(page.GetByTestId("move-Purchase")).ToHaveAccessibleDescriptionAsync(reason);
        await Assertions.Expect(page.GetByTestId("move-FollowingUp")).ToBeEnabledAsync();
        Assert.Empty(await window.AxeAsync());
    }

    [Theory]
    [InlineData("zh-CN", 1440)]
    [InlineData("en-US", 360)]
    public async Task What_opens_over_and_beside_the_board_is_free_of_accessibility_violations(string language, int width)
    {
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, 7);
        await using BrowserWindow window = await portal.SignInAsync("manager1", language, width);
        IPage page = window.Page;
        await OpenAsync(window, $"/board?q={card.Code}");
        ILocator there = In(window, IntentStatus.FollowingUp, card.Code);

        await there.GetByTestId("card-select").CheckAsync();
        await page.GetByTestId("bulk-apply").WaitForAsync();
        Assert.Empty(await window.AxeAsync());

        await there.GetByTestId("card-menu").ClickAsync();
        ILocator move = page.GetByTestId("move-Purchase");
        await move.WaitForAsync();
        Assert.Empty(await window.AxeAsync());

        await move.ClickAsync();
        await page.GetByTestId("action-panel").WaitForAsync();
        Assert.Empty(await window.AxeAsync());

        await page.GetByTestId("action-cancel").ClickAsync();
        await page.GetByTestId("notifications").GetByRole(AriaRole.Button).ClickAsync();
        await page.GetByTestId("notification-settings").ClickAsync();
        await page.GetByTestId("notification-choice").WaitForAsync();
        Assert.Empty(await window.AxeAsync());
    }

    [Fact]
    public async Task What_happened_since_somebody_last_looked_is_told_when_they_come_back()
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        IPage page = window.Page;
        await OpenAsync(window, "/board");
        await window.GoAsync("/intents");
        BoardCard card = await CardAsync("manager1", IntentStatus.FollowingUp, 6);
        await InvalidateAsync("manager1", card.Id);

        await OpenAsync(window, "/board");
        await page.GetByTestId("since").Locator("summary").ClickAsync();

        ILocator change = page.GetByTestId("since-change").Filter(new() { HasText = card.Code });
        await Assertions.Expect(change).ToContainTextAsync("Left your board");
    }

    [Fact]
    public async Task Several_cards_are_given_to_one_person_and_the_intent_opens_without_leaving_the_board()
    {
        await using BrowserWindow window = await portal.SignInAsync("manager1", "en-US");
        IPage page = window.Page;
        await OpenAsync(window, "/board?unassigned=1");
        int unassigned = await CountAsync(window, IntentStatus.New);
        ILocator ticks = Column(window, IntentStatus.New).GetByTestId("card-select");
        string third = (await Column(window, IntentStatus.New).GetByTestId("card").Nth(2).GetAttributeAsync("data-code"))!;
        await ticks.Nth(0).CheckAsync();
        await ticks.Nth(1).CheckAsync();
        await window.ChooseFirstAsync(page.GetByTestId("bulk-owner"));
        await page.GetByTestId("bulk-apply").ClickAsync();
        await Assertions.Expect(page.GetByTestId("bulk-results")).ToContainTextAsync("2 of 2 done");
        await Assertions.Expect(Count(window, IntentStatus.New)).ToHaveTextAsync(Shown(unassigned - 2));

        await In(window, IntentStatus.New, third).Locator("a").ClickAsync();
        await Assertions.Expect(page.GetByTestId("side")).ToContainTextAsync(third);
        Assert.Contains($"card={third}", page.Url, StringComparison.Ordinal);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByTestId("side")).ToContainTextAsync(third);
        await page.GetByTestId("side-close").ClickAsync();
        await Assertions.Expect(page.GetByTestId("side")).ToHaveCountAsync(0);
    }

    [GeneratedRegex("was faster|left your board")]
    private static partial Regex FasterOrGone();

    private static async Task OpenAsync(BrowserWindow window, string path)
    {
        await window.GoAsync(path);
        await window.Page.GetByTestId("card").First.WaitForAsync();
        // The board handles keys and drags only after its script has attached the listeners.
        await window.Page.Locator("[data-testid=board][data-listening]").WaitForAsync();
    }

    private static async Task OpenLaneAsync(ILocator lane)
    {
        ILocator toggle = lane.Locator("button[aria-expanded]");
        if (await toggle.GetAttributeAsync("aria-expanded") == "false")
        {
            await toggle.ClickAsync();
        }

        await lane.GetByTestId("card").First.WaitForAsync();
    }

    private static async Task DropByKeyAsync(BrowserWindow window, int steps)
    {
        await window.Page.Keyboard.PressAsync("Space");
        for (int step = 0; step < steps; step++)
        {
            await window.Page.Keyboard.PressAsync("ArrowRight");
        }

        await window.Page.Keyboard.PressAsync("Space");
    }

    private static ILocator Column(BrowserWindow window, IntentStatus column) => window.Page.GetByTestId($"cards-{column}");

    private static ILocator In(BrowserWindow window, IntentStatus column, string code) => Column(window, column).Locator($"[data-code={code}]");

    private static ILocator Count(BrowserWindow window, IntentStatus column) => window.Page.GetByTestId($"count-{column}");

    private static async Task<int> CountAsync(BrowserWindow window, IntentStatus column) =>
        int.Parse(await Count(window, column).InnerTextAsync(), NumberStyles.AllowThousands, CultureInfo.GetCultureInfo("en-US"));

    private static string Shown(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-US"));

    private async Task InvalidateAsync(string userName, Guid intentId)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        Guid reason = await context.Reasons.Where(r => r.Use == ReasonCategory.Invalid && r.IsActive).Select(r => r.Id).FirstAsync();
        long version = await context.Intents.Where(i => i.Id == intentId).Select(i => i.Version).SingleAsync();
        Outcome<IntentRef> outcome = await portal.Server.Services.GetRequiredService<IntentConfirmationService>()
            .AsInvalidAsync(await PersonAsync(userName), new ConfirmInvalid(intentId, version, reason, null), CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
    }

    private async Task<BoardCard> CardAsync(string userName, IntentStatus column, int place, BoardOrder order = BoardOrder.WorstFirst) =>
        (await portal.Server.Services.GetRequiredService<IBoardQueries>().CardsAsync(await PersonAsync(userName), new CardPage(new BoardFilter(), column, Skip: place, Take: 1, Order: order), CancellationToken.None)).Single();

    // An intent without an owner in a department that the manager does not manage: it can be assigned, but not confirmed.
    private async Task<BoardCard> UnconfirmableCardAsync()
    {
        Guid manager = await PersonAsync("manager1");
        var free = new CardPage(new BoardFilter { Unassigned = true }, IntentStatus.New);
        foreach (BoardCard card in await portal.Server.Services.GetRequiredService<IBoardQueries>().CardsAsync(manager, free, CancellationToken.None))
        {
            if (await portal.Server.Services.GetRequiredService<IIntentQueries>().DetailAsync(manager, card.Code, CancellationToken.None) is { Actions: { ConfirmPurchase: false, Assign: true } })
            {
                return card;
            }
        }

        throw new InvalidOperationException("Every intent without an owner can be confirmed.");
    }

    private async Task<FollowUpRules> RulesAsync()
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await context.Rules.AsNoTracking().SingleAsync();
    }

    private async Task<Guid> PersonAsync(string userName)
    {
        await using PortalDbContext context = await portal.Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync();
    }
}
