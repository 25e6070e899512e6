using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Merges promises about the customer itself. At most one is planned: of two, the earlier one is kept.
/// </summary>
public sealed class PromiseMerge : IMergeParticipant
{
    private const string Dropped = "DroppedPromises";

    /// <inheritdoc />
    public IReadOnlyList<RecordKind> Kinds => [RecordKind.Promise];

    /// <inheritdoc />
    public async Task MoveAsync(MergeInProgress merge, CancellationToken cancel)
    {
        List<Guid> dropped = [];
        Promise? planned = await merge.Unit.Promises.FindPlannedAsync(merge.Survivor.Id, cancel);
        foreach (Promise promise in await merge.Unit.Promises.OfAsync(merge.Merged.Id, cancel))
        {
            merge.Move(promise, promise.MoveTo);
            if (promise.State != PromiseState.Planned)
            {
                continue;
            }

            if (planned is null || promise.DueOn < planned.DueOn)
            {
                (planned, Promise? later) = (promise, planned);
                Drop(later);
            }
            else
            {
                Drop(promise);
            }
        }

        merge.Survivor.SetNextPromise(planned?.DueOn, planned?.MovedCount ?? 0);
        merge.Remember(Dropped, dropped);

        void Drop(Promise? promise)
        {
            if (promise is not null)
            {
                promise.Drop(merge.Unit.Now);
                dropped.Add(promise.Id);
            }
        }
    }

    /// <inheritdoc />
    public async Task PlanReturnAsync(MergeReturn back, CancellationToken cancel)
    {
        foreach (Guid id in back.MovedOf(RecordKind.Promise))
        {
            if (await back.Unit.Promises.FindAsync(id, cancel) is { } promise && promise.SubjectId == back.Survivor.Id)
            {
                back.Add(new ReturnCandidate(promise, promise.MoveTo));
            }
        }
    }

    /// <inheritdoc />
    public async Task FinishReturnAsync(MergeReturn back, CancellationToken cancel)
    {
        IReadOnlyList<Guid> dropped = back.Remembered<Guid>(Dropped);
        List<Promise> all = [];
        foreach (Guid id in back.MovedOf(RecordKind.Promise).Concat(dropped).Distinct())
        {
            if (await back.Unit.Promises.FindAsync(id, cancel) is { } promise)
            {
                all.Add(promise);
            }
        }

        all.AddRange((await back.Unit.Promises.OfAsync(back.Survivor.Id, cancel)).Where(p => !all.Contains(p)));
        foreach (Customer customer in new[] { back.Survivor, back.Merged })
        {
            List<Promise> own = [.. all.Where(p => p.SubjectId == customer.Id)];
            Promise? planned = own.Find(p => p.State == PromiseState.Planned);
            if (planned is null && own.Find(p => dropped.Contains(p.Id)) is { } again)
            {
                again.Reinstate();
                planned = again;
            }

            customer.SetNextPromise(planned?.DueOn, planned?.MovedCount ?? 0);
        }
    }
}
