using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Settings;

/// <summary>
/// Caches the reference lists, one copy for each node, and invalidates it when the ledger reports a change of a list, a
/// person or the settings.
/// </summary>
internal sealed class ReferenceData : IReferenceData, IDisposable
{
    // Limits the age of the cache, so that a node that missed a change recovers by itself.
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(30);

    // The roles that own work; an owner without any of them has left as much as somebody who is deactivated.
    private const Roles owning = Roles.Marketing | Roles.Sales | Roles.SalesManager | Roles.Administrator;
    private static readonly IntentStatus[] openIntents = [IntentStatus.New, IntentStatus.FollowingUp];

    private readonly IDbContextFactory<PortalDbContext> contexts;
    private readonly TimeProvider clock;
    private readonly SemaphoreSlim loading = new(1, 1);
    private readonly IDisposable subscription;
    private volatile Loaded? current;
    private int forgotten;

    public ReferenceData(IDbContextFactory<PortalDbContext> contexts, ILiveFeed feed, TimeProvider clock)
    {
        this.contexts = contexts;
        this.clock = clock;
        subscription = feed.SubscribeFirst(entries =>
        {
            if (entries.Any(e => e.Lines.Any(l => l.RecordKind is (>= RecordKind.IntentSource and <= RecordKind.PortalSettings) or RecordKind.CustomField or RecordKind.Industry or RecordKind.Region or RecordKind.FollowUpRules or RecordKind.CalendarDay)))
            {
                Interlocked.Increment(ref forgotten);
                current = null;
            }
        });
    }

    public async ValueTask<ReferenceLists> GetAsync(CancellationToken cancel)
    {
        if (current is { } known && clock.GetUtcNow() - known.At < longest)
        {
            return known.Lists;
        }

        await loading.WaitAsync(cancel);
        try
        {
            if (current is { } meanwhile && clock.GetUtcNow() - meanwhile.At < longest)
            {
                return meanwhile.Lists;
            }

            return await LoadAndKeepAsync(cancel);
        }
        finally
        {
            loading.Release();
        }
    }

    public async ValueTask<ReferenceLists> ReloadAsync(CancellationToken cancel)
    {
        await loading.WaitAsync(cancel);
        try
        {
            return await LoadAndKeepAsync(cancel);
        }
        finally
        {
            loading.Release();
        }
    }

    public void Dispose()
    {
        subscription.Dispose();
        loading.Dispose();
    }

    private async Task<ReferenceLists> LoadAndKeepAsync(CancellationToken cancel)
    {
        int before = Volatile.Read(ref forgotten);
        DateTimeOffset at = clock.GetUtcNow();
        ReferenceLists lists = await LoadAsync(cancel);

        // A change during the read may be missing from the result, so the result is not cached.
        current = Volatile.Read(ref forgotten) == before ? new Loaded(lists, at) : null;
        return lists;
    }

    private async Task<ReferenceLists> LoadAsync(CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        List<ListValueRow> sources = Ordered(await context.Sources.AsNoTracking()
            .Select(v => new ListValueRow(v.Id, v.Version, v.NameZh, v.NameEn, v.Order, v.IsActive, v.ParentId, null, null)).ToListAsync(cancel));
        List<ListValueRow> products = Ordered(await context.Products.AsNoTracking()
            .Select(v => new ListValueRow(v.Id, v.Version, v.NameZh, v.NameEn, v.Order, v.IsActive, v.ParentId, null, null)).ToListAsync(cancel));
        List<ListValueRow> industries = Ordered(await context.Industries.AsNoTracking()
            .Select(v => new ListValueRow(v.Id, v.Version, v.NameZh, v.NameEn, v.Order, v.IsActive, null, null, null)).ToListAsync(cancel));
        List<ListValueRow> regions = Ordered(await context.Regions.AsNoTracking()
            .Select(v => new ListValueRow(v.Id, v.Version, v.NameZh, v.NameEn, v.Order, v.IsActive, v.ParentId, null, null)).ToListAsync(cancel));
        List<ListValueRow> departments = Ordered(await context.Departments.AsNoTracking()
            .Select(v => new ListValueRow(v.Id, v.Version, v.NameZh, v.NameEn, v.Order, v.IsActive, v.ParentId, v.Code, null)).ToListAsync(cancel));
        List<ListValueRow> reasons = Ordered(await context.Reasons.AsNoTracking()
            .Select(v => new ListValueRow(v.Id, v.Version, v.NameZh, v.NameEn, v.Order, v.IsActive, null, null, v.Use)).ToListAsync(cancel));
        List<PersonRow> people = await context.People.AsNoTracking().OrderBy(p => EF.Property<string?>(p, ColumnConventions.NameKey)).ThenBy(p => p.UserName)
            .Select(p => new PersonRow(p.Id, p.Version, p.UserName, p.Name, p.Email, p.Roles, p.DepartmentId, p.IsActive, p.LastSignInAt)
            {
                IsDepartmentSetHere = p.IsDepartmentSetHere,
                LeftOpenWork = (!p.IsActive || (p.Roles & owning) == 0)
                    && (context.Intents.Any(i => i.OwnerId == p.Id && openIntents.Contains(i.Status))
                        || context.Customers.Any(c => c.OwnerId == p.Id && !c.IsDeactivated && c.MergedIntoId == null)
                        || context.Opportunities.Any(o => o.OwnerId == p.Id && o.Stage < OpportunityStage.Won)
                        || context.Promises.Any(r => r.ById == p.Id && r.State == PromiseState.Planned)),
            }).ToListAsync(cancel);
        List<CustomFieldRow> customFields = await context.CustomFields.AsNoTracking().OrderBy(f => f.Target).ThenBy(f => f.Order).ThenBy(f => f.Key)
            .Select(f => new CustomFieldRow(f.Id, f.Version, f.Target, f.Key, f.ValueType, f.NameZh, f.NameEn, f.Order, f.IsRequired, f.Options, f.IsActive)).ToListAsync(cancel);
        FollowUpRules? rules = await context.Rules.AsNoTracking().FirstOrDefaultAsync(r => r.Id == FollowUpRules.TheId, cancel);
        List<CalendarDayRow> days = await context.CalendarDays.AsNoTracking().OrderBy(d => d.Date)
            .Select(d => new CalendarDayRow(d.Id, d.Version, d.Date, d.Kind, d.Name)).ToListAsync(cancel);
        var settings = await context.Settings.AsNoTracking().Where(s => s.Id == PortalSettings.TheId).Select(s => new { s.RecycleBinDays, s.Version, s.StageRequirements, s.MarketingConverts }).FirstOrDefaultAsync(cancel);
        return new ReferenceLists(
            sources, products, reasons, departments, people, settings?.RecycleBinDays ?? PortalSettings.DefaultRecycleBinDays, settings?.Version ?? 0)
        {
            Industries = industries,
            Regions = regions,
            CustomFields = customFields,
            Rules = rules is null ? FollowUpPolicy.Standard : new FollowUpPolicy(rules.Values, rules.Version, days),
            StageRequirements = StageRequirements.Parse(settings?.StageRequirements),
            MarketingConverts = settings?.MarketingConverts ?? false,
        };
    }

    private static List<ListValueRow> Ordered(IEnumerable<ListValueRow> values) =>
        [.. values.OrderBy(v => v.Use).ThenBy(v => v.Order).ThenByName(v => v.NameZh).ThenBy(v => v.Id)];

    private sealed record Loaded(ReferenceLists Lists, DateTimeOffset At);
}
