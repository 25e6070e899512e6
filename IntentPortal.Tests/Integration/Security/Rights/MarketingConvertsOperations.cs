namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The same operations while a setting lets marketing convert and merge.</summary>
public sealed class MarketingConvertsOperations : IRightsOperations
{
    private static readonly Dictionary<string, RightsRow> rows = new()
    {
        ["convert a customer"] = RightsTable.ConvertCustomerAsSet,
        ["merge intent customers"] = RightsTable.ConvertCustomerAsSet,
        ["edit a customer"] = RightsTable.EditCustomer,
        ["undo a conversion"] = RightsTable.UndoConversion,
        ["preview the undo of a conversion"] = RightsTable.UndoConversion,
        ["deactivate a customer"] = RightsTable.UndoConversion,
        ["reactivate a customer"] = RightsTable.UndoConversion,
        ["add an opportunity"] = RightsTable.ConvertCustomer,
        ["confirm as a purchase"] = RightsTable.ConfirmPurchase,
        ["see the contact data of a customer"] = RightsTable.SeeContactData,
    };

    public static IEnumerable<RightsOperation> All =>
        rows.Select(row => RightsOperations.Plain.Single(o => o.Name == row.Key) with { Name = $"{row.Key} while marketing converts", Row = row.Value, MarketingConverts = true });
}
