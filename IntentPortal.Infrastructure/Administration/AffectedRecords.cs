using IntentPortal.Domain.Administration;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Settings;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Administration;

/// <summary>Counts the records that a purge or change would affect.</summary>
internal static class AffectedRecords
{
    private static readonly IntentStatus[] open = [IntentStatus.New, IntentStatus.FollowingUp];

    /// <summary>The number of records; null when the value or field does not exist.</summary>
    public static async Task<int?> CountAsync(PortalDbContext context, Affected what, DateTimeOffset now, CancellationToken cancel)
    {
        switch (what)
        {
            case Affected.Purged(var days):
                DateTimeOffset since = now.AddDays(-days);
                return await context.Intents.IgnoreQueryFilters().CountAsync(i => i.Status == IntentStatus.Invalid && i.Confirmation!.At <= since, cancel);
            case Affected.Watched(WatchedWork.Promised):
                return await context.Promises.CountAsync(p => p.State == PromiseState.Planned, cancel);
            case Affected.Watched(WatchedWork.Owned):
                return await context.Intents.CountAsync(i => open.Contains(i.Status) && i.OwnerId != null, cancel);
            case Affected.Watched(WatchedWork.New):
                return await context.Intents.CountAsync(i => i.Status == IntentStatus.New, cancel);
            case Affected.Watched(WatchedWork.FollowingUp):
                return await context.Intents.CountAsync(i => i.Status == IntentStatus.FollowingUp, cancel);
            case Affected.Value(var valueId):
                return await ValueAsync(context, valueId, cancel) is { } value ? await ListValueUsage.CountAsync(context, value, cancel) : null;
            case Affected.Field(var fieldId):
                return await context.CustomFields.AsNoTracking().FirstOrDefaultAsync(f => f.Id == fieldId, cancel) is { } field ? await FilledAsync(context, field, cancel) : null;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "Nothing that is counted.");
        }
    }

    private static async Task<ListValue?> ValueAsync(PortalDbContext context, Guid id, CancellationToken cancel)
    {
        return await FindAsync<IntentSource>() ?? await FindAsync<Product>() ?? await FindAsync<Industry>() ?? await FindAsync<Region>() ?? await FindAsync<Reason>() ?? await FindAsync<Department>();

        async Task<ListValue?> FindAsync<T>()
            where T : ListValue => await context.Set<T>().AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, cancel);
    }

    private static Task<int> FilledAsync(PortalDbContext context, CustomField field, CancellationToken cancel) => field.Target switch
    {
        CustomFieldTarget.Intent => FilledAsync(context.Intents, field, cancel),
        CustomFieldTarget.Customer => FilledAsync(context.Customers, field, cancel),
        CustomFieldTarget.Contact => FilledAsync(context.Contacts, field, cancel),
        CustomFieldTarget.Opportunity => FilledAsync(context.Opportunities, field, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Target, "No kind of record has it."),
    };

    // Keys consist of letters, digits and underscores, so they need no quoting in the stored values.
    private static Task<int> FilledAsync<T>(IQueryable<T> records, CustomField field, CancellationToken cancel)
        where T : Aggregate
    {
        string about = $"\"{field.Key}\":";
        return records.IgnoreAutoIncludes().CountAsync(r => ((string)(object)EF.Property<CustomValues>(r, "Custom")).Contains(about), cancel);
    }
}
