using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Drafts;

/// <summary>Stores drafts in the database, so that they survive the failure of a node.</summary>
internal sealed class DraftStore(IDbContextFactory<PortalDbContext> contexts, SqliteWriteQueue gate) : IDrafts
{
    public async Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        return await context.Drafts.AsNoTracking()
            .Where(d => d.PersonId == personId && d.Form == form && d.RecordKey == recordKey)
            .Select(d => new Draft(d.Form, d.RecordKey, d.Version, d.Json, d.SavedAt))
            .FirstOrDefaultAsync(cancel);
    }

    public async Task<IReadOnlyList<Draft>> OfAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
    {
        string further = recordKey + "~";
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        return await context.Drafts.AsNoTracking()
            .Where(d => d.PersonId == personId && d.Form == form && (d.RecordKey == recordKey || d.RecordKey.StartsWith(further)))
            .Select(d => new Draft(d.Form, d.RecordKey, d.Version, d.Json, d.SavedAt))
            .ToListAsync(cancel);
    }

    public async Task SaveAsync(Guid personId, Draft draft, CancellationToken cancel)
    {
        if (draft.Json.Length > IDrafts.MaxLength)
        {
            return;
        }

        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        int updated = await Of(context, personId, draft.Form, draft.RecordKey).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Version, draft.Version).SetProperty(d => d.Json, draft.Json).SetProperty(d => d.SavedAt, draft.SavedAt), cancel);
        if (updated == 0)
        {
            context.Drafts.Add(new DraftRecord
            {
                PersonId = personId,
                Form = draft.Form,
                RecordKey = draft.RecordKey,
                Version = draft.Version,
                Json = draft.Json,
                SavedAt = draft.SavedAt,
            });
            try
            {
                await context.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException fault) when (DatabaseFault.IsUniqueViolation(fault))
            {
                // Another tab of the same person stored the same form at the same time; its text differs by a keystroke
                // at most.
            }
        }
    }

    public async Task DeleteAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        using IDisposable? turn = context.WritersAreSerial ? await gate.EnterAsync(cancel) : null;
        await Of(context, personId, form, recordKey).ExecuteDeleteAsync(cancel);
    }

    private static IQueryable<DraftRecord> Of(PortalDbContext context, Guid personId, string form, string recordKey) =>
        context.Drafts.Where(d => d.PersonId == personId && d.Form == form && d.RecordKey == recordKey);
}
