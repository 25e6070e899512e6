using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>
/// Decides whether duplicates prevent a customer from being saved. Capture, conversion and editing share this rule.
/// </summary>
internal static class DuplicateCheck
{
    /// <summary>
    /// Refuses a possible duplicate that the user has not reviewed. A statement must name every hit that the user may
    /// open. Hits that appeared after the user looked are refused, and the refusal lists their codes.
    /// </summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="signs">The criteria of the customer to be saved.</param>
    /// <param name="before">The criteria before an edit. Hits for which the edit adds no new evidence are
    /// ignored.</param>
    /// <param name="customerId">The customer's identity; null for a new one.</param>
    /// <param name="told">The user's statement about the hits, or null.</param>
    /// <param name="cancel">Cancels the search.</param>
    public static async Task<Refusal?> DuplicateProblemAsync(
        this IUnitOfWork unit, MatchCriteria signs, MatchCriteria? before, Guid? customerId, DistinctStatement? told, CancellationToken cancel)
    {
        IReadOnlyList<Guid> hits = signs.IsEmpty ? [] : await unit.Customers.HitsAsync(signs, before, customerId, cancel);
        if (hits.Count == 0)
        {
            return null;
        }

        List<string> unnamed = [];
        foreach (Customer hit in (await unit.Customers.FindAllAsync(hits, cancel)).Where(hit => told?.OtherIds.Contains(hit.Id) != true).OrderBy(hit => hit.Number))
        {
            if (await unit.SeesAsync(hit, cancel))
            {
                unnamed.Add(hit.Code);
            }
        }

        return told is null || unnamed.Count > 0 ? new Refusal(RefusalCode.DuplicatesFound, [.. unnamed]) : null;
    }

    /// <summary>
    /// The same for an edit. Null when the edit changes nothing that duplicates are recognised by. The user's statement
    /// about the hits is recorded.
    /// </summary>
    public static async Task<Refusal?> EditProblemAsync(this IUnitOfWork unit, Customer customer, NewMatchesAfterEdit? edit, DistinctStatement? told, CancellationToken cancel) =>
        edit is not null && await unit.DuplicateProblemAsync(edit.After, edit.Before, customer.Id, told, cancel) is { } refusal ? refusal
        : told is not null ? (await unit.MarkDistinctAsync(customer, told, cancel)).Refusal
        : null;
}
