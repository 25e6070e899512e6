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
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>The portal's database context. Derived classes contain what differs between the providers.</summary>
public abstract class PortalDbContext(DbContextOptions options) : DbContext(options), IDataProtectionKeyContext
{
    /// <summary>The name of the query filter that hides invalid intents.</summary>
    public const string RecycleBin = "RecycleBin";

    /// <summary>
    /// The name of the query filter that hides merged customers and joined contacts, which are only pointers.
    /// </summary>
    public const string Pointers = "Pointers";

    public DbSet<Intent> Intents => Set<Intent>();

    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Contact> Contacts => Set<Contact>();

    public DbSet<Conversion> Conversions => Set<Conversion>();

    public DbSet<HandOverRequest> HandOvers => Set<HandOverRequest>();

    public DbSet<DistinctPair> DistinctPairs => Set<DistinctPair>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Suggestion> Suggestions => Set<Suggestion>();

    public DbSet<Demand> Demands => Set<Demand>();

    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<IntentSource> Sources => Set<IntentSource>();

    public DbSet<Product> Products => Set<Product>();

    public DbSet<Industry> Industries => Set<Industry>();

    public DbSet<Region> Regions => Set<Region>();

    public DbSet<Reason> Reasons => Set<Reason>();

    public DbSet<CustomField> CustomFields => Set<CustomField>();

    public DbSet<PortalSettings> Settings => Set<PortalSettings>();

    public DbSet<FollowUpRules> Rules => Set<FollowUpRules>();

    public DbSet<CalendarDay> CalendarDays => Set<CalendarDay>();

    public DbSet<Escalation> Escalations => Set<Escalation>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<Notification> Notifications => Set<Notification>();

    public DbSet<Change> Changes => Set<Change>();

    public DbSet<ChangeLine> ChangeLines => Set<ChangeLine>();

    public DbSet<CodeCounter> CodeCounters => Set<CodeCounter>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>
    /// Whether at most one transaction writes at a time and sees everything committed before it began.
    /// </summary>
    public abstract bool WritersAreSerial { get; }

    /// <summary>
    /// Whether the database file still exists where it was opened. An open connection alone would continue with a
    /// deleted file.
    /// </summary>
    public virtual bool IsInPlace => true;

    /// <summary>
    /// Starts to read from one snapshot of the database while others write. Null if the provider does not support it.
    /// Dispose the result after reading.
    /// </summary>
    public abstract Task<IAsyncDisposable?> BeginReadAsync(CancellationToken cancel);

    /// <summary>A new identity that sorts in the order the provider prefers.</summary>
    public abstract Guid NewId();

    /// <summary>
    /// Increments a code series and returns the new number; empty if the year has no counter yet. The query must be
    /// executed without composition.
    /// </summary>
    public abstract IQueryable<long> CountUp(CodeSeries series, int year);

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
}
