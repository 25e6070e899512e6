using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Where requests for a hand-over are kept.</summary>
public interface IHandOverStore : IStore<HandOverRequest>
{
    /// <summary>Whether the person has asked for the customer and waits for the answer.</summary>
    Task<bool> IsWaitingAsync(Guid customerId, Guid askedById, CancellationToken cancel);

    /// <summary>The active sales managers of a department and of those above it; of none, when nobody answers for the customer, the administrators.</summary>
    Task<IReadOnlyList<Guid>> WhoAnswersAsync(Guid? departmentId, CancellationToken cancel);

    /// <summary>The requests for a customer, answered or not.</summary>
    Task<IReadOnlyList<HandOverRequest>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}
