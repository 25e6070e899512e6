using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Live;

/// <summary>
/// Open boards follow commits by applying changes, without reading themselves again, and end up with the same content
/// as the database.
/// </summary>
public sealed class BoardFeedTests : IAsyncLifetime
{
    private const int Writers = 16;
    private const int ActsEach = 14;

    private TestDatabase? database;
    private Guid head;
    private Guid department;
    private Guid source;
    private Guid product;
    private Guid reason;
    private Guid customer;
    private Guid admin;
    private Guid manager;
    private Guid sales;
    private Guid colleague;

    private TestDatabase Database => database!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        head = await Database.DepartmentAsync();
        department = await Database.DepartmentAsync(head);
        source = await Database.SourceAsync();
        product = await Database.ProductAsync();
        reason = await Database.ReasonAsync();
        admin = await Database.PersonAsync(Roles.Administrator);
        manager = await Database.PersonAsync(Roles.SalesManager, head);
        sales = await Database.PersonAsync(Roles.Sales, department);
        colleague = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync());
        customer = await Database.CustomerAsync(source, sales, department, CustomerStage.Potential);
        await Database.StartAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task With_16_writers_on_two_nodes_every_board_of_both_ends_equal_to_the_database()
    {
        await using TestDatabase other = Database.AnotherNode();
        await other.StartAsync();
        List<OpenBoard> boards =
        [
            await OpenBoard.OpenAsync(Database, admin),
            await OpenBoard.OpenAsync(other, admin),
            await OpenBoard.OpenAsync(Database, manager),
            await OpenBoard.OpenAsync(other, sales),
            await OpenBoard.OpenAsync(Database, colleague),
            await OpenBoard.OpenAsync(other, admin, lanes: BoardLanes.Owner),
            await OpenBoard.OpenAsync(Database, manager, lanes: BoardLanes.Product),
            await OpenBoard.OpenAsync(other, admin, new BoardFilter { OwnerId = sales }),
            await OpenBoard.OpenAsync(Database, admin, new BoardFilter { WithoutPromise = true }),
            await OpenBoard.OpenAsync(other, admin, new BoardFilter { Kind = IntentKind.Feedback, ProductId = product }),
        ];
        Task writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => ActAsync(writer % 2 == 0 ? Database : other, new Random(writer)))));
        while (!writing.IsCompleted)
        {
            // Boards are opened and rendered while others write.
            boards.Add(await OpenBoard.OpenAsync(boards.Count % 2 == 0 ? Database : other, admin));
            foreach (OpenBoard board in boards)
            {
                await board.ShowsAsync();
            }

            await Task.WhenAny(writing, Task.Delay(300, Cancel));
        }

        await writing;
        foreach (OpenBoard board in boards)
        {
            string should = await board.ShouldShowAsync();
            Assert.Equal(should, await SettledAsync(board));
            Assert.Equal(0, board.Rereads);

            // The counts that the node made when the board was first opened have followed every change.
            using OpenBoard again = await board.AgainAsync();
            Assert.Equal(should, await again.ShowsAsync());
        }

        Assert.True(boards[0].Moves >= Writers);
        Assert.True(boards[1].Moves >= Writers);
        boards.ForEach(board => board.Dispose());
    }

    [Fact]
    public async Task What_a_board_is_told_before_it_is_read_again_is_not_counted_twice()
    {
        using OpenBoard board = await OpenBoard.OpenAsync(Database, sales);
        await CaptureAsync(sales, sales);
        await HearsAsync(board, 1);

        await board.RereadAsync();

        Assert.Equal(await board.ShouldShowAsync(), await board.ShowsAsync());
        await CaptureAsync(sales, sales);
        await HearsAsync(board, 2);
        Assert.Equal(await board.ShouldShowAsync(), await board.ShowsAsync());
    }

    [Fact]
    public async Task Boards_that_read_themselves_again_while_16_writers_write_count_nothing_twice()
    {
        List<OpenBoard> boards =
        [
            await OpenBoard.OpenAsync(Database, admin),
            await OpenBoard.OpenAsync(Database, manager),
            await OpenBoard.OpenAsync(Database, admin, lanes: BoardLanes.Owner),
            await OpenBoard.OpenAsync(Database, manager, new BoardFilter { Kind = IntentKind.Feedback }, BoardLanes.Owner),
            await OpenBoard.OpenAsync(Database, sales, new BoardFilter { WithoutPromise = true }),
        ];
        int readings = 0;
        Task writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(new Random(writer)))));
        while (!writing.IsCompleted)
        {
            foreach (OpenBoard board in boards)
            {
                await board.RereadAsync();
                await board.ShowsAsync();
                Interlocked.Increment(ref readings);
            }

            await Task.WhenAny(writing, Task.Delay(1, Cancel));
        }

        await writing;
        foreach (OpenBoard board in boards)
        {
            Assert.Equal(await board.ShouldShowAsync(), await SettledAsync(board));
            board.Dispose();
        }

        // Until every board was read twenty times, however slow the machine is.
        async Task WriteAsync(Random random)
        {
            do
            {
                await ActAsync(Database, random);
            }
            while (Volatile.Read(ref readings) < 20 * boards.Count);
        }
    }

    [Fact]
    public async Task A_lane_that_appears_on_an_open_board_says_how_much_its_person_has_whatever_the_filter_shows()
    {
        for (int open = 0; open < 3; open++)
        {
            await CaptureAsync(sales, sales);
        }

        using OpenBoard board = await OpenBoard.OpenAsync(Database, admin, new BoardFilter { ProductId = product }, BoardLanes.Owner);
        Assert.DoesNotContain(board.Lanes, lane => lane.Id == sales);

        await CaptureAsync(sales, sales, products: [product]);
        await HearsAsync(board, 1);
        await board.ShowsAsync();
        Assert.Equal(4, Assert.Single(board.Lanes, lane => lane.Id == sales).InProgress);

        // Intents that the filter hides are counted all the same.
        await CaptureAsync(sales, sales);
        Assert.Equal(await board.ShouldShowAsync(), await SettledAsync(board));
        Assert.Equal(5, Assert.Single(board.Lanes, lane => lane.Id == sales).InProgress);
        Assert.Equal(1, board.Moves);
    }

    [Fact]
    public async Task The_median_of_a_column_is_there_from_its_first_card_on_and_gone_with_its_last()
    {
        using OpenBoard board = await OpenBoard.OpenAsync(Database, admin);
        Assert.Null(board.Head(IntentStatus.New).MedianEnteredAt);

        IntentRef intent = await CaptureAsync(sales, null);
        await HearsAsync(board, 1);
        await board.ShowsAsync();
        Assert.Equal((await Database.ReadIntentAsync(intent.Id))!.StageEnteredAt, board.Head(IntentStatus.New).MedianEnteredAt);

        Assert.True((await Database.Get<IntentService>().AssignAsync(admin, intent.Id, sales, Cancel)).Succeeded);
        await HearsAsync(board, 2);
        await board.ShowsAsync();
        Assert.Null(board.Head(IntentStatus.New).MedianEnteredAt);
    }

    [Fact]
    public async Task A_board_is_told_only_of_cards_that_its_viewer_may_see()
    {
        using OpenBoard mine = await OpenBoard.OpenAsync(Database, sales);
        using OpenBoard theirs = await OpenBoard.OpenAsync(Database, colleague);
        using OpenBoard all = await OpenBoard.OpenAsync(Database, admin);
        IntentRef intent = await CaptureAsync(sales, sales);
        await HearsAsync(mine, 1);
        await HearsAsync(all, 1);
        Assert.Equal(0, theirs.Moves);

        // After the assignment the intent leaves one board and enters the other.
        Assert.True((await Database.Get<IntentService>().AssignAsync(manager, intent.Id, colleague, Cancel)).Succeeded);
        await HearsAsync(theirs, 1);
        await HearsAsync(all, 2);

        Assert.Equal(await mine.ShouldShowAsync(), await mine.ShowsAsync());
        Assert.Equal(await theirs.ShouldShowAsync(), await theirs.ShowsAsync());
    }

    [Fact]
    public async Task Who_gets_other_rights_is_asked_to_read_the_board_again()
    {
        using OpenBoard board = await OpenBoard.OpenAsync(Database, sales);
        PersonRow row = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).People.Single(p => p.Id == sales);

        Outcome<Person> outcome = await Database.Get<PersonService>().EditAsync(admin, new EditPerson(sales, row.Version, row.Name, row.Email, Roles.Marketing, row.DepartmentId, true), Cancel);

        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        await UntilAsync(() => board.Rereads > 0);
    }

    [Fact]
    public async Task A_board_that_looks_for_a_text_is_told_of_what_it_found_and_left_alone_by_the_rest()
    {
        using OpenBoard all = await OpenBoard.OpenAsync(Database, admin);
        IntentRef found = await CaptureAsync(sales, sales, subject: "深海探测仪");
        IntentRef other = await CaptureAsync(sales, sales);
        // Otherwise the other board might be told of them as well.
        await HearsAsync(all, 2);
        using OpenBoard board = await OpenBoard.OpenAsync(Database, admin, new BoardFilter { Text = "深海探测" });

        Assert.True((await Database.Get<IntentService>().AssignAsync(admin, other.Id, colleague, Cancel)).Succeeded);
        await HearsAsync(all, 3);
        Assert.True((await Database.Get<IntentService>().AssignAsync(admin, found.Id, colleague, Cancel)).Succeeded);
        await HearsAsync(board, 1);

        Assert.Equal((1, 1), (board.Moves, board.Rereads));
        await board.ShowsAsync();
        Assert.Equal(found.Id, board.Last?.Card.Id);
        await board.RereadAsync();
        Assert.Equal(await board.ShouldShowAsync(), await board.ShowsAsync());
    }

    [Fact]
    public async Task Who_signs_in_with_another_department_is_asked_to_read_the_board_again_and_who_only_signs_in_is_not()
    {
        using OpenBoard board = await OpenBoard.OpenAsync(Database, manager);
        using OpenBoard other = await OpenBoard.OpenAsync(Database, admin);
        int before = board.Rereads;
        int others = other.Rereads;

        await SignInAsync(manager, null, null);
        await HearsOfAnIntentAsync(other);
        Assert.Equal((before, others), (board.Rereads, other.Rereads));

        await SignInAsync(manager, null, department);
        await UntilAsync(() => board.Rereads > before);
        await board.RereadAsync();
        Assert.Equal(await board.ShouldShowAsync(), await board.ShowsAsync());
        Assert.Equal(others, other.Rereads);
    }

    [Fact]
    public async Task Another_name_of_a_colleague_has_every_board_read_again()
    {
        using OpenBoard board = await OpenBoard.OpenAsync(Database, admin);
        int before = board.Rereads;

        await SignInAsync(colleague, "新的名字", null);

        await UntilAsync(() => board.Rereads > before);
        Assert.Equal("新的名字", (await Database.Get<IReferenceData>().GetAsync(Cancel)).People.Single(p => p.Id == colleague).Name);
    }

    [Fact]
    public async Task Another_name_of_the_customer_is_on_the_cards_and_counts_nothing()
    {
        await CaptureAsync(sales, sales);
        using OpenBoard board = await OpenBoard.OpenAsync(Database, sales);
        string before = await board.ShowsAsync();

        await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                Customer found = (await unit.Customers.FindAsync(customer, token))!;
                found.Edit(new CustomerDetails { Name = "改名后的公司", SourceId = source });
                return Done.Instance;
            },
            Cancel);

        await HearsAsync(board, 1);
        Assert.Equal(before, await board.ShowsAsync());
    }

    // Updates arrive in commit order, so when this intent arrives, all earlier ones have arrived.
    private async Task HearsOfAnIntentAsync(OpenBoard board)
    {
        int moves = board.Moves;
        await CaptureAsync(sales, sales);
        await HearsAsync(board, moves + 1);
    }

    private async Task SignInAsync(Guid person, string? name, Guid? department) => await Database.Work.RunAsSystemAsync<Done>(
        async (unit, token) =>
        {
            Person found = (await unit.People.FindAsync(person, token))!;
            found.SignIn(found.UserName, name, null, found.Roles, department, Database.Clock.GetUtcNow());
            return Done.Instance;
        },
        Cancel);

    private static Task HearsAsync(OpenBoard board, int moves) => UntilAsync(() => board.Moves >= moves);

    private static async Task UntilAsync(Func<bool> met)
    {
        for (int tries = 0; tries < 600 && !met(); tries++)
        {
            await Task.Delay(50, Cancel);
        }

        Assert.True(met());
    }

    private static async Task<string> SettledAsync(OpenBoard board)
    {
        string should = await board.ShouldShowAsync();
        string shows = await board.ShowsAsync();
        for (int tries = 0; tries < 300 && shows != should; tries++)
        {
            await Task.Delay(100, Cancel);
            shows = await board.ShowsAsync();
        }

        return shows;
    }

    private async Task<IntentRef> CaptureAsync(
        Guid by, Guid? owner, Random? random = null, IReadOnlyList<Guid>? products = null, string subject = "冷库询价", TestDatabase? on = null)
    {
        var details = new IntentDetails
        {
            Subject = subject,
            Content = "两千吨",
            SourceId = source,
            Kind = random?.Next(2) == 0 ? IntentKind.Feedback : IntentKind.NewNeed,
            ExpectedAmount = random?.Next(100_000),
            ProductIds = products ?? (random?.Next(2) == 0 ? [product] : []),
        };
        Outcome<IntentRef> outcome = await (on ?? Database).Get<IntentService>().CaptureAsync(by, new CaptureIntent(Guid.NewGuid(), details, customer, null, owner, null, []), Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }

    private async Task ActAsync(TestDatabase node, Random random)
    {
        Guid intent = (await CaptureAsync(sales, random.Next(2) == 0 ? sales : null, random, on: node)).Id;
        for (int act = 0; act < ActsEach; act++)
        {
            Intent now = (await node.ReadIntentAsync(intent))!;
            DateOnly soon = DateOnly.FromDateTime(node.Clock.GetUtcNow().UtcDateTime).AddDays(1 + random.Next(9));
            string note = act.ToString(CultureInfo.InvariantCulture);
            var details = new IntentDetails { Subject = note, Content = note, SourceId = source, ExpectedAmount = random.Next(100_000), Kind = now.Kind, ProductIds = [product] };
            Outcome<IntentRef> outcome = (now.Status, random.Next(6)) switch
            {
                (IntentStatus.Suggestion or IntentStatus.Purchase, _) => await node.Get<IntentUndoService>().UndoConfirmationAsync(admin, intent, now.Version, Cancel),
                (IntentStatus.Invalid, _) => await node.Get<IntentUndoService>().RestoreAsync(admin, intent, Cancel),
                (_, 0) => await node.Get<IntentService>().AssignAsync(admin, intent, random.Next(2) == 0 ? sales : colleague, Cancel),
                (_, 1) => await node.Get<IntentService>().EditAsync(admin, new EditIntent(intent, now.Version, details), Cancel),
                (_, 2) => await node.Get<IntentFollowUpService>().RecordAsync(admin, new RecordFollowUp(intent, null, FollowUpMethod.Phone, node.Clock.GetUtcNow(), "电话", soon, []), Cancel),
                (_, 3) => await node.Get<IntentConfirmationService>().AsSuggestionAsync(admin, new ConfirmSuggestion(intent, now.Version, null, sales, product, "低温", null, DemandImportance.Must), Cancel),
                (_, 4) => await node.Get<IntentConfirmationService>().AsPurchaseAsync(admin, new ConfirmPurchase(intent, now.Version, "采购", 1000, soon, sales, null), Cancel),
                _ => await node.Get<IntentConfirmationService>().AsInvalidAsync(admin, new ConfirmInvalid(intent, now.Version, reason, null), Cancel),
            };
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        }
    }
}
