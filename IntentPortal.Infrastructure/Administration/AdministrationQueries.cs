using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Infrastructure.Timeline;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Administration;

/// <summary>Reads the administration pages, and a person's own views and notifications.</summary>
internal sealed class AdministrationQueries(IDbContextFactory<PortalDbContext> contexts, IReferenceData reference, IEnumerable<IPersonWork> works, TimeProvider clock)
    : ViewerQueries(contexts), IAdministrationQueries
{
    // A signed-in browser is seen at least every two minutes.
    private static readonly TimeSpan present = TimeSpan.FromMinutes(5);

    private static readonly Refusal notAllowed = new(RefusalCode.NotAllowed);

    public Task<Outcome<Page<RecycleBinRow>>> RecycleBinAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel) =>
        ReadAsync<Outcome<Page<RecycleBinRow>>>(
            actor,
            notAllowed,
            async (context, viewer) =>
            {
                if (!viewer.Is(Roles.Administrator) && !viewer.Is(Roles.SalesManager))
                {
                    return notAllowed;
                }

                IQueryable<Intent> invalid = context.Intents.IgnoreQueryFilters().Where(i => i.Status == IntentStatus.Invalid);
                if (!viewer.Is(Roles.Administrator))
                {
                    List<Guid?> tree = [.. viewer.Tree];
                    invalid = invalid.Where(i => tree.Contains(i.DepartmentId));
                }

                if (context.Search.Intents(text) is { } numbers)
                {
                    invalid = invalid.Where(i => numbers.Contains(i.Number));
                }

                int days = (await reference.GetAsync(cancel)).RecycleBinDays;
                int total = await invalid.Select(i => i.Id).Take(Limits.CountedRows + 1).CountAsync(cancel);
                var rows = await invalid.AsNoTracking()
                    .OrderByDescending(i => i.Confirmation!.At).ThenByDescending(i => i.Number).Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, Limits.PageSize))
                    .Select(i => new
                    {
                        i.Id,
                        i.Code,
                        i.Subject,
                        Customer = context.Customers.Where(c => c.Id == i.CustomerId).Select(c => c.Name).First(),
                        Reason = context.Reasons.Where(r => r.Id == i.Confirmation!.ReasonId).Select(r => new { r.NameZh, r.NameEn }).First(),
                        i.Confirmation!.ReasonNote,
                        By = context.People.Where(p => p.Id == i.Confirmation!.ById).Select(p => p.Name).First(),
                        i.Confirmation!.At,
                    })
                    .ToListAsync(cancel);
                return new Page<RecycleBinRow>(
                    [.. rows.Select(r => new RecycleBinRow(r.Id, r.Code, r.Subject, r.Customer, r.Reason.NameZh, r.Reason.NameEn, r.ReasonNote, r.By, r.At, r.At.AddDays(days)))], total);
            },
            cancel);

    public Task<Outcome<int>> AffectedAsync(Guid actor, Affected what, CancellationToken cancel) =>
        ReadAsync<Outcome<int>>(
            actor,
            notAllowed,
            async (context, viewer) => !viewer.Is(Roles.Administrator) ? notAllowed
                : await AffectedRecords.CountAsync(context, what, clock.GetUtcNow(), cancel) is { } count ? count
                : new Refusal(RefusalCode.NotFound),
            cancel);

    public Task<Outcome<Page<LedgerRow>>> LedgerAsync(Guid actor, LedgerFilter filter, int skip, int take, CancellationToken cancel) =>
        ReadAsync<Outcome<Page<LedgerRow>>>(
            actor,
            notAllowed,
            async (context, viewer) =>
            {
                if (!viewer.Is(Roles.Administrator))
                {
                    return notAllowed;
                }

                var lines = from line in context.ChangeLines.AsNoTracking()
                            join change in context.Changes.AsNoTracking() on line.ChangeId equals change.Id
                            select new { line, change };
                if (filter.ActorId is { } actorId)
                {
                    lines = lines.Where(x => x.change.ActorId == actorId);
                }

                if (filter.RecordKind is { } recordKind)
                {
                    lines = lines.Where(x => x.line.RecordKind == recordKind);
                }

                if (filter.RecordId is { } recordId)
                {
                    lines = lines.Where(x => x.line.RecordId == recordId);
                }

                if (filter.Kind is { } kind)
                {
                    lines = lines.Where(x => x.line.Kind == kind);
                }

                if (TextPattern.Glob.Of(filter.Label) is { } glob && TextPattern.Like.Of(filter.Label) is { } like)
                {
                    lines = context is SqlitePortalDbContext
                        ? lines.Where(x => EF.Functions.Glob(x.line.Label, glob.Text) || EF.Functions.Glob(x.line.Label, glob.Code) || EF.Functions.Glob(x.line.Label, glob.OtherCode))
                        : lines.Where(x => EF.Functions.Like(x.line.Label, like.Text) || EF.Functions.Like(x.line.Label, like.Code) || EF.Functions.Like(x.line.Label, like.OtherCode));
                }

                if (filter.From is { } from)
                {
                    lines = lines.Where(x => x.change.At >= from);
                }

                if (filter.To is { } to)
                {
                    lines = lines.Where(x => x.change.At < to);
                }

                int total = await lines.Select(x => x.line.Ordinal).Take(Limits.CountedRows + 1).CountAsync(cancel);
                List<LedgerRow> rows = await lines
                    .OrderByDescending(x => x.change.Sequence).ThenBy(x => x.line.Ordinal)
                    .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, Limits.PageSize))
                    .Select(x => new LedgerRow(
                        x.change.Sequence, x.line.Ordinal, x.change.At, context.People.Where(p => p.Id == x.change.ActorId).Select(p => p.Name).FirstOrDefault(),
                        x.line.RecordKind, x.line.RecordId, x.line.Label, x.line.Kind, x.line.Values)
                    {
                        RecordVersion = x.line.RecordVersion,
                    })
                    .ToListAsync(cancel);
                return new Page<LedgerRow>(await ReferencedNames.NamedAsync(context, viewer, rows, cancel), total);
            },
            cancel);

    public Task<Outcome<IReadOnlyList<ActiveSessionRow>>> SignedInAsync(Guid actor, CancellationToken cancel) =>
        ReadAsync<Outcome<IReadOnlyList<ActiveSessionRow>>>(
            actor,
            notAllowed,
            async (context, viewer) =>
            {
                if (!viewer.Is(Roles.Administrator))
                {
                    return notAllowed;
                }

                DateTimeOffset since = clock.GetUtcNow() - present;
                List<ActiveSessionRow> rows = await context.SignInSessions.AsNoTracking()
                    .Where(s => s.EndedAt == null && s.LastSeenAt >= since)
                    .OrderByDescending(s => s.LastSeenAt).ThenByDescending(s => s.Id)
                    .Select(s => new ActiveSessionRow(s.PersonId, context.People.Where(p => p.Id == s.PersonId).Select(p => p.Name).First(), s.StartedAt, s.LastSeenAt))
                    .Take(1000).ToListAsync(cancel);
                return new Outcome<IReadOnlyList<ActiveSessionRow>>(rows);
            },
            cancel);

    public Task<Outcome<PersonOpenWork>> OpenWorkAsync(Guid actor, Guid personId, CancellationToken cancel) =>
        ReadAsync<Outcome<PersonOpenWork>>(
            actor,
            notAllowed,
            async (context, viewer) => !viewer.Is(Roles.Administrator) ? notAllowed
                : !await context.People.AnyAsync(p => p.Id == personId, cancel) ? new Refusal(RefusalCode.NotFound)
                : await PersonWorkQuery.ReadAsync(context, [.. works], personId, cancel),
            cancel);

    public Task<IReadOnlyList<SavedViewRow>> SavedViewsAsync(Guid actor, string page, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<SavedViewRow>>(
            actor,
            [],
            async (context, viewer) =>
            {
                Guid me = viewer.PersonId;
                Roles mine = viewer.Roles;
                List<SavedViewRow> views = await context.SavedViews.AsNoTracking()
                    .Where(v => v.Page == page && (v.OwnerId == me || (v.SharedWith & mine) != 0))
                    .OrderBy(v => v.Name).ThenBy(v => v.Id)
                    .Select(v => new SavedViewRow(v.Id, v.Name, v.State, v.SharedWith, v.OwnerId == me, context.People.Where(p => p.Id == v.OwnerId).Select(p => p.Name).First()))
                    .Take(200).ToListAsync(cancel);
                return [.. views.OrderByName(v => v.Name)];
            },
            cancel);

    public Task<NotificationList> NotificationsAsync(Guid actor, int take, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new NotificationList([], 0, []),
            async (context, viewer) =>
            {
                IQueryable<Notification> mine = context.Notifications.AsNoTracking().Where(n => n.PersonId == viewer.PersonId);
                IReadOnlyList<NotificationKind> muted = await context.People.Where(p => p.Id == viewer.PersonId).Select(p => p.MutedNotifications).FirstAsync(cancel);
                if (muted.Count > 0)
                {
                    NotificationKind[] shown = [.. Enum.GetValues<NotificationKind>().Except(muted)];
                    mine = mine.Where(n => shown.Contains(n.Kind));
                }

                List<NotificationRow> rows = await mine.OrderByDescending(n => n.CreatedAt).ThenByDescending(n => n.Id).Take(Math.Clamp(take, 1, 100))
                    .Select(n => new NotificationRow(n.Id, n.Kind, n.SubjectType, n.SubjectLabel, n.CreatedAt, n.ReadAt != null)).ToListAsync(cancel);
                return new NotificationList(rows, await mine.CountAsync(n => n.ReadAt == null, cancel), muted);
            },
            cancel);
}
