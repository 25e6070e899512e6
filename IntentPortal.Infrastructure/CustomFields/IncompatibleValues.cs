using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.CustomFields;

/// <summary>Counts the records whose value does not fit a user-defined field.</summary>
internal static class IncompatibleValues
{
    /// <summary>
    /// The number of records, including those in the recycle bin and merged ones, because all of them can be restored.
    /// </summary>
    /// <param name="context">The database.</param>
    /// <param name="field">The field after the change.</param>
    /// <param name="changedSince">Only records changed since this time according to the ledger; null for all.</param>
    /// <param name="cancel">Cancels the count.</param>
    public static Task<int> CountAsync(PortalDbContext context, CustomField field, DateTimeOffset? changedSince, CancellationToken cancel) => field.Target switch
    {
        CustomFieldTarget.Intent => CountAsync(context, context.Intents, RecordKind.Intent, field, changedSince, cancel),
        CustomFieldTarget.Customer => CountAsync(context, context.Customers, RecordKind.Customer, field, changedSince, cancel),
        CustomFieldTarget.Contact => CountAsync(context, context.Contacts, RecordKind.Contact, field, changedSince, cancel),
        CustomFieldTarget.Opportunity => CountAsync(context, context.Opportunities, RecordKind.Opportunity, field, changedSince, cancel),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field.Target, "Not a target of fields."),
    };

    private static async Task<int> CountAsync<T>(
        PortalDbContext context, IQueryable<T> records, RecordKind kind, CustomField field, DateTimeOffset? changedSince, CancellationToken cancel)
        where T : class
    {
        records = records.IgnoreQueryFilters().IgnoreAutoIncludes().AsNoTracking();
        if (changedSince is { } since)
        {
            IQueryable<Guid> changed = context.Changes.Where(c => c.At >= since).SelectMany(c => c.Lines).Where(l => l.RecordKind == kind).Select(l => l.RecordId);
            records = records.Where(r => changed.Contains(EF.Property<Guid>(r, "Id")));
        }

        string about = $"%\"{field.Key}\":%";
        int unfit = 0;
        await foreach (CustomValues values in records.Where(r => EF.Functions.Like((string)(object)EF.Property<CustomValues>(r, "Custom"), about))
            .Select(r => EF.Property<CustomValues>(r, "Custom")).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (values[field.Key] is { } value && !field.Fits(value))
            {
                unfit++;
            }
        }

        return unfit;
    }
}
