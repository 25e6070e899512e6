using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>A full-text index and the text it is made of.</summary>
/// <param name="Name">The index on SQLite.</param>
/// <param name="Column">The column that holds the text.</param>
public sealed record SearchIndex(string Name, string Column)
{
    /// <summary>Intents.</summary>
    public static SearchIndex Intents { get; } = new("IntentSearch", ColumnConventions.SearchText) { RightsColumns = ["OwnerId", "DepartmentId", "CapturedById", "Kind", "Status"] };

    /// <summary>Customers by what everybody who sees them reads.</summary>
    public static SearchIndex Customers { get; } = new("CustomerSearch", ColumnConventions.SearchText);

    /// <summary>Customers by that and their phone numbers and addresses.</summary>
    public static SearchIndex CustomerData { get; } = new("CustomerDataSearch", ColumnConventions.ContactSearchText);

    /// <summary>Contacts by what everybody who sees their customer reads.</summary>
    public static SearchIndex Contacts { get; } = new("ContactSearch", ColumnConventions.SearchText);

    /// <summary>Contacts by that and their phone numbers and addresses.</summary>
    public static SearchIndex ContactData { get; } = new("ContactDataSearch", ColumnConventions.ContactSearchText);

    /// <summary>Suggestions.</summary>
    public static SearchIndex Suggestions { get; } = new("SuggestionSearch", ColumnConventions.SearchText);

    /// <summary>Opportunities.</summary>
    public static SearchIndex Opportunities { get; } = new("OpportunitySearch", ColumnConventions.SearchText) { RightsColumns = ["OwnerId", "DepartmentId"] };

    /// <summary>
    /// The columns that stand in the index beside the text, so that it passes over most of what a viewer does not see.
    /// </summary>
    public IReadOnlyList<string> RightsColumns { get; private init; } = [];

    /// <summary>Whether phone numbers are in it, which are found by any four of their digits or more.</summary>
    public bool HoldsNumbers => Column == ColumnConventions.ContactSearchText;

    /// <summary>Whether it finds contacts, which have no numbers of their own.</summary>
    public bool IsOfContacts => this == Contacts || this == ContactData;
}
