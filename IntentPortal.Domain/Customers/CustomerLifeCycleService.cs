using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Customers;

/// <summary>Deactivates and reactivates customers.</summary>
public sealed class CustomerLifeCycleService(ITransactionRunner work)
{
    /// <summary>停用: refused while intents or opportunities are open. A planned promise is dropped.</summary>
    public Task<Outcome<CustomerRef>> DeactivateAsync(Guid actor, DeactivateCustomer command, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerAsync(command.CustomerId, command.Version, CustomerRights.MayManageLifeCycle, token);
                if (!found.Succeeded)
                {
                    return found.Refusal;
                }

                Customer customer = found.Value;
                if (command.ReasonId is not { } reasonId)
                {
                    return Refusal.ForField(nameof(command.ReasonId), FieldProblemKind.Required);
                }

                if (!await unit.Reasons.LockActiveAsync(reasonId, ReasonCategory.Deactivated, token))
                {
                    return new Refusal(RefusalCode.ValueRetired, nameof(command.ReasonId));
                }

                int open = 0;
                foreach (ICustomerWorkSource source in unit.Parts<ICustomerWorkSource>())
                {
                    open += await source.CountOpenAsync(unit, customer.Id, token);
                }

                if (open > 0)
                {
                    return new Refusal(RefusalCode.OpenWork, open);
                }

                if (customer.Deactivate(reasonId, command.Note) is { } refusal)
                {
                    return refusal;
                }

                await unit.DropPromiseAsync(customer, token);
                return new CustomerRef(customer.Id, customer.Code);
            },
            cancel);

    /// <summary>Reactivates a customer at its former stage.</summary>
    public Task<Outcome<CustomerRef>> ReactivateAsync(Guid actor, Guid customerId, long version, string? reason, CancellationToken cancel) =>
        work.RunAsync<CustomerRef>(
            actor,
            async (unit, token) =>
            {
                Outcome<Customer> found = await unit.OpenCustomerAsync(customerId, version, CustomerRights.MayManageLifeCycle, token);
                return !found.Succeeded ? found.Refusal
                    : found.Value.Reactivate(reason) is { } refusal ? refusal
                    : new CustomerRef(customerId, found.Value.Code);
            },
            cancel);
}
