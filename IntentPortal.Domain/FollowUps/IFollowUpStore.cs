using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.FollowUps;

/// <summary>Where follow-ups are kept.</summary>
public interface IFollowUpStore : IStore<FollowUp>
{
    /// <summary>The follow-ups that concern a customer, whatever they are about.</summary>
    Task<IReadOnlyList<FollowUp>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
