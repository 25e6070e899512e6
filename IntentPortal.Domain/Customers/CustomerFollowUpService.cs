using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>跟进: recording contacts with a customer, and keeping its promise.</summary>
public sealed class CustomerFollowUpService(ITransactionRunner work)
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
                customer.FollowUp(command.TookPlaceAt);
                return await unit.RecordFollowUpAsync(customer, command, token) is { } refusal ? refusal : new CustomerRef(customer.Id, customer.Code);
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
                return await unit.MovePromiseAsync(customer, command.DueOn, command.Reason, token) is { } refusal ? refusal : new CustomerRef(customer.Id, customer.Code);
            },
            cancel);
}
