using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>跟进: follow-ups of customers in service; open to everyone who may edit them.</summary>
public sealed class CustomerFollowUpService(ITransactionRunner work) : FollowUpService<Customer, CustomerRef>(work)
{
    /// <inheritdoc />
    protected override Task<Outcome<Customer>> OpenAsync(IUnitOfWork unit, Guid id, bool promises, CancellationToken cancel) =>
        unit.OpenCustomerInServiceAsync(id, null, CustomerRights.MayEdit, cancel);

    /// <inheritdoc />
    protected override Task<CustomerRef> FollowUpAsync(IUnitOfWork unit, Customer subject, DateTimeOffset tookPlaceAt, CancellationToken cancel)
    {
        subject.FollowUp(tookPlaceAt);
        return Task.FromResult(RefOf(unit, subject));
    }

    /// <inheritdoc />
    protected override CustomerRef RefOf(IUnitOfWork unit, Customer subject) => new(subject.Id, subject.Code);
}
