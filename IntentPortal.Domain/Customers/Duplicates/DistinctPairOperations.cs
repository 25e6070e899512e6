using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>
/// Marks customers as distinct inside a unit of work, by itself or as part of adding or converting one of them.
/// </summary>
internal static class DistinctPairOperations
{
    /// <summary>The name of the field for the reason when a customer is added or converted.</summary>
    public const string ReasonField = "DistinctReason";

    /// <summary>
    /// A customer that the actor may mark as distinct from others, which requires that they may see it; otherwise null.
    /// </summary>
    public static async Task<Customer?> VisibleCustomerAsync(this IUnitOfWork unit, Guid customerId, CancellationToken cancel) =>
        await unit.Customers.FindAsync(customerId, cancel) is { } customer && await unit.SeesAsync(customer, cancel) ? customer : null;

    /// <summary>
    /// Marks a customer as distinct from all hits that were shown, and returns the new pairs. Existing pairs are left
    /// unchanged.
    /// </summary>
    public static async Task<Outcome<List<Guid>>> MarkDistinctAsync(this IUnitOfWork unit, Customer customer, DistinctStatement told, CancellationToken cancel)
    {
        if (told.OtherIds.Count > Limits.DuplicateHits)
        {
            return Refusal.ForField(ReasonField, FieldProblemKind.TooMany, Limits.DuplicateHits);
        }

        List<Guid> remembered = [];
        foreach (Guid otherId in told.OtherIds.Distinct())
        {
            if (otherId == customer.Id || await unit.VisibleCustomerAsync(otherId, cancel) is not { } other)
            {
                return new Refusal(RefusalCode.NotFound);
            }

            if (other.MergedIntoId is not null)
            {
                return new Refusal(RefusalCode.CustomerMerged);
            }

            // Locked, so that the pair moves to the survivor if this customer is merged at the same time.
            if (!await unit.Customers.LockAsync(other, cancel))
            {
                return new Refusal(RefusalCode.Conflict, other.Version);
            }

            if (await unit.DistinctPairs.IsSaidAsync(customer.Id, otherId, cancel))
            {
                continue;
            }

            Outcome<DistinctPair> said = DistinctPair.Say(unit.NewId(), customer, other, told.Reason, unit.Viewer.PersonId, unit.Now);
            if (!said.Succeeded)
            {
                return said.Refusal with { Problems = [.. said.Refusal.Problems.Select(p => p with { Field = ReasonField })] };
            }

            unit.DistinctPairs.Add(said.Value);
            remembered.Add(said.Value.Id);
        }

        return remembered;
    }
}
