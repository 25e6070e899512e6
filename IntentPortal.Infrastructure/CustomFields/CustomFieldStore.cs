using IntentPortal.Domain.CustomFields;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.CustomFields;

internal sealed class CustomFieldStore(PortalDbContext context) : EfStore<CustomField>(context), ICustomFieldStore
{
    public async Task<IReadOnlyList<CustomField>> OfAsync(CustomFieldTarget target, CancellationToken cancel) =>
        await Context.CustomFields.AsNoTracking().Where(f => f.Target == target).OrderBy(f => f.Order).ThenBy(f => f.Key).ToListAsync(cancel);

    public Task<int> CountUnfitSinceAsync(CustomField field, DateTimeOffset changedSince, CancellationToken cancel) =>
        IncompatibleValues.CountAsync(Context, field, changedSince, cancel);
}
