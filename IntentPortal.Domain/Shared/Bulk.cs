namespace IntentPortal.Domain.Shared;

/// <summary>Runs one operation for many records, each as a unit of work of its own, so that one refusal does not stop the others.</summary>
internal static class Bulk
{
    public static async Task<IReadOnlyList<BulkResult>> RunAsync<T>(IReadOnlyList<Guid> ids, Func<Guid, Task<Outcome<T>>> operation)
    {
        List<BulkResult> results = [];
        foreach (Guid id in ids.Distinct())
        {
            Refusal? refusal = results.Count < Limits.Bulk
                ? (await operation(id)).Refusal
                : Refusal.ForField("Ids", FieldProblemKind.TooMany, Limits.Bulk);
            results.Add(new BulkResult(id, refusal));
        }

        return results;
    }
}
