using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Shared;

/// <summary>Where a record is shown.</summary>
public static class RecordLink
{
    /// <summary>The address of the record's page, or null where it has none of its own.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="label">What it is called: its code, perhaps followed by more words.</param>
    public static string? To(RecordKind kind, string label)
    {
        string code = Uri.EscapeDataString(label.Split(' ', 2)[0]);
        return kind switch
        {
            RecordKind.Intent => $"/intents/{code}",
            RecordKind.Customer => $"/customers/{code}",
            RecordKind.Suggestion => $"/suggestions/{code}",
            RecordKind.Opportunity => $"/opportunities/{code}",
            RecordKind.IntentSource => "/admin/sources",
            RecordKind.Product => "/admin/products",
            RecordKind.Industry => "/admin/industries",
            RecordKind.Region => "/admin/regions",
            RecordKind.Reason => "/admin/reasons",
            RecordKind.CustomField => "/admin/fields",
            RecordKind.Department => "/admin/departments",
            RecordKind.Person => "/admin/people",
            RecordKind.HandOverRequest => "/hand-overs",
            RecordKind.PortalSettings => "/admin/settings",
            RecordKind.FollowUpRules or RecordKind.CalendarDay => "/admin/rules",
            _ => null,
        };
    }
}
