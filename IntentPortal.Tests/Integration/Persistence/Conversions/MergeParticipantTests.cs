using System.Runtime.CompilerServices;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>Every kind of record that belongs to customers takes part in merges.</summary>
public sealed class MergeParticipantTests
{
    // Contacts are part of the merge itself. A conversion stays with its customer, which may have been merged away.
    // Notifications and escalations document what was sent at the time.
    private static readonly RecordKind[] without = [RecordKind.Contact, RecordKind.Conversion, RecordKind.Notification, RecordKind.Escalation];

    [Fact]
    public async Task Every_kind_of_record_that_belongs_to_customers_takes_part_in_merges()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        IEnumerable<RecordKind> belonging =
            from type in typeof(Aggregate).Assembly.GetTypes()
            where type.IsSubclassOf(typeof(Aggregate)) && !type.IsAbstract
            where type.GetProperties().Any(p => p.Name is "CustomerId" or "SubjectId") || type == typeof(Domain.Customers.Duplicates.DistinctPair)
            let record = (Aggregate)RuntimeHelpers.GetUninitializedObject(type)
            where record is not Customer
            select record.RecordKind;

        IEnumerable<RecordKind> answered = database.Get<IEnumerable<IMergeParticipant>>().SelectMany(p => p.Kinds);

        Assert.Equal(belonging.Except(without).Order(), answered.Order());
    }

    [Fact]
    public async Task Everything_that_features_bring_is_registered()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();

        Assert.Equal(Implementing<IMergeParticipant>(), Names(database.Get<IEnumerable<IMergeParticipant>>()));
        Assert.Equal(Implementing<ICustomerWorkSource>(), Names(database.Get<IEnumerable<ICustomerWorkSource>>()));
        Assert.Equal(Implementing<IPersonWork>(), Names(database.Get<IEnumerable<IPersonWork>>()));
        Assert.Equal(Enum.GetValues<PersonWorkKind>(), database.Get<IEnumerable<IPersonWork>>().Select(work => work.Kind).Order());
        Assert.Equal(Implementing<IConversionHolder>(), Names(database.Get<IEnumerable<IConversionHolder>>()));
    }

    private static IEnumerable<string> Implementing<T>() =>
        typeof(Aggregate).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(T))).Select(t => t.Name).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Names<T>(IEnumerable<T> parts) => parts.Select(p => p!.GetType().Name).Order(StringComparer.Ordinal);
}
