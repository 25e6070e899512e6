using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>A company in a real database, created once, in which every case gets its own records.</summary>
public sealed class RightsWorld : IAsyncLifetime
{
    /// <summary>The number of all contacts, which only people with the right to contact data may read.</summary>
    public const string ContactMobile = "13900001111";

    /// <summary>The address of all customers of the matrix.</summary>
    public const string Address = "苏州工业园区星湖街";

    /// <summary>A user-defined field of contacts.</summary>
    public const string ContactField = "hobby";

    /// <summary>The value of that field on all contacts of the matrix.</summary>
    public const string FieldValue = "围棋";

    private readonly Dictionary<string, Guid> actors = [];
    private readonly Dictionary<Guid, IReadOnlyList<RightsTarget>> customersToLookAt = [];
    private TestDatabase? database;
    private SqliteConnection? watcher;
    private Guid below;
    private Guid foreign;
    private int made;

    public TestDatabase Database => database!;

    public Guid Department { get; private set; }

    /// <summary>A salesperson of the same department, who owns records that belong to others.</summary>
    public Guid Colleague { get; private set; }

    /// <summary>An administrator of another department.</summary>
    public Guid Boss { get; private set; }

    public Guid Designer { get; private set; }

    public Guid Source { get; private set; }

    public Guid Product { get; private set; }

    public Guid Reason { get; private set; }

    public Guid DeactivationReason { get; private set; }

    /// <summary>A customer at stage Intent, with a contact.</summary>
    public Guid IntentCustomer { get; private set; }

    /// <summary>A customer in the customer archive, with a contact.</summary>
    public Guid ArchiveCustomer { get; private set; }

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Department = await Database.DepartmentAsync();
        below = await Database.DepartmentAsync(Department);
        foreign = await Database.DepartmentAsync();
        Colleague = await Database.PersonAsync(Roles.Sales, Department, "同事");
        Boss = await Database.PersonAsync(Roles.Administrator, foreign, "总监");
        Designer = await Database.PersonAsync(Roles.ProductDesigner, foreign, "设计");
        Source = await Database.SourceAsync();
        Product = await Database.ProductAsync();
        Reason = await Database.ReasonAsync();
        DeactivationReason = await Database.ReasonAsync(ReasonCategory.Deactivated);
        IntentCustomer = await Database.CustomerAsync(Source, Colleague, Department);
        ArchiveCustomer = await Database.CustomerAsync(Source, Colleague, Department, CustomerStage.Potential);
        foreach (Guid customer in new[] { IntentCustomer, ArchiveCustomer })
        {
            await Database.ContactAsync(customer, new ContactDetails { Name = "联系人", Mobile = ContactMobile, IsPrimary = true });
        }

        Outcome<Guid> field = await Database.Get<CustomFieldService>().SaveAsync(
            Boss, new SaveCustomField(null, 0, CustomFieldTarget.Contact, ContactField, CustomFieldType.Text, "爱好", "Hobby", 1, false, [], true), CancellationToken.None);
        Assert.True(field.Succeeded, field.Refusal?.ToString());
        await Database.Get<IReferenceData>().ReloadAsync(CancellationToken.None);
        foreach (RightsColumn column in RightsColumn.All)
        {
            actors[column.Name] = column.Standing == Standing.Unknown ? Guid.NewGuid() : await Database.PersonAsync(column.Roles, Department, column.Name);
        }

        Guid gone = actors[RightsColumn.All.Single(c => c.Standing == Standing.Deactivated).Name];
        await MakeAsync(async unit =>
        {
            (await unit.People.FindAsync(gone, CancellationToken.None))!.Deactivate();
            return gone;
        });
        watcher = new SqliteConnection($"Data Source={Path.Combine(Database.Folder, "portal.db")};Pooling=False");
        await watcher.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (watcher is not null)
        {
            await watcher.DisposeAsync();
        }

        await Database.DisposeAsync();
    }

    /// <summary>The actor of a column.</summary>
    public Guid ActorOf(RightsColumn column) => actors[column.Name];

    /// <summary>Returns a name that is unused and not a prefix of another one.</summary>
    public string NewName(string stem) => string.Create(CultureInfo.InvariantCulture, $"{stem}{Interlocked.Increment(ref made):D6}");

    /// <summary>A number that changes with every commit to the database file.</summary>
    public long DataVersion()
    {
        using SqliteCommand command = watcher!.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>The last ledger entry and its actor.</summary>
    public async Task<(long Sequence, Guid? ActorId)> LastEntryAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        Change last = await context.Changes.AsNoTracking().OrderByDescending(c => c.Sequence).FirstAsync();
        return (last.Sequence, last.ActorId);
    }

    /// <summary>The saved version of a record.</summary>
    public async Task<long> VersionOfAsync<T>(Guid id)
        where T : Aggregate
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Set<T>().IgnoreQueryFilters().Where(a => a.Id == id).Select(a => a.Version).SingleAsync();
    }

    /// <summary>Adds records to the database, bypassing the rights.</summary>
    public async Task<T> MakeAsync<T>(Func<IUnitOfWork, Task<T>> make)
    {
        Outcome<T> outcome = await Database.Work.RunAsSystemAsync<T>(async (unit, _) => await make(unit), CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }

    /// <summary>Sets whether marketing may convert and merge.</summary>
    public async Task LetMarketingConvertAsync(bool may)
    {
        if (await MarketingConvertsAsync() != may)
        {
            Outcome<Done> set = await Database.Get<SettingsService>().LetMarketingConvertAsync(Boss, may, await VersionOfAsync<PortalSettings>(PortalSettings.TheId), CancellationToken.None);
            Assert.True(set.Succeeded, set.Refusal?.ToString());
        }
    }

    /// <summary>The saved value of that setting.</summary>
    public async Task<bool> MarketingConvertsAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Settings.Select(s => s.MarketingConverts).SingleAsync();
    }

    /// <summary>
    /// One customer with a contact for every cell of the matrix, relative to the actor. Customers that are only read
    /// are created once.
    /// </summary>
    public async Task<IReadOnlyList<RightsTarget>> CustomersAsync(Guid actor, bool onlyLooks) =>
        !onlyLooks ? await CustomersAsync(actor)
        : customersToLookAt.TryGetValue(actor, out IReadOnlyList<RightsTarget>? known) ? known
        : customersToLookAt[actor] = await CustomersAsync(actor);

    /// <summary>One intent for every cell of the matrix, relative to the actor.</summary>
    public async Task<IReadOnlyList<RightsTarget>> IntentsAsync(Guid actor, IntentState state, Guid customer)
    {
        Guid contact;
        await using (PortalDbContext context = await Database.OpenAsync())
        {
            contact = await context.Contacts.Where(c => c.CustomerId == customer).Select(c => c.Id).SingleAsync();
        }

        // A separate source, so that a view that shows only the latest records can be filtered to these.
        Guid source = await Database.SourceAsync();
        return await MakeAsync(async unit =>
        {
            List<RightsTarget> targets = [];
            foreach (RightsCell plain in RightsCell.Intents)
            {
                RightsCell cell = plain with
                {
                    IsBehindSuggestion = state is IntentState.Suggestion or IntentState.MySuggestion or IntentState.MyOldSuggestion,
                    DecidedByMe = state is IntentState.MySuggestion or IntentState.MyInvalid,
                };
                targets.Add(await IntentAsync(unit, actor, cell, state, customer, contact, source));
            }

            return targets;
        });
    }

    private async Task<IReadOnlyList<RightsTarget>> CustomersAsync(Guid actor)
    {
        return await MakeAsync<IReadOnlyList<RightsTarget>>(async unit =>
        {
            List<RightsTarget> targets = [];
            foreach (RightsCell cell in RightsCell.Customers)
            {
                Guid? owner = cell.Ownership switch { Ownership.Own => actor, Ownership.Unassigned => null, _ => Colleague };
                Customer customer = Customer.Add(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Customer, CancellationToken.None), new CustomerDetails { Name = UnrelatedNames.Next(), SourceId = Source, Address = Address },
                    owner, DepartmentOf(cell.Place), unit.Now).Value!;
                customer.StartAt(cell.Stage, deactivated: false);
                if (cell.Ownership == Ownership.Shared)
                {
                    customer.AddCollaborator(actor);
                }

                unit.Customers.Add(customer);
                unit.Contacts.Add(Contact.Add(unit.NewId(), customer.Id, new ContactDetails { Name = $"联系人 {customer.Code}", Mobile = ContactMobile, Custom = CustomValues.Empty.With(ContactField, CustomValue.Of(FieldValue)) }).Value!);
                Attachment file = Attachment.Add(new StoredFile(unit.NewId(), "合同.pdf", 1), SubjectType.Customer, customer.Id, Colleague, unit.Now).Value!;
                unit.Attachments.Add(file);
                await AddWorkAsync(unit, cell.Work, customer.Id, actor);
                targets.Add(new RightsTarget(cell, customer.Id, customer.Code, AttachmentId: file.Id));
            }

            return targets;
        });
    }

    private Guid DepartmentOf(Place place) => place switch { Place.Own => Department, Place.Below => below, _ => foreign };

    private async Task<RightsTarget> IntentAsync(IUnitOfWork unit, Guid actor, RightsCell cell, IntentState state, Guid customer, Guid contact, Guid source)
    {
        Guid? owner = cell.Ownership switch { Ownership.Own => actor, Ownership.Others => Colleague, _ => null };
        var details = new IntentDetails
        {
            Subject = NewName("矩阵意向"),
            Content = "客户的原话",
            SourceId = source,
            ContactId = contact,
            Kind = cell.IsFeedback ? IntentKind.Feedback : IntentKind.NewNeed,
        };
        Intent intent = Intent.Capture(
            unit.NewId(), await unit.NextCodeAsync(CodeSeries.Intent, CancellationToken.None), details, customer, owner, DepartmentOf(cell.Place),
            cell.Ownership == Ownership.Shared ? actor : Colleague, unit.Now.AddDays(-2)).Value!;
        unit.Intents.Add(intent);
        Attachment file = Attachment.Add(new StoredFile(unit.NewId(), "报价.pdf", 1), SubjectType.Intent, intent.Id, Colleague, unit.Now).Value!;
        unit.Attachments.Add(file);
        var target = new RightsTarget(cell, intent.Id, intent.Code, intent.Subject, file.Id);
        bool mine = state is IntentState.MySuggestion or IntentState.MyOldSuggestion or IntentState.MyInvalid or IntentState.MyOldInvalid;
        bool old = state is IntentState.MyOldSuggestion or IntentState.MyOldInvalid;
        Guid by = mine ? actor : Boss;
        DateTimeOffset at = old ? unit.Now.AddHours(-24).AddSeconds(-1) : unit.Now.AddHours(-1);
        switch (state)
        {
            case IntentState.Open:
                return target;
            case IntentState.Suggestion or IntentState.MySuggestion or IntentState.MyOldSuggestion:
                RecordCode suggestionCode = await unit.NextCodeAsync(CodeSeries.Suggestion, CancellationToken.None);
                Suggestion suggestion = Suggestion.Add(unit.NewId(), suggestionCode, NewName("矩阵建议"), null, Product, Designer, unit.Now).Value!;
                unit.Suggestions.Add(suggestion);
                var demand = new Demand(unit.NewId(), suggestion.Id, customer);
                demand.AddEvidence(intent.Id, intent.CapturedAt, DemandImportance.Nice);
                unit.Demands.Add(demand);
                Assert.Null(intent.ConfirmAsSuggestion(suggestion.Id, true, by, at));
                return target with { SuggestionCode = suggestion.Code };
            case IntentState.Purchase:
                RecordCode opportunityCode = await unit.NextCodeAsync(CodeSeries.Opportunity, CancellationToken.None);
                Opportunity opportunity = Opportunity.CreateFromIntent(
                    unit.NewId(), opportunityCode, NewName("矩阵商机"), customer, contact, intent.Id, 1m, new DateOnly(2026, 9, 1), owner ?? Colleague, DepartmentOf(cell.Place), unit.Now).Value!;
                unit.Opportunities.Add(opportunity);
                Attachment offer = Attachment.Add(new StoredFile(unit.NewId(), "方案.pdf", 1), SubjectType.Opportunity, opportunity.Id, Colleague, unit.Now).Value!;
                unit.Attachments.Add(offer);
                Assert.Null(intent.ConfirmAsPurchase(opportunity.Id, false, by, at));
                return target with { OpportunityCode = opportunity.Code, OpportunityFileId = offer.Id };
            default:
                Assert.Null(intent.ConfirmAsInvalid(Reason, null, by, at));
                return target;
        }
    }

    private async Task AddWorkAsync(IUnitOfWork unit, WorkAbout work, Guid customer, Guid actor)
    {
        if (work == WorkAbout.None)
        {
            return;
        }

        if (work == WorkAbout.MyOpportunity)
        {
            RecordCode code = await unit.NextCodeAsync(CodeSeries.Opportunity, CancellationToken.None);
            unit.Opportunities.Add(Opportunity.CreateFromIntent(
                unit.NewId(), code, NewName("矩阵商机"), customer, null, null, 1m, new DateOnly(2026, 9, 1), actor, DepartmentOf(Place.Foreign), unit.Now).Value!);
            return;
        }

        bool ofTree = work == WorkAbout.IntentOfTree;
        Intent intent = Intent.Capture(
            unit.NewId(), await unit.NextCodeAsync(CodeSeries.Intent, CancellationToken.None), new IntentDetails { Subject = NewName("矩阵意向"), Content = "客户的原话", SourceId = Source },
            customer, ofTree ? Colleague : actor, DepartmentOf(ofTree ? Place.Own : Place.Foreign), Colleague, unit.Now).Value!;
        unit.Intents.Add(intent);
        if (work == WorkAbout.MyInvalidIntent)
        {
            Assert.Null(intent.ConfirmAsInvalid(Reason, null, Colleague, unit.Now));
        }
    }
}
