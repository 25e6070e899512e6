using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Kernel;

/// <summary>Everything one operation may load and change. What it changed commits together, with its ledger entry, when the operation succeeds.</summary>
public interface IUnitOfWork
{
    /// <summary>Who acts, read at the start of the operation. For the system itself: a viewer without identity and with all roles.</summary>
    Viewer Viewer { get; }

    /// <summary>The time of the operation, the same throughout.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Intents.</summary>
    IIntentStore Intents { get; }

    /// <summary>Customers.</summary>
    ICustomerStore Customers { get; }

    /// <summary>Contacts.</summary>
    IContactStore Contacts { get; }

    /// <summary>What conversions and merges did.</summary>
    IConversionStore Conversions { get; }

    /// <summary>Requests for a hand-over.</summary>
    IHandOverStore HandOvers { get; }

    /// <summary>Customers that were said not to be the same.</summary>
    IDistinctPairStore DistinctPairs { get; }

    /// <summary>Follow-ups.</summary>
    IFollowUpStore FollowUps { get; }

    /// <summary>Promises.</summary>
    IPromiseStore Promises { get; }

    /// <summary>Attachments.</summary>
    IAttachmentStore Attachments { get; }

    /// <summary>Suggestions.</summary>
    IStore<Suggestion> Suggestions { get; }

    /// <summary>Demands.</summary>
    IDemandStore Demands { get; }

    /// <summary>Opportunities.</summary>
    IOpportunityStore Opportunities { get; }

    /// <summary>People.</summary>
    IPersonStore People { get; }

    /// <summary>Departments.</summary>
    IDepartmentStore Departments { get; }

    /// <summary>Intent sources.</summary>
    IStore<IntentSource> Sources { get; }

    /// <summary>Industries.</summary>
    IStore<Industry> Industries { get; }

    /// <summary>Regions.</summary>
    IStore<Region> Regions { get; }

    /// <summary>Products.</summary>
    IStore<Product> Products { get; }

    /// <summary>Reasons.</summary>
    IStore<Reason> Reasons { get; }

    /// <summary>User-defined fields.</summary>
    ICustomFieldStore CustomFields { get; }

    /// <summary>The settings of the portal.</summary>
    IStore<PortalSettings> Settings { get; }

    /// <summary>The rules of the follow-up.</summary>
    IStore<FollowUpRules> Rules { get; }

    /// <summary>Special days of the working calendar.</summary>
    IStore<CalendarDay> CalendarDays { get; }

    /// <summary>Steps of the escalation ladder that were taken.</summary>
    IStore<Escalation> Escalations { get; }

    /// <summary>Saved views.</summary>
    IStore<SavedView> SavedViews { get; }

    /// <summary>Notifications.</summary>
    INotificationStore Notifications { get; }

    /// <summary>How many records use a value of a list, counted in every place that can refer to it.</summary>
    Task<int> CountUsesAsync(ListValue value, CancellationToken cancel);

    /// <summary>A new identity, in the order that suits the database.</summary>
    Guid NewId();

    /// <summary>The next code of a series; taken back when the operation does not commit.</summary>
    Task<RecordCode> NextCodeAsync(CodeSeries series, CancellationToken cancel);

    /// <summary>Writes a line into the ledger that no record stands behind, such as an export.</summary>
    void Audit(RecordKind recordKind, Guid recordId, string label, ChangeKind kind, IReadOnlyDictionary<string, object?> values);
}

/// <summary>Where aggregates of one kind are kept, inside one unit of work.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
public interface IStore<T>
    where T : Aggregate
{
    /// <summary>Loads one for change, or null when there is none.</summary>
    Task<T?> FindAsync(Guid id, CancellationToken cancel);

    /// <summary>Loads several for change, in one reading; those that there are.</summary>
    Task<IReadOnlyList<T>> FindAllAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel);

    /// <summary>Adds a new one.</summary>
    void Add(T aggregate);

    /// <summary>Deletes one for good.</summary>
    void Remove(T aggregate);

    /// <summary>
    /// Locks a record as it was loaded until the commit: who wants to lock or save it too waits for that. Returns false when somebody saved it meanwhile.
    /// What a decision is made by is read after locking, so that everything of whoever locked it before is seen: two that only locked it do not notice each other otherwise.
    /// Which operation holds what is in docs/concurrency.md.
    /// </summary>
    Task<bool> LockAsync(T aggregate, CancellationToken cancel);
}
