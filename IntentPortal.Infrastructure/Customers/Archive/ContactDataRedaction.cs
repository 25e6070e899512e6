using System.Text.Json.Nodes;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>
/// Removes phone numbers and addresses from a customer's timeline for viewers who may not see them. The ledger itself
/// stores every former value.
/// </summary>
internal static class ContactDataRedaction
{
    private static readonly HashSet<string> ofCustomers = [nameof(Customer.Phone), nameof(Customer.Mobile), nameof(Customer.Email), nameof(Customer.Address)];

    private static readonly HashSet<string> ofContacts =
        [nameof(Contact.Phone), nameof(Contact.Mobile), nameof(Contact.Email), nameof(Contact.WeChat), nameof(Contact.Notes)];

    /// <summary>The entry without contact data.</summary>
    public static TimelineItem Without(TimelineItem item) => item.Line is { RecordKind: RecordKind.Customer or RecordKind.Contact } line
        ? item with { Line = line with { Values = Without(line.Values, line.RecordKind) } }
        : item;

    private static string Without(string values, RecordKind kind)
    {
        if (JsonNode.Parse(values) is not JsonObject fields)
        {
            return values;
        }

        string[] hidden = [.. fields.Select(f => f.Key).Where(key => IsContactData(key, kind))];
        foreach (string key in hidden)
        {
            fields.Remove(key);
        }

        return hidden.Length == 0 ? values : fields.ToJsonString();
    }

    // User-defined fields of a contact are visible to everyone who may see its numbers (docs/product.md §6).
    private static bool IsContactData(string key, RecordKind kind) => kind == RecordKind.Customer
        ? ofCustomers.Contains(key)
        : ofContacts.Contains(key) || key.StartsWith(nameof(CustomValues) + ".", StringComparison.Ordinal);
}
