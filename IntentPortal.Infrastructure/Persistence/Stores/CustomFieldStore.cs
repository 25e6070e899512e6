using IntentPortal.Domain.Settings;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence.Stores;

internal sealed class CustomFieldStore(PortalDbContext context) : EfStore<CustomField>(context), ICustomFieldStore
{
    public async Task<IReadOnlyList<CustomField>> OfAsync(CustomFieldTarget target, CancellationToken cancel) =>
        await Context.CustomFields.AsNoTracking().Where(f => f.Target == target).OrderBy(f => f.Order).ThenBy(f => f.Key).ToListAsync(cancel);

    public async Task<int> CountUnfitAsync(CustomField field, Func<CustomValue, bool> fits, CancellationToken cancel)
    {
        int unfit = 0;
        // Every record counts, also in the recycle bin and behind a pointer: all of them can come back.
        await foreach (CustomValues values in All(field.Target, $"%\"{field.Key}\":%").AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (values[field.Key] is { } value && !fits(value))
            {
                unfit++;
            }
        }

        return unfit;
    }

    private IQueryable<CustomValues> All(CustomFieldTarget target, string about) => target switch
    {
        CustomFieldTarget.Intent => Context.Intents.IgnoreQueryFilters().Where(i => EF.Functions.Like((string)(object)i.Custom, about)).Select(i => i.Custom),
        CustomFieldTarget.Customer => Context.Customers.IgnoreQueryFilters().Where(c => EF.Functions.Like((string)(object)c.Custom, about)).Select(c => c.Custom),
        CustomFieldTarget.Contact => Context.Contacts.IgnoreQueryFilters().Where(c => EF.Functions.Like((string)(object)c.Custom, about)).Select(c => c.Custom),
        CustomFieldTarget.Opportunity => Context.Opportunities.IgnoreQueryFilters().Where(o => EF.Functions.Like((string)(object)o.Custom, about)).Select(o => o.Custom),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Not a target of fields."),
    };
}
