using System.Diagnostics.Metrics;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Sending the same capture twice creates one intent. Different content with the same identity creates a second one.
/// </summary>
public sealed class CaptureTwiceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task The_same_capture_sent_again_is_the_same_intent_however_often_and_at_once(DatabaseProvider provider)
    {
        await using World world = await World.CreateAsync(provider);
        CaptureIntent command = world.WithNewCustomer();

        Outcome<IntentRef>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => world.CaptureAsync(command), Cancel)));
        // The values as they are restored from a draft: equal in content, different in form.
        Outcome<IntentRef> later = await world.CaptureAsync(command with { Details = command.Details with { ExpectedAmount = 5000.00m, SourceDetail = " " } });

        Assert.All([.. outcomes, later], o => Assert.True(o.Succeeded, o.Refusal?.ToString()));
        Assert.Single(outcomes.Append(later).Select(o => o.Value!).Distinct());
        Assert.Equal((1, 1), await world.CountAsync());
        Assert.Equal(ChangeKind.Captured, Assert.Single(await world.Database.LinesAsync(later.Value!.Id)).Kind);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Another_text_under_the_same_identity_is_a_second_intent_and_both_are_there(DatabaseProvider provider)
    {
        await using World world = await World.CreateAsync(provider);
        CaptureIntent first = world.WithNewCustomer();
        CaptureIntent second = first with
        {
            Details = first.Details with { Subject = "第二个电话的意向", Content = "乙的内容" },
            NewCustomer = new QuickAddCustomer(new CustomerDetails { Name = "昆仑制冰乙有限公司" }, [], null),
        };

        Outcome<IntentRef> one = await world.CaptureAsync(first);
        Outcome<IntentRef> two = await world.CaptureAsync(second);
        // The response to the second one was lost.
        Outcome<IntentRef> again = await world.CaptureAsync(second);

        Assert.Equal((one.Succeeded, two.Succeeded, again.Value), (true, true, two.Value));
        Assert.NotEqual(one.Value!.Code, two.Value!.Code);
        Assert.Equal("甲的内容", (await world.Database.ReadIntentAsync(one.Value.Id))!.Content);
        Assert.Equal("乙的内容", (await world.Database.ReadIntentAsync(two.Value.Id))!.Content);
        Assert.Equal((2, 2), await world.CountAsync());
    }

    [Fact]
    public async Task Whatever_is_said_otherwise_makes_a_second_intent()
    {
        await using World world = await World.CreateAsync(DatabaseProvider.Sqlite);
        CaptureIntent command = world.ForKnownCustomer();
        Guid other = await world.Database.PersonAsync(Roles.Sales);
        Guid product = await world.Database.ProductAsync();
        IntentDetails said = command.Details;
        CaptureIntent[] variations =
        [
            command,
            command with { Details = said with { Subject = "另一个主题" } },
            command with { Details = said with { Content = "另一个内容" } },
            command with { Details = said with { Kind = IntentKind.Feedback } },
            command with { Details = said with { SourceId = await world.Database.SourceAsync() } },
            command with { Details = said with { SourceDetail = "展台 3" } },
            command with { Details = said with { ProductIds = [product] } },
            command with { Details = said with { Quantity = 2 } },
            command with { Details = said with { ExpectedAmount = 5001 } },
            command with { Details = said with { ExpectedOn = new DateOnly(2026, 12, 1) } },
            command with { Details = said with { Interest = 2 } },
            command with { Details = said with { Tags = ["重点"] } },
            command with { CustomerId = await world.Database.CustomerAsync(world.Source, world.Person, details: new CustomerDetails { Name = "昆仑制冰丙有限公司" }) },
            command with { OwnerId = other },
            command with { PromiseDueOn = new DateOnly(2026, 3, 9) },
            command with { Files = [await world.StoreAsync("a.txt")] },
        ];

        List<Guid> ids = [];
        foreach (CaptureIntent variation in variations)
        {
            Outcome<IntentRef> outcome = await world.CaptureAsync(variation);
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
            IntentRef again = (await world.CaptureAsync(variation)).Value!;
            Assert.Equal((outcome.Value!.Id, outcome.Value.Code), (again.Id, again.Code));
            ids.Add(again.Id);
        }

        Assert.Equal(variations.Length, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_capture_that_was_edited_since_is_still_the_one_that_was_sent()
    {
        await using World world = await World.CreateAsync(DatabaseProvider.Sqlite);
        CaptureIntent command = world.ForKnownCustomer();
        IntentRef captured = (await world.CaptureAsync(command)).Value!;
        Assert.True((await world.Database.Get<IntentService>().EditAsync(world.Person, new EditIntent(captured.Id, 1, command.Details with { Subject = "改过" }), Cancel)).Succeeded);

        Assert.Equal(captured, (await world.CaptureAsync(command)).Value);
        Assert.Equal("改过", (await world.Database.ReadIntentAsync(captured.Id))!.Subject);
    }

    [Fact]
    public async Task Files_of_a_form_in_two_tabs_belong_to_both_intents_each_with_its_bytes()
    {
        await using World world = await World.CreateAsync(DatabaseProvider.Sqlite);
        StoredFile file = await world.StoreAsync("图纸.pdf");
        CaptureIntent first = world.ForKnownCustomer() with { Files = [file] };
        CaptureIntent second = first with { Details = first.Details with { Content = "乙的内容" } };

        Assert.True((await world.CaptureAsync(first)).Succeeded);
        Outcome<IntentRef> two = await world.CaptureAsync(second);

        Assert.True(two.Succeeded, two.Refusal?.ToString());
        await using PortalDbContext context = await world.Database.OpenAsync();
        List<Attachment> attached = await context.Attachments.AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(["图纸.pdf", "图纸.pdf"], attached.Select(a => a.FileName));
        Assert.Equal(2, attached.Select(a => a.SubjectId).Distinct().Count());
        Assert.All(attached, a =>
        {
            using Stream bytes = world.Database.Get<IFileStore>().Open(a.Id)!;
            Assert.Equal(a.Bytes, bytes.Length);
        });
    }

    [Fact]
    public async Task Files_that_a_record_already_has_are_not_attached_again()
    {
        await using World world = await World.CreateAsync(DatabaseProvider.Sqlite);
        Guid intent = (await world.CaptureAsync(world.ForKnownCustomer())).Value!.Id;
        StoredFile file = await world.StoreAsync("照片.png");
        var service = world.Database.Get<IntentService>();

        Assert.True((await service.AddFilesAsync(world.Person, intent, [file], Cancel)).Succeeded);
        Outcome<IntentRef> again = await service.AddFilesAsync(world.Person, intent, [file], Cancel);

        Assert.True(again.Succeeded, again.Refusal?.ToString());
        await using PortalDbContext context = await world.Database.OpenAsync();
        Assert.Equal(1, await context.Attachments.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_refused_capture_is_counted_once()
    {
        await using World world = await World.CreateAsync(DatabaseProvider.Sqlite);
        List<string> counted = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Scope == world.Database.Get<IMeterFactory>())
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, _, tags, _) => counted.Add(tags[0].Value!.ToString()!));
        listener.Start();

        CaptureIntent command = world.ForKnownCustomer();
        Assert.False((await world.CaptureAsync(command with { Details = command.Details with { Subject = "" } })).Succeeded);

        Assert.Equal([nameof(RefusalCode.InvalidInput)], counted);
    }

    private sealed class World(TestDatabase database, Guid source, Guid person, Guid customer) : IAsyncDisposable
    {
        private readonly Guid identity = Guid.CreateVersion7();

        public TestDatabase Database => database;

        public Guid Source => source;

        public Guid Person => person;

        public static async Task<World> CreateAsync(DatabaseProvider provider)
        {
            TestDatabase database = await TestDatabase.CreateAsync(provider);
            Guid source = await database.SourceAsync();
            Guid person = await database.PersonAsync(Roles.Sales);
            return new World(database, source, person, await database.CustomerAsync(source, person));
        }

        public CaptureIntent ForKnownCustomer() =>
            new(identity, new IntentDetails { Subject = "第一个电话的意向", Content = "甲的内容", SourceId = source, ExpectedAmount = 5000 }, customer, null, null, null, []);

        public CaptureIntent WithNewCustomer() => ForKnownCustomer() with
        {
            CustomerId = null,
            NewCustomer = new QuickAddCustomer(new CustomerDetails { Name = "双标签甲有限公司" }, [new ContactDetails { Name = "于海", Mobile = "13812340001" }], new DistinctStatement(null, [])),
        };

        public Task<Outcome<IntentRef>> CaptureAsync(CaptureIntent command) => database.Get<IntentService>().CaptureAsync(person, command, Cancel);

        public async Task<StoredFile> StoreAsync(string name)
        {
            (Guid id, long bytes) = (await database.Get<IFileStore>().SaveAsync(new MemoryStream([1, 2, 3]), 10, Cancel))!.Value;
            return new StoredFile(id, name, bytes);
        }

        // The customer that belongs to the test setup does not count.
        public async Task<(int Intents, int Customers)> CountAsync()
        {
            await using PortalDbContext context = await database.OpenAsync();
            return (await context.Intents.CountAsync(Cancel), await context.Customers.CountAsync(c => c.Id != customer, Cancel));
        }

        public ValueTask DisposeAsync() => database.DisposeAsync();
    }
}
