using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence.Stores;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>One operation's view of the database.</summary>
internal sealed class UnitOfWork(PortalDbContext context, Viewer viewer, DateTimeOffset now, Guid? actorId) : IUnitOfWork
{
    private readonly Change change = new(context.NewId(), now, actorId);

    public Viewer Viewer => viewer;

    public DateTimeOffset Now => now;

    public IIntentStore Intents { get; } = new IntentStore(context);

    public ICustomerStore Customers { get; } = new CustomerStore(context);

    public IContactStore Contacts { get; } = new ContactStore(context);

    public IConversionStore Conversions { get; } = new ConversionStore(context);

    public IFollowUpStore FollowUps { get; } = new FollowUpStore(context);

    public IHandOverStore HandOvers { get; } = new HandOverStore(context);

    public IDistinctPairStore DistinctPairs { get; } = new DistinctPairStore(context);

    public IPromiseStore Promises { get; } = new PromiseStore(context);

    public IAttachmentStore Attachments { get; } = new AttachmentStore(context);

    public IStore<Suggestion> Suggestions { get; } = new EfStore<Suggestion>(context);

    public IDemandStore Demands { get; } = new DemandStore(context);

    public IOpportunityStore Opportunities { get; } = new OpportunityStore(context);

    public IPersonStore People { get; } = new PersonStore(context);

    public IDepartmentStore Departments { get; } = new DepartmentStore(context);

    public IStore<IntentSource> Sources { get; } = new EfStore<IntentSource>(context);

    public IStore<Industry> Industries { get; } = new EfStore<Industry>(context);

    public IStore<Region> Regions { get; } = new EfStore<Region>(context);

    public IStore<Product> Products { get; } = new EfStore<Product>(context);

    public IStore<Reason> Reasons { get; } = new EfStore<Reason>(context);

    public ICustomFieldStore CustomFields { get; } = new CustomFieldStore(context);

    public IStore<PortalSettings> Settings { get; } = new EfStore<PortalSettings>(context);

    public IStore<FollowUpRules> Rules { get; } = new EfStore<FollowUpRules>(context);

    public IStore<CalendarDay> CalendarDays { get; } = new EfStore<CalendarDay>(context);

    public IStore<Escalation> Escalations { get; } = new EfStore<Escalation>(context);

    public IStore<SavedView> SavedViews { get; } = new EfStore<SavedView>(context);

    public INotificationStore Notifications { get; } = new NotificationStore(context);

    public Task<int> CountUsesAsync(ListValue value, CancellationToken cancel) => ListValueUsage.CountAsync(context, value, cancel);

    public Guid NewId() => context.NewId();

    public async Task<RecordCode> NextCodeAsync(CodeSeries series, CancellationToken cancel)
    {
        int year = now.Year;
        // Counting up locks the row until the commit, so that no two operations are given the same number.
        List<long> counted = await context.CountUp(series, year).ToListAsync(cancel);
        if (counted.Count == 0)
        {
            // The first code of a year. Whoever comes second breaks the key and is run again by the unit of work.
            await context.Database.ExecuteSqlAsync($"""INSERT INTO "CodeCounters" ("Series", "Year", "Last") VALUES ({(int)series}, {year}, 1)""", cancel);
            counted = [1];
        }

        return RecordCode.For(series, year, counted[0]);
    }

    public void Audit(RecordKind recordKind, Guid recordId, string label, ChangeKind kind, IReadOnlyDictionary<string, object?> values) =>
        change.Add(new ChangeLine(
            change.Id, change.Lines.Count, recordKind, recordId, recordId, label, kind, 0, LedgerValues.Json(values.Select(v => (v.Key, (object?)null, v.Value)))));

    /// <summary>Saves everything with its ledger entry, inside the transaction that the caller commits; gives back whether there was anything to save.</summary>
    public async Task<bool> SaveAsync(CancellationToken cancel)
    {
        if (!new LedgerWriter(context).Write(change))
        {
            return false;
        }

        context.Changes.Add(change);
        List<Guid> followedUp = CustomerFollowUps.Touched(context);
        await CustomerFollowUps.LockAsync(context, followedUp, cancel);
        await context.SaveChangesAsync(cancel);
        await CustomerFollowUps.CountAsync(context, followedUp, cancel);
        return true;
    }
}
