using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>
/// Saying that customers are distinct, inside a unit of work: by itself, or along with adding or converting one of them.
/// </summary>
internal static class DistinctPairOperations
{
    /// <summary>The field that the reason is typed into where a customer is added or converted.</summary>
    public const string ReasonField = "DistinctReason";

    /// <summary>A customer, if the actor may say that it is distinct from others: if they see it.</summary>
    public static async Task<Customer?> VisibleCustomerAsync(this IUnitOfWork unit, Guid customerId, CancellationToken cancel) =>
        await unit.Customers.FindAsync(customerId, cancel) is { } customer && await unit.SeesAsync(customer, cancel) ? customer : null;

    /// <summary>
    /// Remembers that a customer is none of the hits that were shown; gives back what was remembered. What was said
    /// before stays as it was said.
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

            // Locked, so that what is said goes along where it is merged meanwhile.
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
