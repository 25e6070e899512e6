using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>
/// Whether duplicates stand in the way of saving a customer: the one rule for capture, conversion and editing.
/// </summary>
internal static class DuplicateCheck
{
    /// <summary>
    /// Refuses what may be a duplicate that nobody looked at. Who says that it is another customer names every hit that
    /// they may open; a hit that they did not see, because it came up since, is not passed over. The refusal names
    /// those codes.
    /// </summary>
    /// <param name="unit">The unit of work.</param>
    /// <param name="signs">The customer as it is to be saved.</param>
    /// <param name="before">What an edited customer was known by before: a hit of which the edit says nothing new is
    /// none.</param>
    /// <param name="customerId">The customer, where it is there already.</param>
    /// <param name="told">What was said about the hits, or null.</param>
    /// <param name="cancel">Ends the search.</param>
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
    /// The same for an edit, null where it touches nothing that duplicates are told by; what was said about the hits is
    /// remembered.
    /// </summary>
    public static async Task<Refusal?> EditProblemAsync(this IUnitOfWork unit, Customer customer, NewMatchesAfterEdit? edit, DistinctStatement? told, CancellationToken cancel) =>
        edit is not null && await unit.DuplicateProblemAsync(edit.After, edit.Before, customer.Id, told, cancel) is { } refusal ? refusal
        : told is not null ? (await unit.MarkDistinctAsync(customer, told, cancel)).Refusal
        : null;
}
