using IntentPortal.Domain.Customers;

namespace IntentPortal.Domain.Shared;

/// <summary>Runs one operation for many records, each as a unit of work of its own, so that one refusal does not stop the others.</summary>
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
