using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Intents;

/// <summary>Runs one operation for many intents, each as a unit of work of its own, so that one refusal does not stop the others.</summary>
internal static class Bulk
{
    public static async Task<IReadOnlyList<BulkResult>> RunAsync(IReadOnlyList<Guid> intentIds, Func<Guid, Task<Outcome<IntentRef>>> operation)
    {
        List<BulkResult> results = [];
        foreach (Guid id in intentIds.Distinct())
        {
            Refusal? refusal = results.Count < Limits.Bulk
                ? (await operation(id)).Refusal
                : Refusal.ForField("IntentIds", FieldProblemKind.TooMany, Limits.Bulk);
            results.Add(new BulkResult(id, refusal));
        }

        return results;
    }
}
