namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>All attempts of the rights matrix.</summary>
public static class RightsOperations
{
    /// <summary>As the portal is set up at first.</summary>
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

    /// <summary>With those while marketing converts.</summary>
    public static IReadOnlyList<RightsOperation> All { get; } = [.. Plain, .. MarketingConvertsOperations.All];
}
