using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>The owners of records after a merge is undone that people kept working on.</summary>
public sealed class UnmergeTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid department;
    private Guid manager;
    private Guid source;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        department = await Database.DepartmentAsync();
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        source = await Database.SourceAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_win_of_the_moved_customer_goes_back_with_it_and_makes_it_the_won_one()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid opportunity = await OpportunityAsync(merged, OpportunityStage.Negotiation);
        Guid conversion = await MergeAsync(merged, survivor);
        await WinAsync(opportunity);
        Assert.Equal(CustomerStage.Won, (await ReadAsync(survivor)).Stage);

        UndoPreview preview = await UndoAsync(conversion);

        Assert.Equal((CustomerStage.Won, CustomerStage.Potential), ((await ReadAsync(merged)).Stage, (await ReadAsync(survivor)).Stage));
        Assert.Equal(
            [("并入", (object)CustomerStage.Potential, (object)CustomerStage.Won), ("保留", CustomerStage.Won, CustomerStage.Potential)],
            preview.Items.Where(i => i.Field == nameof(Customer.Stage)).Select(i => (i.Label.Split(' ')[1], i.Now!, i.Back!)).OrderBy(i => i.Item2));
    }

    [Fact]
    public async Task The_survivor_stays_won_by_its_own_win()
    {
        Guid merged = await CustomerAsync(CustomerStage.Won, "并入");
        await OpportunityAsync(merged, OpportunityStage.Won);
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid own = await OpportunityAsync(survivor, OpportunityStage.Negotiation);
        Guid conversion = await MergeAsync(merged, survivor);
        await WinAsync(own);

        await UndoAsync(conversion);

        Assert.Equal((CustomerStage.Won, CustomerStage.Won), ((await ReadAsync(merged)).Stage, (await ReadAsync(survivor)).Stage));
    }

    [Fact]
    public async Task A_customer_whose_win_was_reopened_meanwhile_comes_back_as_a_potential_customer()
    {
        Guid merged = await CustomerAsync(CustomerStage.Won, "并入");
        Guid won = await OpportunityAsync(merged, OpportunityStage.Won);
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid conversion = await MergeAsync(merged, survivor);
        Assert.True((await Database.Get<OpportunityCloseService>().ReopenAsync(manager, won, (await OpportunityAsync(won)).Version, "退货", Cancel)).Succeeded);

        await UndoAsync(conversion);

        Assert.Equal((CustomerStage.Potential, CustomerStage.Potential), ((await ReadAsync(merged)).Stage, (await ReadAsync(survivor)).Stage));
    }

    [Fact]
    public async Task A_suggestion_confirmed_since_from_a_moved_intent_is_the_merged_customers_demand_and_can_be_taken_back()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid theirs = await IntentAsync(merged);
        Guid own = await IntentAsync(survivor);
        Guid conversion = await MergeAsync(merged, survivor);
        Guid suggestion = await SuggestAsync(theirs, null);
        await SuggestAsync(own, suggestion);

        UndoPreview preview = await UndoAsync(conversion);

        Assert.Contains(preview.Items, i => i.Record == RecordKind.Demand);
        await using PortalDbContext context = await Database.OpenAsync();
        List<Demand> demands = await context.Demands.AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(theirs, Assert.Single(demands.Single(d => d.CustomerId == merged).Evidence).IntentId);
        Assert.Equal(own, Assert.Single(demands.Single(d => d.CustomerId == survivor).Evidence).IntentId);
        Intent intent = (await Database.ReadIntentAsync(own))!;
        Assert.True((await Database.Get<IntentUndoService>().UndoConfirmationAsync(manager, own, intent.Version, Cancel)).Succeeded);
        Assert.Equal(merged, (await context.Demands.AsNoTracking().SingleAsync(Cancel)).CustomerId);
    }

    [Fact]
    public async Task A_purchase_and_the_follow_ups_since_go_with_their_intent()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid intent = await IntentAsync(merged);
        Guid conversion = await MergeAsync(merged, survivor);
        Assert.True((await Database.Get<IntentFollowUpService>().RecordAsync(
            manager, new RecordFollowUp(intent, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "谈妥", null, []), Cancel)).Succeeded);
        Assert.True((await Database.Get<IntentConfirmationService>().AsPurchaseAsync(
            manager, new ConfirmPurchase(intent, (await Database.ReadIntentAsync(intent))!.Version, "首单", 9m, new DateOnly(2026, 9, 9), manager, null), Cancel)).Succeeded);

        UndoPreview preview = await UndoAsync(conversion);

        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal((merged, intent), (await context.Opportunities.Select(o => new { o.CustomerId, o.OriginIntentId }).SingleAsync(Cancel)) is { } o ? (o.CustomerId, o.OriginIntentId!.Value) : default);
        Assert.Equal(merged, await context.FollowUps.Select(f => f.CustomerId).SingleAsync(Cancel));
        Assert.Equal([RecordKind.Intent, RecordKind.FollowUp, RecordKind.Opportunity], preview.Items.Where(i => i.Field is null && i.Key != "Merge").Select(i => i.Record).Order());
    }

    [Fact]
    public async Task Intents_since_speak_of_no_contact_of_the_other_customer()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid zhang = await Database.ContactAsync(merged, new ContactDetails { Name = "张伟", Mobile = "13900001111" });
        Guid same = await Database.ContactAsync(survivor, new ContactDetails { Name = "张总", Mobile = "139 0000 1111" });
        Guid lina = await Database.ContactAsync(merged, new ContactDetails { Name = "李娜" });
        Guid theirs = await IntentAsync(merged);
        Guid conversion = await MergeAsync(merged, survivor);
        Intent now = (await Database.ReadIntentAsync(theirs))!;
        Assert.True((await Database.Get<IntentService>().EditAsync(manager, new EditIntent(theirs, now.Version, new IntentDetails { Subject = "改过", Content = "改过", SourceId = source, ContactId = same }), Cancel)).Succeeded);
        Guid own = await IntentAsync(survivor, lina);

        UndoPreview preview = await UndoAsync(conversion);

        Assert.Equal(zhang, (await Database.ReadIntentAsync(theirs))!.ContactId);
        Assert.Null((await Database.ReadIntentAsync(own))!.ContactId);
        Assert.Equal([("张总", "张伟"), ("李娜", null)], preview.Items.Where(i => i.Field == "ContactId").Select(i => ((string?)i.Now, (string?)i.Back)).OrderBy(i => i.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Tags_of_both_are_kept_and_only_those_that_came_go_again()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入", "展会", "重点", "华东");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留", "重点", "老客户");
        Guid conversion = await MergeAsync(merged, survivor);
        Customer both = await ReadAsync(survivor);
        Assert.Equal(["重点", "老客户", "展会", "华东"], both.Tags);
        Assert.True((await Database.Get<CustomerService>().EditAsync(
            manager, new EditCustomer(survivor, both.Version, both.Details with { Tags = ["重点", "展会", "华东", "新签"] }), Cancel)).Succeeded);

        await UndoAsync(conversion);

        Assert.Equal(["重点", "新签"], (await ReadAsync(survivor)).Tags);
        Assert.Equal(["展会", "重点", "华东"], (await ReadAsync(merged)).Tags);
    }

    [Fact]
    public void The_tags_of_both_are_no_more_than_one_record_may_have()
    {
        string[] survivor = [.. Enumerable.Range(0, 15).Select(i => $"甲{i}")];
        IReadOnlyList<string> both = CustomerTags.Union(survivor, [.. Enumerable.Range(0, 15).Select(i => $"乙{i}")]);

        Assert.Equal(Limits.Tags, both.Count);
        Assert.Equal(survivor, both.Take(15));
    }

    [Fact]
    public async Task The_survivors_timeline_tells_the_merged_customers_history_with_the_names_of_joined_contacts()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid zhang = await Database.ContactAsync(merged, new ContactDetails { Name = "张伟", Mobile = "13900001111" });
        await Database.ContactAsync(survivor, new ContactDetails { Name = "张总", Mobile = "13900001111" });
        Customer before = await ReadAsync(merged);
        Assert.True((await Database.Get<CustomerService>().EditAsync(manager, new EditCustomer(merged, before.Version, before.Details with { Notes = "老往来" }), Cancel)).Succeeded);
        Assert.True((await Database.Get<CustomerFollowUpService>().RecordAsync(
            manager, new RecordFollowUp(merged, zhang, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "谈过", null, []), Cancel)).Succeeded);
        await MergeAsync(merged, survivor);

        IReadOnlyList<TimelineItem> timeline = await Database.Get<ICustomerArchiveQueries>().TimelineAsync(manager, survivor, 100, Cancel);

        Assert.Equal("张伟", Assert.Single(timeline, i => i.FollowUp is not null).FollowUp!.ContactName);
        Assert.Contains(timeline, i => i.Line is { Kind: ChangeKind.Edited } line && line.RecordId == merged);
    }

    [Fact]
    public async Task A_request_for_a_merged_customer_waits_at_the_survivor_until_the_merge_is_undone()
    {
        Guid asker = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync());
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid request = (await Database.Get<HandOverService>().RequestAsync(asker, merged, "认识", Cancel)).Value;
        Guid conversion = await MergeAsync(merged, survivor);
        var queries = Database.Get<IDuplicateQueries>();

        HandOverRow waiting = Assert.Single((await queries.HandOversAsync(manager, Cancel)).Waiting);
        Assert.Equal((request, "保留"), (waiting.Id, waiting.CustomerName));
        Assert.Equal("保**", Assert.Single((await queries.HandOversAsync(asker, Cancel)).Asked).CustomerName);

        await UndoAsync(conversion);
        Assert.Equal("并入", Assert.Single((await queries.HandOversAsync(manager, Cancel)).Waiting).CustomerName);
    }

    [Fact]
    public async Task Of_two_requests_by_one_person_the_second_stays_at_the_pointer_and_is_still_answered()
    {
        Guid asker = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync());
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        await Database.Get<HandOverService>().RequestAsync(asker, merged, "认识", Cancel);
        await Database.Get<HandOverService>().RequestAsync(asker, survivor, "也认识", Cancel);

        await MergeAsync(merged, survivor);

        HandOverLists lists = await Database.Get<IDuplicateQueries>().HandOversAsync(manager, Cancel);
        Assert.Equal(["并入", "保留"], lists.Waiting.Select(r => r.CustomerName).OrderByDescending(n => n, StringComparer.Ordinal));
        HandOverRow left = lists.Waiting.Single(r => r.CustomerName == "并入");
        Assert.True((await Database.Get<HandOverService>().AnswerAsync(manager, new AnswerHandOver(left.Id, left.Version, false, "已合并"), Cancel)).Succeeded);
    }

    [Fact]
    public async Task What_was_told_apart_from_the_merged_customer_is_told_apart_from_the_survivor()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid third = await CustomerAsync(CustomerStage.Potential, "第三");
        Assert.True((await Database.Get<DistinctPairService>().SayAsync(manager, third, merged, "两个法人", Cancel)).Succeeded);
        Guid conversion = await MergeAsync(merged, survivor);
        var queries = Database.Get<IDuplicateQueries>();

        Assert.Equal(third, Assert.Single(await queries.DistinctPairsAsync(manager, survivor, Cancel)).OtherId);
        await UndoAsync(conversion);

        Assert.Empty(await queries.DistinctPairsAsync(manager, survivor, Cancel));
        Assert.Equal(third, Assert.Single(await queries.DistinctPairsAsync(manager, merged, Cancel)).OtherId);
    }

    [Fact]
    public async Task A_merge_into_an_intent_customer_begins_no_opportunity()
    {
        Guid merged = await CustomerAsync(CustomerStage.Intent, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Intent, "保留");

        Refusal? refusal = (await Database.Get<ConversionService>().MergeAsync(
            manager, new MergeCustomers(merged, 1, survivor, 1, "同一家", new HashSet<string>(), [], new NewOpportunity("首单", 1m, new DateOnly(2026, 9, 9))), Cancel)).Refusal;

        Assert.Equal("WrongStatus(Intent)", refusal?.ToString());
    }

    [Fact]
    public async Task A_conversion_whose_opportunity_was_worked_on_goes_back_only_with_it()
    {
        Guid customer = await CustomerAsync(CustomerStage.Intent, "转换");
        Customer before = await ReadAsync(customer);
        Assert.True((await Database.Get<ConversionService>().ConvertAsync(
            manager,
            new ConvertCustomer(customer, before.Version, "需求明确", before.Details, manager, [], new NewOpportunity("首单", 1m, new DateOnly(2026, 9, 9)), new DistinctStatement(null, [])),
            Cancel)).Succeeded);
        Guid conversion = await ConversionAsync(ConversionKind.Converted);
        await using PortalDbContext context = await Database.OpenAsync();
        Guid opportunity = await context.Opportunities.Select(o => o.Id).SingleAsync(Cancel);
        Assert.True((await Database.Get<OpportunityService>().MoveAsync(manager, new MoveOpportunity(opportunity, 1, OpportunityStage.Proposal, null), Cancel)).Succeeded);
        var service = Database.Get<ConversionService>();

        UndoPreview preview = (await service.PreviewUndoAsync(manager, conversion, Cancel)).Value!;
        Assert.True(preview.Items.Single(i => i.Key == "Opportunity").EditedSince);
        Assert.Equal("HasOpportunities(1)", (await service.UndoAsync(manager, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Refusal?.ToString());
        Assert.True((await service.UndoAsync(manager, new UndoConversion(conversion, new HashSet<string> { "Opportunity" }), Cancel)).Succeeded);

        Assert.Equal(CustomerStage.Intent, (await ReadAsync(customer)).Stage);
        Assert.False(await context.Opportunities.AnyAsync(Cancel));
    }

    [Fact]
    public async Task Who_deactivated_a_customer_and_where_a_merged_one_went_is_told()
    {
        Guid merged = await CustomerAsync(CustomerStage.Intent, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid reason = await Database.ReasonAsync(ReasonCategory.Deactivated);
        var queries = Database.Get<ICustomerArchiveQueries>();
        Assert.Equal(ConcurrentChangeKind.Changed, (await queries.ConcurrentChangeAsync(manager, merged, Cancel))?.Kind);

        await MergeAsync(merged, survivor);
        ConcurrentChange gone = (await queries.ConcurrentChangeAsync(manager, merged, Cancel))!;
        Assert.True((await Database.Get<CustomerLifeCycleService>().DeactivateAsync(manager, new DeactivateCustomer(survivor, (await ReadAsync(survivor)).Version, reason, null), Cancel)).Succeeded);
        ConcurrentChange off = (await queries.ConcurrentChangeAsync(manager, survivor, Cancel))!;

        Assert.Equal((ConcurrentChangeKind.Merged, (await ReadAsync(survivor)).Code, Database.Clock.GetUtcNow()), (gone.Kind, gone.IntoCode, gone.At!.Value));
        Assert.Equal((ConcurrentChangeKind.Deactivated, null, gone.ByName), (off.Kind, off.IntoCode, off.ByName));
        Assert.NotNull(off.ByName);
    }

    [Fact]
    public async Task A_conversion_goes_back_after_the_merge_that_came_after_it()
    {
        Guid converted = await CustomerAsync(CustomerStage.Intent, "转换");
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Customer before = await ReadAsync(converted);
        Assert.True((await Database.Get<ConversionService>().ConvertAsync(
            manager, new ConvertCustomer(converted, before.Version, "需求明确", before.Details, manager, [], null, new DistinctStatement(null, [])), Cancel)).Succeeded);
        Guid conversion = await ConversionAsync(ConversionKind.Converted);
        Guid merge = await MergeAsync(merged, converted);

        Refusal? refusal = (await Database.Get<ConversionService>().PreviewUndoAsync(manager, conversion, Cancel)).Refusal;

        Assert.Equal((RefusalCode.MergedSince, (await ReadAsync(merged)).Code), (refusal!.Code, refusal.Facts.Single()));
        await UndoAsync(merge);
        await UndoAsync(conversion);
        Assert.Equal(CustomerStage.Intent, (await ReadAsync(converted)).Stage);
    }

    [Fact]
    public async Task What_was_said_and_promised_about_an_opportunity_goes_with_it_in_a_merge_and_back()
    {
        Guid merged = await CustomerAsync(CustomerStage.Potential, "并入");
        Guid survivor = await CustomerAsync(CustomerStage.Potential, "保留");
        Guid opportunity = await OpportunityAsync(merged, OpportunityStage.Negotiation);
        await SayAsync(opportunity, "并入之前");
        Guid conversion = await MergeAsync(merged, survivor);
        await SayAsync(opportunity, "并入之后");
        Assert.Equal([("并入之前", survivor), ("并入之后", survivor)], await SaidAsync());

        await UndoAsync(conversion);

        Assert.Equal([("并入之前", merged), ("并入之后", merged)], await SaidAsync());
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal([PromiseState.Kept, PromiseState.Planned], await context.Promises.Where(p => p.SubjectId == opportunity).OrderBy(p => p.State == PromiseState.Planned).Select(p => p.State).ToListAsync(Cancel));
        Assert.Equal(2, await context.Attachments.CountAsync(a => a.SubjectType == SubjectType.Opportunity && a.SubjectId == opportunity, Cancel));
    }

    [Fact]
    public async Task What_was_said_about_an_opportunity_that_goes_with_the_undo_stays_with_the_customer()
    {
        Guid customer = await CustomerAsync(CustomerStage.Intent, "转化");
        Customer before = await ReadAsync(customer);
        Outcome<CustomerRef> converted = await Database.Get<ConversionService>().ConvertAsync(
            manager, new ConvertCustomer(customer, before.Version, "需求明确", before.Details, manager, [], new NewOpportunity("首单", 5m, new DateOnly(2026, 9, 1)), new DistinctStatement(null, [])), Cancel);
        Assert.True(converted.Succeeded, converted.Refusal?.ToString());
        Guid opportunity;
        await using (PortalDbContext context = await Database.OpenAsync())
        {
            opportunity = await context.Opportunities.Where(o => o.CustomerId == customer).Select(o => o.Id).SingleAsync(Cancel);
        }

        await SayAsync(opportunity, "谈过");
        Guid conversion = await ConversionAsync(ConversionKind.Converted);
        Assert.Equal(RefusalCode.HasOpportunities, (await Database.Get<ConversionService>().UndoAsync(manager, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Refusal?.Code);

        Outcome<CustomerRef> undone = await Database.Get<ConversionService>().UndoAsync(manager, new UndoConversion(conversion, new HashSet<string> { "Opportunity" }), Cancel);

        Assert.True(undone.Succeeded, undone.Refusal?.ToString());
        await using PortalDbContext after = await Database.OpenAsync();
        Assert.Equal((SubjectType.Customer, customer, "谈过"), await after.FollowUps.AsNoTracking().SingleAsync(Cancel) is var said ? (said.SubjectType, said.SubjectId, said.Content) : default);
        Assert.Equal((SubjectType.Customer, customer), await after.Attachments.AsNoTracking().SingleAsync(Cancel) is var file ? (file.SubjectType, file.SubjectId) : default);
        Assert.Equal(PromiseState.Dropped, await after.Promises.Select(p => p.State).SingleAsync(Cancel));
        Assert.Equal(Database.Clock.GetUtcNow(), (await ReadAsync(customer)).LastFollowUpAt);
        await CustomerInvariants.AssertAsync(Database, "after the undo");
    }

    [Fact]
    public async Task A_purchase_about_whose_opportunity_was_spoken_is_not_taken_back()
    {
        Guid intent = await IntentAsync(await CustomerAsync(CustomerStage.Potential, "老客户"));
        var confirmations = Database.Get<IntentConfirmationService>();
        Outcome<IntentRef> bought = await confirmations.AsPurchaseAsync(
            manager, new ConfirmPurchase(intent, (await Database.ReadIntentAsync(intent))!.Version, "首单", 5m, new DateOnly(2026, 9, 1), manager, null), Cancel);
        Assert.True(bought.Succeeded, bought.Refusal?.ToString());
        Intent decided = (await Database.ReadIntentAsync(intent))!;
        await SayAsync(decided.Confirmation!.OpportunityId!.Value, "谈过");

        Outcome<IntentRef> undone = await Database.Get<IntentUndoService>().UndoConfirmationAsync(manager, intent, decided.Version, Cancel);

        Assert.Equal(RefusalCode.ChangedSince, undone.Refusal?.Code);
    }

    private async Task SayAsync(Guid opportunity, string said)
    {
        DateTimeOffset now = Database.Clock.GetUtcNow();
        Outcome<OpportunityRef> recorded = await Database.Get<OpportunityFollowUpService>().RecordAsync(
            manager,
            new RecordFollowUp(opportunity, null, FollowUpMethod.Phone, now, said, DateOnly.FromDateTime(now.UtcDateTime).AddDays(3), [new StoredFile(Guid.NewGuid(), "记录.txt", 1)]),
            Cancel);
        Assert.True(recorded.Succeeded, recorded.Refusal?.ToString());
    }

    private async Task<IEnumerable<(string Content, Guid CustomerId)>> SaidAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return (await context.FollowUps.AsNoTracking().Where(f => f.SubjectType == SubjectType.Opportunity).OrderBy(f => f.Id).ToListAsync(Cancel)).Select(f => (f.Content, f.CustomerId));
    }

    private Task<Guid> CustomerAsync(CustomerStage stage, string name, params string[] tags) =>
        Database.CustomerAsync(source, manager, department, stage, details: new CustomerDetails { Name = name, Tags = tags });

    private async Task<Guid> IntentAsync(Guid customer, Guid? contact = null) =>
        (await Database.IntentAsync(customer, source, manager, manager, department, new IntentDetails { Subject = "意向", Content = "内容", ContactId = contact })).Id;

    private async Task<Guid> OpportunityAsync(Guid customer, OpportunityStage stage)
    {
        Outcome<Guid> made = await Database.Work.RunAsSystemAsync<Guid>(
            async (unit, token) =>
            {
                Opportunity opportunity = Opportunity.CreateFromIntent(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, token), "商机", customer, null, null, 5m, new DateOnly(2026, 9, 1), manager, department, unit.Now).Value!;
                opportunity.StartAt(stage, null, unit.Now);
                unit.Opportunities.Add(opportunity);
                return opportunity.Id;
            },
            Cancel);
        return made.Value;
    }

    private async Task<Opportunity> OpportunityAsync(Guid id)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Opportunities.AsNoTracking().SingleAsync(o => o.Id == id, Cancel);
    }

    private async Task WinAsync(Guid id)
    {
        Outcome<OpportunityRef> won = await Database.Get<OpportunityCloseService>().WinAsync(manager, id, (await OpportunityAsync(id)).Version, Cancel);
        Assert.True(won.Succeeded, won.Refusal?.ToString());
    }

    private async Task<Guid> SuggestAsync(Guid intent, Guid? suggestion)
    {
        long version = (await Database.ReadIntentAsync(intent))!.Version;
        Outcome<IntentRef> confirmed = await Database.Get<IntentConfirmationService>().AsSuggestionAsync(
            manager, new ConfirmSuggestion(intent, version, suggestion, manager, await Database.ProductAsync(), "低温版", null, DemandImportance.Must), Cancel);
        Assert.True(confirmed.Succeeded, confirmed.Refusal?.ToString());
        return (await Database.ReadIntentAsync(intent))!.Confirmation!.SuggestionId!.Value;
    }

    private async Task<Guid> MergeAsync(Guid merged, Guid survivor)
    {
        Outcome<CustomerRef> outcome = await Database.Get<ConversionService>().MergeAsync(
            manager,
            new MergeCustomers(merged, (await ReadAsync(merged)).Version, survivor, (await ReadAsync(survivor)).Version, "同一家", new HashSet<string>(), [], null),
            Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return await ConversionAsync(ConversionKind.Merged);
    }

    private async Task<UndoPreview> UndoAsync(Guid conversion)
    {
        Outcome<UndoPreview> preview = await Database.Get<ConversionService>().PreviewUndoAsync(manager, conversion, Cancel);
        Assert.True(preview.Succeeded, preview.Refusal?.ToString());
        Outcome<CustomerRef> undone = await Database.Get<ConversionService>().UndoAsync(manager, new UndoConversion(conversion, new HashSet<string>()), Cancel);
        Assert.True(undone.Succeeded, undone.Refusal?.ToString());
        await CustomerInvariants.AssertAsync(Database, "after the undo");
        return preview.Value;
    }

    private async Task<Guid> ConversionAsync(ConversionKind kind)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Conversions.Where(c => c.Kind == kind).Select(c => c.Id).SingleAsync(Cancel);
    }

    private async Task<Customer> ReadAsync(Guid id)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id, Cancel);
    }
}
