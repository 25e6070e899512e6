namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>All operations of the rights matrix.</summary>
public static class RightsOperations
{
    /// <summary>The operations with the default settings.</summary>
    public static IReadOnlyList<RightsOperation> Plain { get; } =
    [
        .. IntentRightsOperations.All,
        .. IntentSightOperations.All,
        .. CustomerRightsOperations.All,
        .. SearchRightsOperations.All,
        .. CustomerActionOperations.All,
        .. DuplicateRightsOperations.All,
        .. MyDayRightsOperations.All,
        .. BoardRightsOperations.All,
        .. OpportunityRightsOperations.All,
        .. OpportunityListRightsOperations.All,
        .. PortalRightsOperations.All,
    ];

    /// <summary>The same, and those with the setting that lets marketing convert.</summary>
    public static IReadOnlyList<RightsOperation> All { get; } = [.. Plain, .. MarketingConvertsOperations.All];
}
