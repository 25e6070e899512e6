using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Infrastructure.Search.Engine;

/// <summary>A full-text index and the column it is built from.</summary>
/// <param name="Name">The name of the index on SQLite.</param>
/// <param name="Column">The column with the search text.</param>
public sealed record SearchIndex(string Name, string Column)
{
    /// <summary>Intents.</summary>
    public static SearchIndex Intents { get; } = new("IntentSearch", ColumnConventions.SearchText) { RightsColumns = ["OwnerId", "DepartmentId", "CapturedById", "Kind", "Status"] };

    /// <summary>Customers by data that everybody who may see them may see.</summary>
    public static SearchIndex Customers { get; } = new("CustomerSearch", ColumnConventions.SearchText);

    /// <summary>Customers by the same data and their phone numbers and addresses.</summary>
    public static SearchIndex CustomerData { get; } = new("CustomerDataSearch", ColumnConventions.ContactSearchText);

    /// <summary>Contacts by data that everybody who may see their customer may see.</summary>
    public static SearchIndex Contacts { get; } = new("ContactSearch", ColumnConventions.SearchText);

    /// <summary>Contacts by the same data and their phone numbers and addresses.</summary>
    public static SearchIndex ContactData { get; } = new("ContactDataSearch", ColumnConventions.ContactSearchText);

    /// <summary>Suggestions.</summary>
    public static SearchIndex Suggestions { get; } = new("SuggestionSearch", ColumnConventions.SearchText);

    /// <summary>Opportunities.</summary>
    public static SearchIndex Opportunities { get; } = new("OpportunitySearch", ColumnConventions.SearchText) { RightsColumns = ["OwnerId", "DepartmentId"] };

    /// <summary>
    /// The columns stored in the index besides the text, by which it skips most records that the viewer may not see.
    /// </summary>
    public IReadOnlyList<string> RightsColumns { get; private init; } = [];

    /// <summary>Whether it contains phone numbers, which are found by any four or more consecutive digits.</summary>
    public bool HoldsNumbers => Column == ColumnConventions.ContactSearchText;

    /// <summary>Whether it finds contacts, which have no running numbers.</summary>
    public bool IsOfContacts => this == Contacts || this == ContactData;
}
