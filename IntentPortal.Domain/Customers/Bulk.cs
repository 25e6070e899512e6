using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Runs one operation for many records, each as a unit of work of its own, so that one refusal does not stop the
/// others.
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

/// <summary>What a bulk operation came to for one record.</summary>
/// <param name="RecordId">The record.</param>
/// <param name="Refusal">Why not, or null when it was done.</param>
public sealed record BulkResult(Guid RecordId, Refusal? Refusal)
{
    /// <summary>
    /// What became of the customer, where work about it was given to somebody and the customer went along.
    /// </summary>
    public CustomerWent? Customer { get; init; }
}

/// <summary>What became of a customer when work about it was given to somebody.</summary>
/// <param name="Name">What the customer is called.</param>
/// <param name="IsOwned">Whether the customer was given too; otherwise it stays whose it is, and the person works on it
/// with them.</param>
/// <param name="Intents">How many other intents of the customer, which nobody owned, were given along.</param>
public sealed record CustomerWent(string Name, bool IsOwned, int Intents);
