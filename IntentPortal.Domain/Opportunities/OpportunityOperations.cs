using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Steps that the opportunity services share inside a unit of work.</summary>
internal static class OpportunityOperations
{
    /// <summary>
    /// Loads an opportunity for an operation. It must exist, be visible to the actor, allow the operation, and still
    /// have the version that was read.
    /// </summary>
    public static async Task<Outcome<Opportunity>> OpenOpportunityAsync(
        this IUnitOfWork unit, Guid opportunityId, long? version, Func<Viewer, Opportunity, bool> mayDo, CancellationToken cancel)
    {
        Opportunity? opportunity = await unit.Opportunities.FindAsync(opportunityId, cancel);
        return opportunity is null ? new Refusal(RefusalCode.NotFound)
            : !mayDo(unit.Viewer, opportunity) ? new Refusal(OpportunityRights.Sees(unit.Viewer, opportunity) ? RefusalCode.NotAllowed : RefusalCode.NotFound)
            : version is { } read && read != opportunity.Version ? new Refusal(RefusalCode.Conflict, opportunity.Version)
            : opportunity;
    }

    /// <summary>
    /// Locks an opportunity and its customer and returns the customer; null if one of them was saved in the meantime.
    /// </summary>
    public static async Task<Customer?> LockedCustomerOfAsync(this IUnitOfWork unit, Opportunity opportunity, CancellationToken cancel)
    {
        Customer customer = await unit.Customers.FindAsync(opportunity.CustomerId, cancel) ?? throw new InvalidOperationException($"Opportunity {opportunity.Code} has no customer.");
        // The opportunity is locked too: a merge may have moved it between its reading and that of its customer.
        return await unit.Customers.LockAsync(customer, cancel) && await unit.Opportunities.LockAsync(opportunity, cancel) ? customer : null;
    }

    /// <summary>The stage requirements from the settings.</summary>
    public static async Task<StageRequirements> StageRequirementsAsync(this IUnitOfWork unit, CancellationToken cancel) =>
        StageRequirements.Parse((await unit.Settings.FindAsync(PortalSettings.TheId, cancel))?.StageRequirements).Knowing(await unit.CustomFields.OfAsync(CustomFieldTarget.Opportunity, cancel));

    /// <summary>
    /// Checks the suggestions that are to block an opportunity. Suggestions that blocked it before may stay. Above the
    /// limit nothing is looked up, because the opportunity itself refuses the command.
    /// </summary>
    public static async Task<Refusal?> BlocksProblemAsync(this IUnitOfWork unit, IReadOnlyList<Guid> wanted, IReadOnlyList<Guid> before, CancellationToken cancel)
    {
        HashSet<Guid> added = [.. wanted.Count > Limits.Products ? [] : wanted.Except(before)];
        return (await unit.Suggestions.FindAllAsync(added, cancel)).Count == added.Count ? null : new Refusal(RefusalCode.ValueRetired, nameof(OpportunityDetails.BlockedBy));
    }

    /// <summary>The result for an opportunity, with whether the actor may still see it.</summary>
    public static OpportunityRef Seen(this IUnitOfWork unit, Opportunity opportunity) => new(opportunity.Id, opportunity.Code, OpportunityRights.Sees(unit.Viewer, opportunity));

    /// <summary>
    /// Creates the opportunity of a conversion; open to everyone who could create it without a conversion.
    /// </summary>
    public static async Task<Outcome<Opportunity>> BeginOpportunityAsync(this IUnitOfWork unit, Customer customer, NewOpportunity wanted, bool mayBegin, CancellationToken cancel)
    {
        if (!mayBegin)
        {
            return new Refusal(RefusalCode.NotAllowed);
        }

        // The new owner of the opportunity must be able to own opportunities.
        Guid ownerId = customer.OwnerId is { } kept && (await unit.CustomerOwnerAsync(kept, cancel)).Succeeded ? kept : unit.Viewer.PersonId;
        RecordCode code = await unit.NextCodeAsync(CodeSeries.Opportunity, cancel);
        Outcome<Opportunity> opportunity = Opportunity.CreateFromIntent(
            unit.NewId(), code, wanted.Name, customer.Id, null, null, wanted.ExpectedAmount, wanted.ExpectedCloseOn, ownerId, customer.DepartmentId, unit.Now);
        if (opportunity.Succeeded)
        {
            unit.Opportunities.Add(opportunity.Value);
            return opportunity;
        }

        return opportunity.Refusal with { Problems = [.. opportunity.Refusal.Problems.Select(p => p with { Field = "Opportunity." + p.Field })] };
    }
}
