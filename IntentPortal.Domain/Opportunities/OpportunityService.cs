using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Opportunities;

/// <summary>
/// Adds, edits and assigns opportunities and changes their stage. Winning, losing and reopening are in
/// <see cref="OpportunityCloseService"/>.
/// </summary>
public sealed class OpportunityService(ITransactionRunner work)
{
    /// <summary>
    /// Adds an opportunity to a customer in the customer archive; open to everyone who may create opportunities for it.
    /// </summary>
    public Task<Outcome<OpportunityRef>> AddAsync(Guid actor, AddOpportunity command, CancellationToken cancel) =>
        work.RunAsync<OpportunityRef>(
            actor,
            async (unit, token) =>
            {
                if (command.CustomerId is not { } customerId)
                {
                    return Refusal.ForField(nameof(command.CustomerId), FieldProblemKind.Required);
                }

                Outcome<Customer> found = await unit.OpenCustomerAsync(customerId, null, CustomerRights.MayBeginOpportunity, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Customer customer = found.Value;
                if (customer.IsDeactivated || customer.Stage == CustomerStage.Intent)
                {
                    return new Refusal(customer.IsDeactivated ? RefusalCode.CustomerDeactivated : RefusalCode.CustomerNotConverted);
                }

                Guid ownerId = command.OwnerId ?? unit.Viewer.PersonId;
                if (await OwnerAsync(unit, ownerId, token) is not { } owner)
                {
                    return new Refusal(RefusalCode.OwnerInactive);
                }

                if (await ProblemAsync(unit, command.Details, new OpportunityDetails(), customer.Id, token) is { } problem)
                {
                    return problem;
                }

                Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Opportunity, CustomValues.Empty, command.Details.Custom, complete: true, token);
                Outcome<Opportunity> made = Opportunity.Create(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, token), customer.Id, command.Details with { Custom = custom.Value ?? CustomValues.Empty },
                    ownerId, owner.DepartmentId ?? customer.DepartmentId, unit.Now);
                if (Refusal.Of(made.Refusal, custom.Refusal) is { } refusal)
                {
                    return refusal;
                }

                unit.Opportunities.Add(made.Value!);
                await unit.GoAlongAsync(customer.Id, ownerId, token);
                unit.Notify(ownerId, NotificationKind.OpportunityAssigned, made.Value!);
                return unit.Seen(made.Value!);
            },
            cancel);

    /// <summary>Saves an edited opportunity.</summary>
    public Task<Outcome<OpportunityRef>> EditAsync(Guid actor, EditOpportunity command, CancellationToken cancel) =>
        ChangeAsync(
            actor, command.OpportunityId, command.Version,
            async (unit, opportunity, token) =>
            {
                // Locked, so that a newly selected contact is not moved to another customer at the same time.
                if (command.Details.ContactId is { } contact && contact != opportunity.ContactId && await unit.LockedCustomerOfAsync(opportunity, token) is null)
                {
                    return new Refusal(RefusalCode.Conflict, opportunity.Version);
                }

                if (await ProblemAsync(unit, command.Details, opportunity.Details, opportunity.CustomerId, token) is { } problem)
                {
                    return problem;
                }

                Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Opportunity, opportunity.Custom, command.Details.Custom, complete: true, token);
                return Refusal.Of(opportunity.Edit(command.Details with { Custom = custom.Value ?? CustomValues.Empty }), custom.Refusal);
            },
            cancel);

    /// <summary>Assigns an open opportunity to a person.</summary>
    public Task<Outcome<OpportunityRef>> AssignAsync(Guid actor, Guid opportunityId, long version, Guid ownerId, CancellationToken cancel) =>
        GiveAsync(actor, opportunityId, version, ownerId, cancel);

    /// <summary>
    /// Assigns several opportunities to a person; each one succeeds or fails by itself. Versions are not checked,
    /// because the user did not open the records. Closed ones are refused.
    /// </summary>
    public Task<IReadOnlyList<BulkResult>> AssignManyAsync(Guid actor, IReadOnlyList<Guid> opportunityIds, Guid ownerId, CancellationToken cancel) =>
        Bulk.RunAsync(opportunityIds, id => GiveAsync(actor, id, null, ownerId, cancel));

    /// <summary>
    /// Moves an opportunity to another open stage: forward if the requirements of the stage are met, back with a
    /// reason.
    /// </summary>
    public Task<Outcome<OpportunityRef>> MoveAsync(Guid actor, MoveOpportunity command, CancellationToken cancel) =>
        ChangeAsync(
            actor, command.OpportunityId, command.Version,
            async (unit, opportunity, token) => opportunity.Enter(command.Stage, command.Reason, await unit.StageRequirementsAsync(token), unit.Now),
            cancel);

    private Task<Outcome<OpportunityRef>> GiveAsync(Guid actor, Guid opportunityId, long? version, Guid ownerId, CancellationToken cancel) =>
        ChangeAsync(
            actor, opportunityId, version,
            async (unit, opportunity, token) =>
            {
                if (await OwnerAsync(unit, ownerId, token) is not { } owner)
                {
                    return new Refusal(RefusalCode.OwnerInactive);
                }

                Guid before = opportunity.OwnerId;
                if (opportunity.Assign(ownerId, owner.DepartmentId) is { } refusal)
                {
                    return refusal;
                }

                await unit.TransferPromiseAsync(opportunity.Id, before, ownerId, viewer => OpportunityRights.Sees(viewer, opportunity), token);
                await unit.GoAlongAsync(opportunity.CustomerId, ownerId, token);
                unit.Notify(ownerId, NotificationKind.OpportunityAssigned, opportunity);
                return null;
            },
            cancel);

    private static async Task<Person?> OwnerAsync(IUnitOfWork unit, Guid ownerId, CancellationToken cancel) =>
        await unit.People.FindAsync(ownerId, cancel) is { IsActive: true } owner && OpportunityRights.CanOwn(owner.Roles) ? owner : null;

    // Values that were selected before may stay although they are retired.
    private static async Task<Refusal?> ProblemAsync(IUnitOfWork unit, OpportunityDetails details, OpportunityDetails before, Guid customerId, CancellationToken cancel)
    {
        if (details.ContactId is { } contactId && contactId != before.ContactId && (await unit.Contacts.FindAsync(contactId, cancel))?.CustomerId != customerId)
        {
            return new Refusal(RefusalCode.ValueRetired, nameof(details.ContactId));
        }

        // Above the limit nothing is looked up, because the opportunity itself refuses the command.
        if (details.Lines.Count <= Limits.Products)
        {
            HashSet<Guid> products = [.. details.Lines.Select(l => l.ProductId).Except([Guid.Empty, .. before.Lines.Select(l => l.ProductId)])];
            if ((await unit.Products.FindAllAsync(products, cancel)).Count(p => p.IsActive) != products.Count)
            {
                return new Refusal(RefusalCode.ValueRetired, nameof(LineDetails.ProductId));
            }
        }

        return await unit.BlocksProblemAsync(details.BlockedBy, before.BlockedBy, cancel);
    }

    private Task<Outcome<OpportunityRef>> ChangeAsync(
        Guid actor, Guid opportunityId, long? version, Func<IUnitOfWork, Opportunity, CancellationToken, Task<Refusal?>> change, CancellationToken cancel) =>
        work.RunAsync<OpportunityRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Opportunity> found = await unit.OpenOpportunityAsync(opportunityId, version, OpportunityRights.MayWork, token);
                return !found.Succeeded ? found.Refusal
                    : await change(unit, found.Value, token) is { } refusal ? refusal
                    : unit.Seen(found.Value);
            },
            cancel);
}
