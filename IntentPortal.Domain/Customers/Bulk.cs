using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Runs one operation for many records. Each record is a unit of work of its own, so that one refusal does not affect
/// the others.
/// </summary>
internal static class Bulk
{
    public static async Task<IReadOnlyList<BulkResult>> RunAsync<T>(IReadOnlyList<Guid> ids, Func<Guid, Task<Outcome<T>>> operation, Func<T, CustomerWent?>? customer = null)
    {
        List<BulkResult> results = [];
        foreach (Guid id in ids.Distinct())
        {
            Outcome<T> outcome = results.Count < Limits.Bulk ? await operation(id) : Refusal.ForField("Ids", FieldProblemKind.TooMany, Limits.Bulk);
            results.Add(new BulkResult(id, outcome.Refusal) { Customer = outcome.Succeeded ? customer?.Invoke(outcome.Value) : null });
        }

        return results;
    }
}

/// <summary>The result of a bulk operation for one record.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Refusal">The refusal, or null on success.</param>
public sealed record BulkResult(Guid RecordId, Refusal? Refusal)
{
    /// <summary>
    /// What happened to the customer when work about it was assigned to somebody; null when the customer did not
    /// change.
    /// </summary>
    public CustomerWent? Customer { get; init; }
}

/// <summary>What happened to a customer when work about it was assigned to somebody.</summary>
/// <param name="Name">The customer's name.</param>
/// <param name="IsOwned">Whether the customer was assigned too. Otherwise it keeps its owner, and the person became a
/// collaborator.</param>
/// <param name="Intents">The number of other intents of the customer that had no owner and were assigned too.</param>
public sealed record CustomerWent(string Name, bool IsOwned, int Intents);
