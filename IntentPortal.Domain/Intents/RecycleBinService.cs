using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Intents;

/// <summary>回收站: permanently deletes invalid intents after the retention period.</summary>
public sealed class RecycleBinService(ITransactionRunner work, IFileStore files)
{
    private const int Batch = 100;

    /// <summary>Deletes the intents that are due now; returns their number.</summary>
    public async Task<int> PurgeDueAsync(CancellationToken cancel)
    {
        int all = 0;
        while (true)
        {
            Outcome<PurgedBatch> outcome = await work.RunAsSystemAsync<PurgedBatch>(PurgeBatchAsync, cancel);
            if (!outcome.Succeeded)
            {
                // Another node purged at the same time; the next run handles the rest.
                return all;
            }

            foreach (Guid file in outcome.Value.Files)
            {
                files.Delete(file);
            }

            all += outcome.Value.Intents;
            if (outcome.Value.Intents < Batch)
            {
                return all;
            }
        }
    }

    private static async Task<Outcome<PurgedBatch>> PurgeBatchAsync(IUnitOfWork unit, CancellationToken cancel)
    {
        int days = (await unit.Settings.FindAsync(PortalSettings.TheId, cancel))?.RecycleBinDays ?? PortalSettings.DefaultRecycleBinDays;
        IReadOnlyList<Guid> due = await unit.Intents.InvalidSinceBeforeAsync(unit.Now.AddDays(-days), Batch, cancel);
        List<Guid> freed = [];
        int purged = 0;
        foreach (Guid id in due)
        {
            if (await unit.Intents.FindAsync(id, cancel) is { Status: IntentStatus.Invalid } intent)
            {
                freed.AddRange(await unit.Intents.PurgeAsync(intent, cancel));
                unit.Audit(RecordKind.Intent, intent.Id, intent.Code, ChangeKind.Purged, new Dictionary<string, object?>());
                purged++;
            }
        }

        return new PurgedBatch(purged, freed);
    }

    private sealed record PurgedBatch(int Intents, IReadOnlyList<Guid> Files);
}

/// <summary>An invalid intent in the recycle bin.</summary>
public sealed record RecycleBinRow(
    Guid Id, string Code, string Subject, string CustomerName, string ReasonZh, string ReasonEn, string? ReasonNote, string DecidedByName, DateTimeOffset DecidedAt, DateTimeOffset PurgedAfter);
