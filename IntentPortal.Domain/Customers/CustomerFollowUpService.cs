using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

/// <summary>跟进: recording contacts with a customer, and keeping its promise.</summary>
public sealed class CustomerFollowUpService(IPortalWork work)
{
    /// <summary>Records a follow-up: the planned promise is kept, a next one may be made.</summary>
    public Task<Outcome<CustomerRef>> RecordAsync(Guid actor, RecordCustomerFollowUp command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerInServiceAsync(command.CustomerId, null, CustomerRights.MayEdit, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Customer customer = found.Value;
                if (command.NextPromiseDueOn is not null && customer.IsDeactivated)
                {
                    return new Refusal(RefusalCode.CustomerDeactivated);
                }

                if (command.ContactId is { } contactId && (await unit.Contacts.FindAsync(contactId, token))?.CustomerId != customer.Id)
                {
                    return new Refusal(RefusalCode.ValueRetired, nameof(command.ContactId));
                }

                Outcome<FollowUp> followUp = FollowUp.Record(
                    unit.NewId(), AboutKind.Customer, customer.Id, customer.Id, command.ContactId, command.Method, command.TookPlaceAt, unit.Viewer.PersonId, command.Content, unit.Now);
                if (!followUp.Succeeded)
                {
                    return followUp.Refusal;
                }

                unit.FollowUps.Add(followUp.Value);
                customer.FollowUp(command.TookPlaceAt);
                (await unit.Promises.FindPlannedAsync(customer.Id, token))?.Keep(followUp.Value.TookPlaceAt);
                customer.ShowPromise(null, 0);
                return command.NextPromiseDueOn is { } dueOn && MakePromise(unit, customer, dueOn) is { } refusal ? refusal
                    : await unit.AttachAsync(command.Files, AboutKind.Customer, customer.Id, token) is { } notAttached ? notAttached
                    : new CustomerRef(customer.Id, customer.Code);
            },
            cancel);

    /// <summary>Moves the planned promise to another day, or makes one where there is none.</summary>
    public Task<Outcome<CustomerRef>> MovePromiseAsync(Guid actor, MoveCustomerPromise command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerInServiceAsync(command.CustomerId, null, CustomerRights.MayEdit, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Customer customer = found.Value;
                Refusal? refusal;
                if (await unit.Promises.FindPlannedAsync(customer.Id, token) is { } promise)
                {
                    refusal = promise.Move(command.DueOn, command.Reason, unit.Now);
                    customer.ShowPromise(promise.DueOn, promise.MovedCount);
                }
                else
                {
                    refusal = MakePromise(unit, customer, command.DueOn);
                }

                return refusal is null ? new CustomerRef(customer.Id, customer.Code) : refusal;
            },
            cancel);

    private static Refusal? MakePromise(IUnitOfWork unit, Customer customer, DateOnly dueOn)
    {
        Outcome<Promise> promise = Promise.Make(unit.NewId(), AboutKind.Customer, customer.Id, customer.OwnerId ?? unit.Viewer.PersonId, dueOn, unit.Now);
        if (promise.Succeeded)
        {
            unit.Promises.Add(promise.Value);
            customer.ShowPromise(dueOn, 0);
        }

        return promise.Refusal;
    }
}
