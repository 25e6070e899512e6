using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Support;

/// <summary>Two operations that together could break a rule over two records, and the rule.</summary>
/// <param name="One">The first operation.</param>
/// <param name="Other">The second operation.</param>
/// <param name="RuleAsync">Fails when the rule is broken.</param>
/// <param name="InSteps">
/// Whether one of the operations commits more than once, so that the other may be refused in between.
/// </param>
internal sealed record Race(Func<Task<Refusal?>> One, Func<Task<Refusal?>> Other, Func<PortalDbContext, Task> RuleAsync, bool InSteps = false);

/// <summary>The rules over two records (docs/concurrency.md), each with two operations that can conflict.</summary>
internal static class Races
{
    /// <summary>All races by name; each creates its own records.</summary>
    public static IReadOnlyDictionary<string, Func<TestDatabase, Task<Race>>> All { get; } = new Dictionary<string, Func<TestDatabase, Task<Race>>>
    {
        ["two administrators take each other's role"] = AdministratorsAsync,
        ["two departments are put below each other"] = database => RingAsync(database, _ => database.DepartmentAsync(), (lists, actor, command) => lists.SaveDepartmentAsync(actor, command, Cancel), c => c.Departments.Select(d => new Node(d.Id, d.ParentId))),
        ["two regions are put below each other"] = database => RingAsync(database, _ => database.RegionAsync(), (lists, actor, command) => lists.SaveRegionAsync(actor, command, Cancel), c => c.Regions.Select(d => new Node(d.Id, d.ParentId))),
        ["an intent is captured while its customer is deactivated"] = CaptureAsync,
        ["an intent is restored while its customer is deactivated"] = RestoreAsync,
        ["an opportunity is added while its customer is deactivated"] = AddOpportunityAsync,
        ["an opportunity is reopened while its customer is deactivated"] = ReopenLostAsync,
        ["a region is deleted while a customer is put there"] = RegionAsync,
        ["an industry is deleted while a customer is put there"] = IndustryAsync,
        ["a reason is deleted while a customer is deactivated for it"] = DeactivationReasonAsync,
        ["a reason is deleted while an opportunity is lost for it"] = LostReasonAsync,
        ["an opportunity is won while the only won one is reopened"] = WinAndReopenAsync,
        ["the two won opportunities of a customer are reopened"] = ReopenBothAsync,
        ["an opportunity is added while the conversion is taken back"] = AddAndUndoAsync,
        ["a purchase is confirmed while the conversion is taken back"] = PurchaseAndUndoAsync,
        ["an intent is captured while its customer is merged"] = database => MergeAsync(database, (records, actor, merged) => records.CaptureAsync(actor, merged)),
        ["a contact is added while its customer is merged"] = database => MergeAsync(database, async (records, actor, merged) =>
            (await records.Get<CustomerService>().SaveContactAsync(actor, new SaveContact(merged, null, 0, new ContactDetails { Name = "李雷" }), Cancel)).Refusal),
        ["a follow-up of an intent is recorded while its customer is merged"] = FollowUpAndMergeAsync,
        ["an intent is divided while its customer is merged"] = SplitAndMergeAsync,
        ["a hand-over is asked for while the customer is merged"] = HandOverAndMergeAsync,
        ["customers are told apart while one of them is merged"] = ApartAndMergeAsync,
        ["a contact is chosen for an opportunity while the merge that brought it is undone"] = ContactAndPartingAsync,
        ["a contact is chosen for an intent while the merge that brought it is undone"] = IntentContactAndPartingAsync,
        ["a follow-up of an opportunity is recorded while its customer is merged"] = OpportunityFollowUpAndMergeAsync,
        ["the same customer is added twice"] = AddTwiceAsync,
        ["files are attached twice up to what an intent may have"] = FilesAsync,
        ["an intent is taken twice"] = TakeTwiceAsync,
        ["a file is attached to an intent while it is deleted for good"] = FileAndPurgeAsync,
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Race> AdministratorsAsync(TestDatabase database)
    {
        List<Guid> before;
        await using (PortalDbContext context = await database.OpenAsync())
        {
            before = await context.People.Where(p => (p.Roles & Roles.Administrator) != 0).Select(p => p.Id).ToListAsync(Cancel);
        }

        Outcome<Done> alone = await database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                foreach (Person earlier in await unit.People.FindAllAsync(before, token))
                {
                    earlier.SetRoles(Roles.Sales);
                }

                return Done.Instance;
            },
            Cancel);
        Assert.True(alone.Succeeded, alone.Refusal?.ToString());
        (Guid one, Guid other) = (await database.PersonAsync(Roles.Administrator), await database.PersonAsync(Roles.Administrator));
        var people = database.Get<PersonService>();
        async Task<Refusal?> TakeAsync(Guid actor, Guid from) => (await people.EditAsync(actor, new EditPerson(from, 1, "某人", null, Roles.Sales, null, true), Cancel)).Refusal;
        return new Race(
            () => TakeAsync(one, other),
            () => TakeAsync(other, one),
            async context => Assert.NotEqual(0, await context.People.CountAsync(p => p.IsActive && (p.Roles & Roles.Administrator) != 0, Cancel)));
    }

    private static async Task<Race> RingAsync(
        TestDatabase database, Func<TestDatabase, Task<Guid>> addAsync, Func<ListService, Guid, SaveListValue, Task<Outcome<Guid>>> saveAsync, Func<PortalDbContext, IQueryable<Node>> all)
    {
        Guid boss = await database.PersonAsync(Roles.Administrator);
        (Guid one, Guid other) = (await addAsync(database), await addAsync(database));
        var lists = database.Get<ListService>();
        async Task<Refusal?> PutAsync(Guid id, Guid below) => (await saveAsync(lists, boss, new SaveListValue(id, 1, $"{id:N}", $"{id:N}", 1, true, below, $"{id:N}"))).Refusal;
        return new Race(
            () => PutAsync(one, other),
            () => PutAsync(other, one),
            async context =>
            {
                Dictionary<Guid, Guid?> above = await all(context).ToDictionaryAsync(n => n.Id, n => n.ParentId, Cancel);
                Assert.Contains(new[] { one, other }, id => above[id] is null);
            });
    }

    private static async Task<Race> CaptureAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid customer = await database.CustomerAsync(source, boss);
        return new Race(() => database.CaptureAsync(boss, customer), await DeactivationAsync(database, boss, customer), NoOpenWorkAsync(customer));
    }

    private static async Task<Race> RestoreAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid customer = await database.CustomerAsync(source, boss);
        Intent intent = await database.IntentAsync(customer, source, boss, boss);
        await SucceedsAsync(database.Get<IntentConfirmationService>().AsInvalidAsync(boss, new ConfirmInvalid(intent.Id, 1, await database.ReasonAsync(), null), Cancel));
        return new Race(
            async () => (await database.Get<IntentUndoService>().RestoreAsync(boss, intent.Id, Cancel)).Refusal,
            await DeactivationAsync(database, boss, customer),
            NoOpenWorkAsync(customer));
    }

    private static async Task<Race> AddOpportunityAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid customer = await database.CustomerAsync(source, boss, stage: CustomerStage.Potential);
        return new Race(
            async () => (await AddAsync(database, boss, customer)).Refusal,
            await DeactivationAsync(database, boss, customer),
            NoOpenWorkAsync(customer));
    }

    private static async Task<Race> ReopenLostAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid customer = await database.CustomerAsync(source, boss, stage: CustomerStage.Potential);
        OpportunityRef lost = await SucceedsAsync(AddAsync(database, boss, customer));
        var closing = database.Get<OpportunityCloseService>();
        await SucceedsAsync(closing.LoseAsync(boss, new LoseOpportunity(lost.Id, 1, await database.ReasonAsync(ReasonCategory.Lost), null, []), Cancel));
        return new Race(
            async () => (await closing.ReopenAsync(boss, lost.Id, 2, "又有需求", Cancel)).Refusal,
            await DeactivationAsync(database, boss, customer),
            NoOpenWorkAsync(customer));
    }

    private static async Task<Race> RegionAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        (Guid region, Guid customer) = (await database.RegionAsync(), await database.CustomerAsync(source, boss));
        return new Race(
            () => EditAsync(database, boss, customer, details => details with { RegionId = region }),
            async () => (await database.Get<ListService>().DeleteRegionAsync(boss, region, Cancel)).Refusal,
            async context => Assert.False(await context.Customers.AnyAsync(c => c.RegionId != null && !context.Regions.Any(r => r.Id == c.RegionId), Cancel)));
    }

    private static async Task<Race> IndustryAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        (Guid industry, Guid customer) = (await database.IndustryAsync(), await database.CustomerAsync(source, boss));
        return new Race(
            () => EditAsync(database, boss, customer, details => details with { IndustryId = industry }),
            async () => (await database.Get<ListService>().DeleteIndustryAsync(boss, industry, Cancel)).Refusal,
            async context => Assert.False(await context.Customers.AnyAsync(c => c.IndustryId != null && !context.Industries.Any(i => i.Id == c.IndustryId), Cancel)));
    }

    private static async Task<Race> DeactivationReasonAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        (Guid reason, Guid customer) = (await database.ReasonAsync(ReasonCategory.Deactivated), await database.CustomerAsync(source, boss));
        return new Race(
            async () => (await database.Get<CustomerLifeCycleService>().DeactivateAsync(boss, new DeactivateCustomer(customer, 1, reason, null), Cancel)).Refusal,
            async () => (await database.Get<ListService>().DeleteReasonAsync(boss, reason, Cancel)).Refusal,
            async context => Assert.False(await context.Customers.AnyAsync(c => c.DeactivationReasonId != null && !context.Reasons.Any(r => r.Id == c.DeactivationReasonId), Cancel)));
    }

    private static async Task<Race> LostReasonAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid reason = await database.ReasonAsync(ReasonCategory.Lost);
        OpportunityRef open = await SucceedsAsync(AddAsync(database, boss, await database.CustomerAsync(source, boss, stage: CustomerStage.Potential)));
        return new Race(
            async () => (await database.Get<OpportunityCloseService>().LoseAsync(boss, new LoseOpportunity(open.Id, 1, reason, null, []), Cancel)).Refusal,
            async () => (await database.Get<ListService>().DeleteReasonAsync(boss, reason, Cancel)).Refusal,
            async context => Assert.False(await context.Opportunities.AnyAsync(o => o.LostReasonId != null && !context.Reasons.Any(r => r.Id == o.LostReasonId), Cancel)));
    }

    private static async Task<Race> WinAndReopenAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid customer = await database.CustomerAsync(source, boss, stage: CustomerStage.Potential);
        (OpportunityRef won, OpportunityRef open) = (await SucceedsAsync(AddAsync(database, boss, customer)), await SucceedsAsync(AddAsync(database, boss, customer)));
        var closing = database.Get<OpportunityCloseService>();
        await SucceedsAsync(closing.WinAsync(boss, won.Id, 1, Cancel));
        return new Race(
            async () => (await closing.WinAsync(boss, open.Id, 1, Cancel)).Refusal,
            async () => (await closing.ReopenAsync(boss, won.Id, 2, "作废", Cancel)).Refusal,
            WonLikeItsOpportunitiesAsync(customer));
    }

    private static async Task<Race> ReopenBothAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid customer = await database.CustomerAsync(source, boss, stage: CustomerStage.Potential);
        (OpportunityRef one, OpportunityRef other) = (await SucceedsAsync(AddAsync(database, boss, customer)), await SucceedsAsync(AddAsync(database, boss, customer)));
        var closing = database.Get<OpportunityCloseService>();
        await SucceedsAsync(closing.WinAsync(boss, one.Id, 1, Cancel));
        await SucceedsAsync(closing.WinAsync(boss, other.Id, 1, Cancel));
        return new Race(
            async () => (await closing.ReopenAsync(boss, one.Id, 2, "作废", Cancel)).Refusal,
            async () => (await closing.ReopenAsync(boss, other.Id, 2, "作废", Cancel)).Refusal,
            WonLikeItsOpportunitiesAsync(customer));
    }

    private static async Task<Race> AddAndUndoAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        (Guid customer, Guid conversion) = await ConvertedAsync(database, boss, source);
        return new Race(
            async () => (await AddAsync(database, boss, customer)).Refusal,
            async () => (await database.Get<ConversionService>().UndoAsync(boss, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Refusal,
            OpportunitiesInTheArchiveAsync(customer));
    }

    private static async Task<Race> PurchaseAndUndoAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        (Guid customer, Guid conversion) = await ConvertedAsync(database, boss, source);
        Intent intent = await database.IntentAsync(customer, source, boss, boss);
        return new Race(
            async () => (await database.Get<IntentConfirmationService>().AsPurchaseAsync(
                boss, new ConfirmPurchase(intent.Id, 1, "商机", 5m, new DateOnly(2026, 9, 1), null, null), Cancel)).Refusal,
            async () => (await database.Get<ConversionService>().UndoAsync(boss, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Refusal,
            OpportunitiesInTheArchiveAsync(customer));
    }

    private static async Task<Race> FollowUpAndMergeAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid merged = await database.CustomerAsync(source, boss);
        Intent intent = await database.IntentAsync(merged, source, boss, boss);
        DateTimeOffset now = database.Clock.GetUtcNow();
        Task<Outcome<IntentRef>> RecordAsync(int hoursAgo) => database.Get<IntentFollowUpService>().RecordAsync(
            boss, new RecordFollowUp(intent.Id, null, FollowUpMethod.Phone, now.AddHours(-hoursAgo), "问候", null, []), Cancel);
        await SucceedsAsync(RecordAsync(1));
        // The follow-up is earlier than the latest one, so the intent itself is not changed.
        return await MergeAsync(database, boss, source, merged, async () => (await RecordAsync(2)).Refusal);
    }

    private static async Task<Race> SplitAndMergeAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid merged = await database.CustomerAsync(source, boss);
        Intent intent = await database.IntentAsync(merged, source, boss, boss);
        // The parent keeps its content and is not saved.
        return await MergeAsync(database, boss, source, merged, async () => (await database.Get<IntentService>().SplitAsync(
            boss, new SplitIntent(intent.Id, 1, intent.Subject, intent.Content, "另一半", "另一半内容"), Cancel)).Refusal);
    }

    private static async Task<Race> HandOverAndMergeAsync(TestDatabase database)
    {
        Guid sales = await database.PersonAsync(Roles.Sales);
        return await MergeAsync(database, async (records, _, merged) => (await records.Get<HandOverService>().RequestAsync(sales, merged, "正在跟进", Cancel)).Refusal);
    }

    private static async Task<Race> ApartAndMergeAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        (Guid merged, Guid third) = (await database.CustomerAsync(source, boss), await database.CustomerAsync(source, boss));
        return await MergeAsync(database, boss, source, merged, async () => (await database.Get<DistinctPairService>().SayAsync(boss, merged, third, "两家公司", Cancel)).Refusal);
    }

    private static async Task<Race> OpportunityFollowUpAndMergeAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid merged = await database.CustomerAsync(source, boss, stage: CustomerStage.Potential);
        OpportunityRef opportunity = await SucceedsAsync(AddAsync(database, boss, merged));
        DateTimeOffset now = database.Clock.GetUtcNow();
        Task<Outcome<OpportunityRef>> RecordAsync(int hoursAgo) => database.Get<OpportunityFollowUpService>().RecordAsync(
            boss, new RecordFollowUp(opportunity.Id, null, FollowUpMethod.Phone, now.AddHours(-hoursAgo), "问候", null, []), Cancel);
        await SucceedsAsync(RecordAsync(1));
        return await MergeAsync(database, boss, source, merged, async () => (await RecordAsync(2)).Refusal);
    }

    private static async Task<Race> ContactAndPartingAsync(TestDatabase database)
    {
        (Guid boss, Guid survivor, Guid contact, Func<Task<Refusal?>> undo) = await UnmergeAsync(database);
        OpportunityRef opportunity = await SucceedsAsync(AddAsync(database, boss, survivor));
        var details = new OpportunityDetails { Name = "商机", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), ContactId = contact };
        return new Race(
            async () => (await database.Get<OpportunityService>().EditAsync(boss, new EditOpportunity(opportunity.Id, 1, details), Cancel)).Refusal,
            undo,
            async context => Assert.False(await context.Opportunities.AnyAsync(
                o => o.Id == opportunity.Id && o.ContactId != null && !context.Contacts.IgnoreQueryFilters().Any(c => c.Id == o.ContactId && c.CustomerId == o.CustomerId), Cancel)));
    }

    private static async Task<Race> IntentContactAndPartingAsync(TestDatabase database)
    {
        (Guid boss, Guid survivor, Guid contact, Func<Task<Refusal?>> undo) = await UnmergeAsync(database);
        Guid source = await database.SourceAsync();
        Intent intent = await database.IntentAsync(survivor, source, boss, boss);
        var details = new IntentDetails { Subject = intent.Subject, Content = intent.Content, SourceId = source, ContactId = contact };
        return new Race(
            async () => (await database.Get<IntentService>().EditAsync(boss, new EditIntent(intent.Id, 1, details), Cancel)).Refusal,
            undo,
            async context => Assert.False(await context.Intents.AnyAsync(
                i => i.Id == intent.Id && i.ContactId != null && !context.Contacts.IgnoreQueryFilters().Any(c => c.Id == i.ContactId && c.CustomerId == i.CustomerId), Cancel)));
    }

    private static async Task<(Guid Boss, Guid Survivor, Guid Contact, Func<Task<Refusal?>> Undo)> UnmergeAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        (Guid merged, Guid survivor) = (await database.CustomerAsync(source, boss), await database.CustomerAsync(source, boss, stage: CustomerStage.Potential));
        Guid contact = await database.ContactAsync(merged, new ContactDetails { Name = "王芳" });
        await SucceedsAsync(database.Get<ConversionService>().MergeAsync(boss, new MergeCustomers(merged, 1, survivor, 1, "同一家公司", new HashSet<string>(), [], null), Cancel));
        await using PortalDbContext context = await database.OpenAsync();
        Guid conversion = await context.Conversions.Where(c => c.MergedCustomerId == merged).Select(c => c.Id).SingleAsync(Cancel);
        return (boss, survivor, contact, async () => (await database.Get<ConversionService>().UndoAsync(boss, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Refusal);
    }

    private static async Task<Race> AddTwiceAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        string name = $"云岭{Guid.NewGuid():N}有限公司";
        async Task<Refusal?> AddAsync() => (await database.Get<CustomerService>().AddAsync(
            boss, new QuickAddCustomer(new CustomerDetails { Name = name, SourceId = source }, [], Distinct: null), Cancel)).Refusal;
        return new Race(AddAsync, AddAsync, async context => Assert.Equal(1, await context.Customers.CountAsync(c => c.Name == name, Cancel)));
    }

    private static async Task<Race> FilesAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Intent intent = await database.IntentAsync(await database.CustomerAsync(source, boss), source, boss, boss);
        Task<Refusal?> AttachAsync() => FilesAsync(database, boss, intent.Id, (Limits.Files / 2) + 1);
        return new Race(AttachAsync, AttachAsync, async context => Assert.Equal((Limits.Files / 2) + 1, await context.Attachments.CountAsync(a => a.SubjectId == intent.Id, Cancel)));
    }

    private static async Task<Race> TakeTwiceAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Intent intent = await database.IntentAsync(await database.CustomerAsync(source, boss), source, boss, null);
        (Guid one, Guid other) = (await database.PersonAsync(Roles.Sales), await database.PersonAsync(Roles.Sales));
        async Task<Refusal?> TakeAsync(Guid person) => (await database.Get<IntentService>().TakeAsync(person, intent.Id, Cancel)).Refusal;
        return new Race(
            () => TakeAsync(one),
            () => TakeAsync(other),
            async context =>
            {
                Assert.Equal(1, await context.ChangeLines.CountAsync(line => line.RecordId == intent.Id && line.Kind == ChangeKind.Assigned, Cancel));
                Assert.Equal(RefusalCode.AlreadyTaken, (await TakeAsync(boss))?.Code);
            });
    }

    private static async Task<Race> FileAndPurgeAsync(TestDatabase database)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Intent intent = await database.IntentAsync(await database.CustomerAsync(source, boss), source, boss, boss);
        Guid reason = await database.ReasonAsync();
        return new Race(
            () => FilesAsync(database, boss, intent.Id, 1),
            async () =>
            {
                Refusal? refusal = (await database.Get<IntentConfirmationService>().AsInvalidAsync(boss, new ConfirmInvalid(intent.Id, 1, reason, null), Cancel)).Refusal;
                database.Clock.Forward(TimeSpan.FromDays(PortalSettings.DefaultRecycleBinDays + 1));
                await database.Get<RecycleBinService>().PurgeDueAsync(Cancel);
                return refusal;
            },
            async context => Assert.False(await context.Attachments.AnyAsync(a => a.SubjectId == intent.Id && !context.Intents.IgnoreQueryFilters().Any(i => i.Id == a.SubjectId), Cancel)),
            InSteps: true);
    }

    private static async Task<Race> MergeAsync(TestDatabase database, Func<TestDatabase, Guid, Guid, Task<Refusal?>> addAsync)
    {
        (Guid boss, Guid source) = await ActorAsync(database);
        Guid merged = await database.CustomerAsync(source, boss);
        return await MergeAsync(database, boss, source, merged, () => addAsync(database, boss, merged));
    }

    private static async Task<Race> MergeAsync(TestDatabase database, Guid boss, Guid source, Guid merged, Func<Task<Refusal?>> addAsync)
    {
        Guid survivor = await database.CustomerAsync(source, boss, stage: CustomerStage.Potential);
        return new Race(
            addAsync,
            async () => (await database.Get<ConversionService>().MergeAsync(boss, new MergeCustomers(merged, 1, survivor, 1, "同一家公司", new HashSet<string>(), [], null), Cancel)).Refusal,
            async context =>
            {
                // No record may belong to a customer that was merged away.
                if (await context.Customers.IgnoreQueryFilters().AnyAsync(c => c.Id == merged && c.MergedIntoId != null, Cancel))
                {
                    Assert.False(await context.Intents.IgnoreQueryFilters().AnyAsync(i => i.CustomerId == merged, Cancel));
                    Assert.False(await context.Contacts.IgnoreQueryFilters().AnyAsync(c => c.CustomerId == merged && c.JoinedIntoId == null, Cancel));
                    Assert.False(await context.FollowUps.AnyAsync(f => f.CustomerId == merged, Cancel));
                    Assert.False(await context.HandOvers.AnyAsync(h => h.CustomerId == merged, Cancel));
                    Assert.False(await context.DistinctPairs.AnyAsync(n => n.OneId == merged || n.OtherId == merged, Cancel));
                }
            });
    }

    private static async Task<(Guid Boss, Guid Source)> ActorAsync(TestDatabase database) => (await database.PersonAsync(Roles.Administrator), await database.SourceAsync());

    private static async Task<(Guid Customer, Guid Conversion)> ConvertedAsync(TestDatabase database, Guid boss, Guid source)
    {
        Guid id = await database.CustomerAsync(source, boss);
        await using PortalDbContext context = await database.OpenAsync();
        Customer customer = await context.Customers.AsNoTracking().SingleAsync(c => c.Id == id, Cancel);
        await SucceedsAsync(database.Get<ConversionService>().ConvertAsync(boss, new ConvertCustomer(id, 1, "需求明确", customer.Details, boss, [], null, null), Cancel));
        return (id, await context.Conversions.Where(c => c.CustomerId == id).Select(c => c.Id).SingleAsync(Cancel));
    }

    private static async Task<Refusal?> CaptureAsync(this TestDatabase database, Guid actor, Guid customer)
    {
        var details = new IntentDetails { Subject = "想要低温版本", Content = "冬天控制器启动不了", SourceId = await database.SourceAsync() };
        return (await database.Get<IntentService>().CaptureAsync(actor, new CaptureIntent(Guid.NewGuid(), details, customer, null, null, null, []), Cancel)).Refusal;
    }

    private static Task<Outcome<OpportunityRef>> AddAsync(TestDatabase database, Guid actor, Guid customer) => database.Get<OpportunityService>().AddAsync(
        actor, new AddOpportunity(customer, new OpportunityDetails { Name = "商机", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1) }, null), Cancel);

    private static async Task<Refusal?> EditAsync(TestDatabase database, Guid actor, Guid customer, Func<CustomerDetails, CustomerDetails> edit)
    {
        await using PortalDbContext context = await database.OpenAsync();
        Customer read = await context.Customers.AsNoTracking().SingleAsync(c => c.Id == customer, Cancel);
        return (await database.Get<CustomerService>().EditAsync(actor, new EditCustomer(customer, read.Version, edit(read.Details)), Cancel)).Refusal;
    }

    private static async Task<Refusal?> FilesAsync(TestDatabase database, Guid actor, Guid intent, int count) => (await database.Get<IntentService>().AddFilesAsync(
        actor, intent, [.. Enumerable.Range(0, count).Select(i => new StoredFile(Guid.NewGuid(), $"{i}.pdf", 10))], Cancel)).Refusal;

    private static async Task<Func<Task<Refusal?>>> DeactivationAsync(TestDatabase database, Guid actor, Guid customer)
    {
        Guid reason = await database.ReasonAsync(ReasonCategory.Deactivated);
        return async () => (await database.Get<CustomerLifeCycleService>().DeactivateAsync(actor, new DeactivateCustomer(customer, 1, reason, null), Cancel)).Refusal;
    }

    private static Func<PortalDbContext, Task> NoOpenWorkAsync(Guid customer) => async context =>
    {
        bool isOpen = await context.Intents.AnyAsync(i => i.CustomerId == customer && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp), Cancel)
            || await context.Opportunities.AnyAsync(o => o.CustomerId == customer && o.Stage != OpportunityStage.Won && o.Stage != OpportunityStage.Lost, Cancel);
        Assert.NotEqual(isOpen, await context.Customers.Where(c => c.Id == customer).Select(c => c.IsDeactivated).SingleAsync(Cancel));
    };

    private static Func<PortalDbContext, Task> WonLikeItsOpportunitiesAsync(Guid customer) => async context =>
        Assert.Equal(
            await context.Opportunities.AnyAsync(o => o.CustomerId == customer && o.Stage == OpportunityStage.Won, Cancel) ? CustomerStage.Won : CustomerStage.Potential,
            await context.Customers.Where(c => c.Id == customer).Select(c => c.Stage).SingleAsync(Cancel));

    private static Func<PortalDbContext, Task> OpportunitiesInTheArchiveAsync(Guid customer) => async context =>
        Assert.NotEqual(
            await context.Opportunities.AnyAsync(o => o.CustomerId == customer, Cancel),
            await context.Customers.AnyAsync(c => c.Id == customer && c.Stage == CustomerStage.Intent, Cancel));

    private static async Task<T> SucceedsAsync<T>(Task<Outcome<T>> operation)
    {
        Outcome<T> outcome = await operation;
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value!;
    }

    private sealed record Node(Guid Id, Guid? ParentId);
}
