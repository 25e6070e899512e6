using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Steps that the opportunity services share inside a unit of work.</summary>
internal static class OpportunityOperations
{
    /// <summary>Loads an opportunity for an operation: it must exist, be seen, be open to the operation, and still be as it was read.</summary>
    public static async Task<Outcome<Opportunity>> OpenOpportunityAsync(
        this IUnitOfWork unit, Guid opportunityId, long? version, Func<Viewer, Opportunity, bool> mayDo, CancellationToken cancel)
    {
        Opportunity? opportunity = await unit.Opportunities.FindAsync(opportunityId, cancel);
        return opportunity is null ? new Refusal(RefusalCode.NotFound)
            : !mayDo(unit.Viewer, opportunity) ? new Refusal(OpportunityRights.Sees(unit.Viewer, opportunity) ? RefusalCode.NotAllowed : RefusalCode.NotFound)
            : version is { } read && read != opportunity.Version ? new Refusal(RefusalCode.Conflict, opportunity.Version)
            : opportunity;
    }

    /// <summary>The customer of an opportunity, both locked; null when somebody saved one of them meanwhile.</summary>
    public static async Task<Customer?> LockedCustomerOfAsync(this IUnitOfWork unit, Opportunity opportunity, CancellationToken cancel)
    {
        Customer customer = await unit.Customers.FindAsync(opportunity.CustomerId, cancel) ?? throw new InvalidOperationException($"Opportunity {opportunity.Code} has no customer.");
        // The opportunity too: it may have been read before a merge took it elsewhere, and its customer after it.
        return await unit.Customers.LockAsync(customer, cancel) && await unit.Opportunities.LockAsync(opportunity, cancel) ? customer : null;
    }

    /// <summary>The gates of the stages, from the settings.</summary>
    public static async Task<StageRequirements> StageGatesAsync(this IUnitOfWork unit, CancellationToken cancel) =>
        StageRequirements.Parse((await unit.Settings.FindAsync(PortalSettings.TheId, cancel))?.StageRequirements).Knowing(await unit.CustomFields.OfAsync(CustomFieldTarget.Opportunity, cancel));

    /// <summary>What is wrong with the suggestions that are to block an opportunity: those that were there before may stay. Too many are refused by the opportunity itself and not looked up for that.</summary>
    public static async Task<Refusal?> BlocksProblemAsync(this IUnitOfWork unit, IReadOnlyList<Guid> wanted, IReadOnlyList<Guid> before, CancellationToken cancel)
    {
        HashSet<Guid> added = [.. wanted.Count > Limits.Products ? [] : wanted.Except(before)];
        return (await unit.Suggestions.FindAllAsync(added, cancel)).Count == added.Count ? null : new Refusal(RefusalCode.ValueRetired, nameof(OpportunityDetails.BlockedBy));
    }

    /// <summary>The answer about an opportunity after something was done with it.</summary>
    public static OpportunityRef Seen(this IUnitOfWork unit, Opportunity opportunity) => new(opportunity.Id, opportunity.Code, OpportunityRights.Sees(unit.Viewer, opportunity));
}
