using System.Text.Json.Nodes;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Customers.Archive;

/// <summary>
/// Takes phone numbers and addresses out of a customer's timeline, for those who see the customer without them. The
/// ledger keeps every value that ever was.
/// </summary>
internal static class ContactDataRedaction
{
    private static readonly HashSet<string> ofCustomers = [nameof(Customer.Phone), nameof(Customer.Mobile), nameof(Customer.Email), nameof(Customer.Address)];

    private static readonly HashSet<string> ofContacts =
        [nameof(Contact.Phone), nameof(Contact.Mobile), nameof(Contact.Email), nameof(Contact.WeChat), nameof(Contact.Notes)];

    /// <summary>The entry without them.</summary>
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

    // What a contact says in user-defined fields is read by whoever reads its numbers (docs/product.md §6).
    private static bool IsContactData(string key, RecordKind kind) => kind == RecordKind.Customer
        ? ofCustomers.Contains(key)
        : ofContacts.Contains(key) || key.StartsWith(nameof(CustomValues) + ".", StringComparison.Ordinal);
}
