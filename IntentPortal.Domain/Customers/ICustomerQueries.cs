namespace IntentPortal.Domain.Customers;

/// <summary>What screens show of customers. Every answer is limited to what the actor may see.</summary>
public interface ICustomerQueries
{
    /// <summary>Customers whose name, short name or code contains the text, best first, at most <paramref name="take"/>; deactivated ones are marked.</summary>
    Task<IReadOnlyList<CustomerChoice>> PickAsync(Guid actor, string? text, int take, CancellationToken cancel);

    /// <summary>One customer for the picker, or null when the actor does not see it.</summary>
    Task<CustomerChoice?> ChoiceAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>The contacts of a customer that the actor sees; without their numbers where the actor may not see those.</summary>
    Task<IReadOnlyList<ContactChoice>> ContactsAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>Customers that agree with one of the signs or have a similar name, best first, masked where the actor may not open them; at most ten.</summary>
    Task<IReadOnlyList<DuplicateHit>> DuplicatesAsync(Guid actor, MatchCriteria signs, CancellationToken cancel);
}
