using System.Reflection;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Web.Shared.Changes;

/// <summary>Finds the CLR types of ledger fields, because the ledger stores only names and texts.</summary>
public static class ChangeFieldTypes
{
    /// <summary>The record type of each kind in the ledger. Exports have no record.</summary>
    public static IReadOnlyDictionary<RecordKind, Type> Records { get; } = new Dictionary<RecordKind, Type>
    {
        [RecordKind.Intent] = typeof(Intent),
        [RecordKind.Customer] = typeof(Customer),
        [RecordKind.Contact] = typeof(Contact),
        [RecordKind.FollowUp] = typeof(FollowUp),
        [RecordKind.Promise] = typeof(Promise),
        [RecordKind.Suggestion] = typeof(Suggestion),
        [RecordKind.Demand] = typeof(Demand),
        [RecordKind.Opportunity] = typeof(Opportunity),
        [RecordKind.Attachment] = typeof(Attachment),
        [RecordKind.IntentSource] = typeof(IntentSource),
        [RecordKind.Product] = typeof(Product),
        [RecordKind.Industry] = typeof(Industry),
        [RecordKind.Region] = typeof(Region),
        [RecordKind.Reason] = typeof(Reason),
        [RecordKind.CustomField] = typeof(CustomField),
        [RecordKind.Department] = typeof(Department),
        [RecordKind.Person] = typeof(Person),
        [RecordKind.PortalSettings] = typeof(PortalSettings),
        [RecordKind.SavedView] = typeof(SavedView),
        [RecordKind.HandOverRequest] = typeof(HandOverRequest),
        [RecordKind.DistinctPair] = typeof(DistinctPair),
        [RecordKind.FollowUpRules] = typeof(FollowUpRules),
        [RecordKind.CalendarDay] = typeof(CalendarDay),
        [RecordKind.Escalation] = typeof(Escalation),
        [RecordKind.Conversion] = typeof(Conversion),
        [RecordKind.Notification] = typeof(Notification),
    };

    /// <summary>
    /// The type of a field without <see cref="Nullable{T}"/>; null for a field that the record does not have or no
    /// longer has.
    /// </summary>
    public static Type? Of(RecordKind kind, string field)
    {
        if (!Records.TryGetValue(kind, out var record))
        {
            return null;
        }

        // The ledger records the fields of a confirmation under the intent.
        var property = record.GetProperty(field) ?? (kind == RecordKind.Intent ? typeof(Confirmation).GetProperty(field) : null);
        return property is null ? null : Underlying(property);
    }

    private static Type Underlying(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
}
