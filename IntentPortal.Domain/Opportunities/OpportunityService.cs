using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Opportunities;

/// <summary>What people do with opportunities besides closing them: add, edit, assign, take to another stage. Winning, losing and reopening is in <see cref="OpportunityCloseService"/>.</summary>
public sealed class OpportunityService(IPortalWork work)
{
    /// <summary>Adds an opportunity to a customer of the customer archive; open to who may convert the customer.</summary>
    public Task<Outcome<OpportunityRef>> AddAsync(Guid actor, AddOpportunity command, CancellationToken cancel) =>
        work.RunAsync<OpportunityRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerAsync(command.CustomerId, null, CustomerRights.MayConvert, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Customer customer = found.Value;
                if (customer.IsDeactivated || customer.Stage == CustomerStage.Intent)
                {
                    return customer.IsDeactivated ? new Refusal(RefusalCode.CustomerDeactivated) : new Refusal(RefusalCode.WrongStatus, customer.Stage);
                }

                // Not saved itself: it is held, so that nobody takes its conversion back in between.
                if (!await unit.Customers.HoldAsync(customer, token))
                {
                    return new Refusal(RefusalCode.Conflict, customer.Version);
                }

                Guid ownerId = command.OwnerId ?? unit.Viewer.PersonId;
                if (await OwnerAsync(unit, ownerId, token) is not { } owner)
                {
                    return new Refusal(RefusalCode.OwnerInactive);
                }

                if (await ProblemAsync(unit, command.Details, OpportunityDetailsBefore.None, customer.Id, token) is { } problem)
                {
                    return problem;
                }

                OpportunityDetails details = command.Details;
                Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Opportunity, CustomValues.Empty, details.Custom, complete: true, token);
                Outcome<Opportunity> made = Opportunity.FromIntent(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, token), details.Name, customer.Id, details.ContactId, null,
                    details.ExpectedAmount, details.ExpectedCloseOn, ownerId, owner.DepartmentId ?? customer.DepartmentId, unit.Now);
                if (Refusal.Of(made.Refusal ?? made.Value?.TakeLines(details.Lines), custom.Refusal) is { } refusal)
                {
                    return refusal;
                }

                made.Value!.Say(custom.Value!);
                unit.Opportunities.Add(made.Value);
                unit.Tell(ownerId, NotificationKind.OpportunityAssigned, made.Value);
                return new OpportunityRef(made.Value.Id, made.Value.Code);
            },
            cancel);

    /// <summary>Saves an edited opportunity.</summary>
    public Task<Outcome<OpportunityRef>> EditAsync(Guid actor, EditOpportunity command, CancellationToken cancel) =>
        ChangeAsync(
            actor, command.OpportunityId, command.Version,
            async (unit, opportunity, token) =>
            {
                var before = new OpportunityDetailsBefore(opportunity.ContactId, [.. opportunity.Lines.Select(l => l.ProductId)]);
                if (await ProblemAsync(unit, command.Details, before, opportunity.CustomerId, token) is { } problem)
                {
                    return problem;
                }

                Outcome<CustomValues> custom = await unit.CustomAsync(CustomFieldTarget.Opportunity, opportunity.Custom, command.Details.Custom, complete: true, token);
                return Refusal.Of(opportunity.Edit(command.Details with { Custom = custom.Value ?? CustomValues.Empty }), custom.Refusal);
            },
            cancel);

    /// <summary>Gives an opportunity to a person.</summary>
    public Task<Outcome<OpportunityRef>> AssignAsync(Guid actor, Guid opportunityId, Guid ownerId, CancellationToken cancel) =>
        ChangeAsync(
            actor, opportunityId, null,
            async (unit, opportunity, token) =>
            {
                if (await OwnerAsync(unit, ownerId, token) is not { } owner)
                {
                    return new Refusal(RefusalCode.OwnerInactive);
                }

                Guid before = opportunity.OwnerId;
                opportunity.Assign(ownerId, owner.DepartmentId);
                await unit.PassPromiseAsync(opportunity.Id, before, ownerId, viewer => OpportunityRights.Sees(viewer, opportunity), token);
                unit.Tell(ownerId, NotificationKind.OpportunityAssigned, opportunity);
                return null;
            },
            cancel);

    /// <summary>Gives several opportunities to a person, each for itself.</summary>
    public Task<IReadOnlyList<BulkResult>> AssignManyAsync(Guid actor, IReadOnlyList<Guid> opportunityIds, Guid ownerId, CancellationToken cancel) =>
        Bulk.RunAsync(opportunityIds, id => AssignAsync(actor, id, ownerId, cancel));

    /// <summary>Takes an opportunity to another open stage: forward past the gates, back with a reason.</summary>
    public Task<Outcome<OpportunityRef>> MoveAsync(Guid actor, MoveOpportunity command, CancellationToken cancel) =>
        ChangeAsync(
            actor, command.OpportunityId, command.Version,
            async (unit, opportunity, token) => opportunity.Enter(command.Stage, command.Reason, await unit.StageGatesAsync(token), unit.Now),
            cancel);

    private static async Task<Person?> OwnerAsync(IUnitOfWork unit, Guid ownerId, CancellationToken cancel) =>
        await unit.People.FindAsync(ownerId, cancel) is { IsActive: true } owner && OpportunityRights.CanOwn(owner.Roles) ? owner : null;

    // What was chosen before may stay chosen when it is retired meanwhile.
    private static async Task<Refusal?> ProblemAsync(IUnitOfWork unit, OpportunityDetails details, OpportunityDetailsBefore before, Guid customerId, CancellationToken cancel)
    {
        if (details.ContactId is { } contactId && contactId != before.ContactId && (await unit.Contacts.FindAsync(contactId, cancel))?.CustomerId != customerId)
        {
            return new Refusal(RefusalCode.ValueRetired, nameof(details.ContactId));
        }

        foreach (Guid productId in details.Lines.Select(l => l.ProductId).Where(id => id != Guid.Empty && !before.ProductIds.Contains(id)))
        {
            if (await unit.Products.FindAsync(productId, cancel) is not { IsActive: true })
            {
                return new Refusal(RefusalCode.ValueRetired, nameof(LineDetails.ProductId));
            }
        }

        return null;
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
                    : new OpportunityRef(opportunityId, found.Value.Code);
            },
            cancel);

    private sealed record OpportunityDetailsBefore(Guid? ContactId, IReadOnlyList<Guid> ProductIds)
    {
        public static OpportunityDetailsBefore None { get; } = new(null, []);
    }
}
