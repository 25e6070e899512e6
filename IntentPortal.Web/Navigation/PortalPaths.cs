using IntentPortal.Domain.Kernel;

namespace IntentPortal.Web.Navigation;

/// <summary>All addresses that are linked to inside the portal. No other place spells one out.</summary>
public static class PortalPaths
{
    /// <summary>跟进看板.</summary>
    public const string Board = "/board";

    /// <summary>The board in the past.</summary>
    public const string Replay = "/board/replay";

    /// <summary>产品意向.</summary>
    public const string Intents = "/intents";

    /// <summary>录入意向.</summary>
    public const string NewIntent = "/intents/new";

    /// <summary>意向客户.</summary>
    public const string IntentCustomers = "/intent-customers";

    /// <summary>客户档案.</summary>
    public const string Customers = "/customers";

    /// <summary>疑似重复客户.</summary>
    public const string Duplicates = "/customers/duplicates";

    /// <summary>联系人.</summary>
    public const string Contacts = "/contacts";

    /// <summary>产品建议.</summary>
    public const string Suggestions = "/suggestions";

    /// <summary>商机.</summary>
    public const string Opportunities = "/opportunities";

    /// <summary>A new opportunity.</summary>
    public const string NewOpportunity = "/opportunities/new";

    /// <summary>下次跟进履约.</summary>
    public const string Promises = "/promises";

    /// <summary>客户移交.</summary>
    public const string HandOvers = "/hand-overs";

    /// <summary>The overview of the administration.</summary>
    public const string Administration = "/admin";

    /// <summary>意向来源.</summary>
    public const string Sources = "/admin/sources";

    /// <summary>Products.</summary>
    public const string Products = "/admin/products";

    /// <summary>Industries.</summary>
    public const string Industries = "/admin/industries";

    /// <summary>Regions.</summary>
    public const string Regions = "/admin/regions";

    /// <summary>Reasons.</summary>
    public const string Reasons = "/admin/reasons";

    /// <summary>Departments.</summary>
    public const string Departments = "/admin/departments";

    /// <summary>People.</summary>
    public const string People = "/admin/people";

    /// <summary>自定义字段.</summary>
    public const string Fields = "/admin/fields";

    /// <summary>The follow-up rules.</summary>
    public const string Rules = "/admin/rules";

    /// <summary>Settings.</summary>
    public const string Settings = "/admin/settings";

    /// <summary>The ledger of all changes.</summary>
    public const string Ledger = "/admin/ledger";

    /// <summary>回收站.</summary>
    public const string RecycleBin = "/admin/recycle-bin";

    /// <summary>The page for failed requests.</summary>
    public const string Status = "/status";

    /// <summary>The intent with this code.</summary>
    public static string Intent(string code) => Record(Intents, code);

    /// <summary>The customer with this code, or the one into which it was merged.</summary>
    public static string Customer(string code) => Record(Customers, code);

    /// <summary>The suggestion with this code.</summary>
    public static string Suggestion(string code) => Record(Suggestions, code);

    /// <summary>The opportunity with this code.</summary>
    public static string Opportunity(string code) => Record(Opportunities, code);

    /// <summary>The intents of a customer.</summary>
    public static string IntentsOf(Guid customerId) => $"{Intents}?customer={customerId}";

    /// <summary>The open intents of an owner.</summary>
    public static string OpenIntentsOfOwner(Guid ownerId) => $"{Intents}?owner={ownerId}&status=New,FollowingUp";

    /// <summary>The open opportunities of an owner.</summary>
    public static string OpenOpportunitiesOfOwner(Guid ownerId) => $"{Opportunities}?owner={ownerId}&stage=FirstContact,NeedsConfirmed,Proposal,Negotiation";

    /// <summary>The contacts of a customer, including former ones.</summary>
    public static string ContactsOf(string customerCode) => $"{Contacts}?q={Uri.EscapeDataString(customerCode)}&former=1";

    /// <summary>A new intent of a customer.</summary>
    public static string NewIntentOf(Guid customerId) => $"{NewIntent}?customer={customerId}";

    /// <summary>A new opportunity of a customer.</summary>
    public static string NewOpportunityOf(Guid customerId) => $"{NewOpportunity}?customer={customerId}";

    /// <summary>A stored file.</summary>
    public static string File(Guid id) => $"/files/{id}";

    /// <summary>The export of a list as a file.</summary>
    public static string Export(string list) => $"/export{list}";

    /// <summary>The address of a record's page; null when its kind has no page.</summary>
    /// <param name="kind">The kind of record.</param>
    /// <param name="label">The record's code, possibly followed by other words.</param>
    public static string? To(RecordKind kind, string label)
    {
        string code = label.Split(' ', 2)[0];
        return kind switch
        {
            RecordKind.Intent => Intent(code),
            RecordKind.Customer => Customer(code),
            RecordKind.Suggestion => Suggestion(code),
            RecordKind.Opportunity => Opportunity(code),
            RecordKind.IntentSource => Sources,
            RecordKind.Product => Products,
            RecordKind.Industry => Industries,
            RecordKind.Region => Regions,
            RecordKind.Reason => Reasons,
            RecordKind.CustomField => Fields,
            RecordKind.Department => Departments,
            RecordKind.Person => People,
            RecordKind.HandOverRequest => HandOvers,
            RecordKind.PortalSettings => Settings,
            RecordKind.FollowUpRules or RecordKind.CalendarDay => Rules,
            _ => null,
        };
    }

    private static string Record(string list, string code) => $"{list}/{Uri.EscapeDataString(code)}";
}
