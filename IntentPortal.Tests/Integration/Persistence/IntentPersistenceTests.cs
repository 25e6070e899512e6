using System.Text.Json;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

public class IntentPersistenceTests
{
    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_captured_intent_is_read_back_as_it_was_captured(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid source = await database.SourceAsync();
        Guid product = await database.ProductAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        Guid customer = await database.CustomerAsync(source, person);

        Outcome<IntentRef> outcome = await database.Get<IntentService>().CaptureAsync(
            person,
            new CaptureIntent(
                Guid.NewGuid(),
                new IntentDetails
                {
                    Subject = "十台 KF-5 询价",
                    Content = "请报价\n含安装",
                    SourceId = source,
                    ProductIds = [product],
                    Quantity = 10.5m,
                    ExpectedAmount = 123456.78m,
                    ExpectedOn = new DateOnly(2026, 5, 1),
                    Interest = 3,
                    Tags = ["重点", "a\"b"],
                },
                customer, null, person, new DateOnly(2026, 3, 5), []),
            TestContext.Current.CancellationToken);

        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        Intent intent = (await database.ReadIntentAsync(outcome.Value.Id))!;
        Assert.Equal("YX-2026-000001", intent.Code);
        Assert.Equal((10.5m, 123456.78m), (intent.Quantity, intent.ExpectedAmount));
        Assert.Equal(["重点", "a\"b"], intent.Tags);
        Assert.Equal(product, Assert.Single(intent.Products).ProductId);
        Assert.Equal(new DateOnly(2026, 3, 5), intent.PromiseDueOn);
        Assert.Equal(database.Clock.GetUtcNow(), intent.CapturedAt);
        Assert.Equal(1, intent.Version);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_change_is_in_the_ledger_with_old_and_new_values_and_a_refusal_leaves_no_trace(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Intent intent, Guid person, Guid source) = await OneAsync(database);
        var service = database.Get<IntentService>();
        var typed = new IntentDetails { Subject = "新主题", Content = intent.Content, SourceId = source };

        Assert.True((await service.EditAsync(person, new EditIntent(intent.Id, 1, typed), TestContext.Current.CancellationToken)).Succeeded);
        Assert.False((await service.EditAsync(person, new EditIntent(intent.Id, 2, typed with { Subject = "" }), TestContext.Current.CancellationToken)).Succeeded);

        IReadOnlyList<ChangeLine> lines = await database.LinesAsync(intent.Id);
        Assert.Equal([ChangeKind.Captured, ChangeKind.Edited], lines.Select(l => l.Kind));
        JsonElement subject = JsonDocument.Parse(lines[1].Values).RootElement.GetProperty("Subject");
        Assert.Equal(["想要低温版本", "新主题"], subject.EnumerateArray().Select(v => v.GetString()));
        Assert.Equal(2, lines[1].RecordVersion);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task A_stale_save_is_a_conflict_and_changes_nothing(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Intent intent, Guid person, Guid source) = await OneAsync(database);
        var service = database.Get<IntentService>();
        IntentDetails Typed(string subject) => new() { Subject = subject, Content = "c", SourceId = source };
        Assert.True((await service.EditAsync(person, new EditIntent(intent.Id, 1, Typed("first")), TestContext.Current.CancellationToken)).Succeeded);

        Outcome<IntentRef> late = await service.EditAsync(person, new EditIntent(intent.Id, 1, Typed("second")), TestContext.Current.CancellationToken);

        Assert.Equal(RefusalCode.Conflict, late.Refusal?.Code);
        Assert.Equal("first", (await database.ReadIntentAsync(intent.Id))!.Subject);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_50_parallel_confirmations_exactly_one_wins(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Intent intent, Guid person, Guid _) = await OneAsync(database);
        Guid reason = await database.ReasonAsync();
        Guid product = await database.ProductAsync();
        var service = database.Get<IntentConfirmationService>();
        CancellationToken cancel = TestContext.Current.CancellationToken;

        Outcome<IntentRef>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            () => (i % 3) switch
            {
                0 => service.AsInvalidAsync(person, new ConfirmInvalid(intent.Id, 1, reason, null), cancel),
                1 => service.AsPurchaseAsync(person, new ConfirmPurchase(intent.Id, 1, "商机", 100m, new DateOnly(2026, 6, 1), null, "已确认"), cancel),
                _ => service.AsSuggestionAsync(person, new ConfirmSuggestion(intent.Id, 1, null, person, product, "建议", null, IntentPortal.Domain.Suggestions.DemandImportance.Must), cancel),
            },
            cancel)));

        Assert.Single(outcomes, o => o.Succeeded);
        Assert.All(outcomes.Where(o => !o.Succeeded), o => Assert.Equal(RefusalCode.Conflict, o.Refusal!.Code));
        Intent confirmed = (await database.ReadIntentAsync(intent.Id))!;
        Assert.False(confirmed.IsOpen);
        await using PortalDbContext context = await database.OpenAsync();
        Assert.Equal(confirmed.Status == IntentStatus.Purchase ? 1 : 0, await context.Opportunities.CountAsync(cancel));
        Assert.Equal(confirmed.Status == IntentStatus.Suggestion ? 1 : 0, await context.Suggestions.CountAsync(cancel));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Of_20_parallel_captures_each_has_a_code_of_its_own(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid source = await database.SourceAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        Guid customer = await database.CustomerAsync(source, person);
        CancellationToken cancel = TestContext.Current.CancellationToken;

        Outcome<IntentRef>[] outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(
            () => database.Get<IntentService>().CaptureAsync(
                person, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = $"s{i}", Content = "c", SourceId = source }, customer, null, null, null, []), cancel),
            cancel)));

        Assert.All(outcomes, o => Assert.True(o.Succeeded, o.Refusal?.ToString()));
        Assert.Equal(20, outcomes.Select(o => o.Value!.Code).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task An_invalid_intent_is_hidden_by_the_query_filter_and_purged_when_its_days_are_over(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Intent intent, Guid person, Guid _) = await OneAsync(database);
        Guid reason = await database.ReasonAsync();
        CancellationToken cancel = TestContext.Current.CancellationToken;
        Assert.True((await database.Get<IntentConfirmationService>().AsInvalidAsync(person, new ConfirmInvalid(intent.Id, 1, reason, null), cancel)).Succeeded);

        await using (PortalDbContext context = await database.OpenAsync())
        {
            Assert.Equal(0, await context.Intents.CountAsync(cancel));
        }

        Assert.Equal(0, await database.Get<RecycleBinService>().PurgeDueAsync(cancel));
        database.Clock.Forward(TimeSpan.FromDays(31));
        Assert.Equal(1, await database.Get<RecycleBinService>().PurgeDueAsync(cancel));
        Assert.Null(await database.ReadIntentAsync(intent.Id));
        Assert.Contains(await database.LinesAsync(intent.Id), line => line.Kind == ChangeKind.Purged);
    }

    private static async Task<(Intent Intent, Guid Person, Guid Source)> OneAsync(TestDatabase database)
    {
        Guid source = await database.SourceAsync();
        Guid person = await database.PersonAsync(Roles.Sales);
        Guid customer = await database.CustomerAsync(source, person);
        return (await database.IntentAsync(customer, source, person, person), person, source);
    }
}
