namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>
/// The rights of the product (docs/product.md, sections 4 and 6), row by row. This is the only place where the tests
/// define what is allowed; all cases are generated from it.
/// </summary>
public static class RightsTable
{
    /// <summary>
    /// see intents. The person who captured an intent sees it while nobody owns it, because they were given its code.
    /// </summary>
    public static RightsRow SeeIntent { get; } = new()
    {
        Marketing = [Reach.Own, Reach.Department, Reach.Feedback],
        Sales = [Reach.Own, Reach.Unassigned],
        SalesManager = [Reach.Own, Reach.Tree, Reach.Unassigned],
        ProductDesigner = [Reach.Own, Reach.BehindSuggestion],
    };

    /// <summary>The contact's numbers on an intent whose customer is an intent customer.</summary>
    public static RightsRow SeeContactOfIntentCustomer { get; } = new()
    {
        Marketing = [Reach.Own, Reach.Department, Reach.Feedback],
        Sales = [Reach.Own, Reach.Unassigned],
        SalesManager = [Reach.Tree, Reach.Unassigned],
    };

    /// <summary>
    /// The contact's numbers on an intent whose customer is in the customer archive. Marketing sees those customers
    /// without contact data, unless it follows the intent up.
    /// </summary>
    public static RightsRow SeeContactOfArchiveCustomer { get; } = new()
    {
        Marketing = [Reach.Own],
        Sales = [Reach.Own, Reach.Unassigned],
        SalesManager = [Reach.Tree, Reach.Unassigned],
    };

    /// <summary>edit intent.</summary>
    public static RightsRow EditIntent { get; } = new() { Marketing = [Reach.Own], Sales = [Reach.Own], SalesManager = [Reach.Tree] };

    /// <summary>
    /// First follow-up, or setting an owner. Managers also assign unowned intents that marketing captured in its own
    /// department.
    /// </summary>
    public static RightsRow FollowUpIntent { get; } = new()
    {
        Marketing = [Reach.Own],
        Sales = [Reach.Own, Reach.Unassigned],
        SalesManager = [Reach.Tree, Reach.Unassigned],
    };

    /// <summary>confirm: suggestion, invalid.</summary>
    public static RightsRow ConfirmIntent { get; } = new() { Marketing = [Reach.Own], Sales = [Reach.Own], SalesManager = [Reach.Tree] };

    /// <summary>confirm: purchase (Sales own, Manager).</summary>
    public static RightsRow ConfirmPurchase { get; } = new() { Sales = [Reach.Own], SalesManager = [Reach.Tree] };

    /// <summary>
    /// restore, undo confirmation (managers and administrators; the person who decided, within 24 h).
    /// </summary>
    public static RightsRow TakeBack { get; } = new()
    {
        Marketing = [Reach.OwnDecision],
        Sales = [Reach.OwnDecision],
        SalesManager = [Reach.Tree, Reach.OwnDecision],
        ProductDesigner = [Reach.OwnDecision],
    };

    /// <summary>recycle bin.</summary>
    public static RightsRow RecycleBin { get; } = new() { SalesManager = [Reach.Tree] };

    /// <summary>export: what they see; product designers export suggestions, not intents.</summary>
    public static RightsRow ExportIntents { get; } = new() { Marketing = SeeIntent.Marketing, Sales = SeeIntent.Sales, SalesManager = SeeIntent.SalesManager };

    /// <summary>Suggestions: designers see all; others see those for which a visible intent is evidence.</summary>
    public static RightsRow SeeSuggestion { get; } = new()
    {
        Marketing = SeeIntent.Marketing,
        Sales = SeeIntent.Sales,
        SalesManager = SeeIntent.SalesManager,
        ProductDesigner = [Reach.All],
    };

    /// <summary>Opportunities: the owner, and managers of the department.</summary>
    public static RightsRow SeeOpportunity { get; } = new() { Sales = [Reach.Owner], SalesManager = [Reach.Tree] };

    /// <summary>reopen a won opportunity: managers of the department.</summary>
    public static RightsRow ReopenWon { get; } = new() { SalesManager = [Reach.Tree] };

    /// <summary>see customers; also decides for which customers an intent can be captured.</summary>
    public static RightsRow SeeCustomer { get; } = new() { Marketing = [Reach.All], Sales = [Reach.Own, Reach.OwnWork], SalesManager = [Reach.Tree, Reach.TreeWork] };

    /// <summary>see customers: with contact data.</summary>
    public static RightsRow SeeContactData { get; } = new() { Marketing = [Reach.StageIntent], Sales = [Reach.Own, Reach.OwnWork], SalesManager = [Reach.Tree, Reach.TreeWork] };

    /// <summary>export customers and contacts: what they see; product designers export suggestions only.</summary>
    public static RightsRow ExportCustomers { get; } = new() { Marketing = SeeCustomer.Marketing, Sales = SeeCustomer.Sales, SalesManager = SeeCustomer.SalesManager };

    /// <summary>export contacts with their numbers and addresses.</summary>
    public static RightsRow ExportContactData { get; } = new() { Marketing = SeeContactData.Marketing, Sales = SeeContactData.Sales, SalesManager = SeeContactData.SalesManager };

    /// <summary>
    /// edit customers, their contacts and files, and follow them up: owner and collaborators; marketing maintains
    /// intent customers.
    /// </summary>
    public static RightsRow EditCustomer { get; } = new() { Marketing = [Reach.StageIntent], Sales = [Reach.Own], SalesManager = [Reach.Tree] };

    /// <summary>convert, merge.</summary>
    public static RightsRow ConvertCustomer { get; } = new() { Sales = [Reach.Own], SalesManager = [Reach.Tree] };

    /// <summary>convert, merge, with the setting that also allows it to marketing for intent customers.</summary>
    public static RightsRow ConvertCustomerAsSet { get; } = ConvertCustomer with { Marketing = EditCustomer.Marketing };

    /// <summary>undo conversion, unmerge, deactivate.</summary>
    public static RightsRow UndoConversion { get; } = new() { SalesManager = [Reach.Tree] };

    /// <summary>create intent, and everything people do for themselves: everybody with a role.</summary>
    public static RightsRow AnyRole { get; } = new() { Marketing = [Reach.All], Sales = [Reach.All], SalesManager = [Reach.All], ProductDesigner = [Reach.All] };

    /// <summary>settings, people, ledger.</summary>
    public static RightsRow Administration { get; } = new();
}
