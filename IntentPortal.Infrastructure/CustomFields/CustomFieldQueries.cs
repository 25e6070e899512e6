using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.CustomFields;

/// <summary>Reads the values of user-defined fields without blocking writers.</summary>
internal sealed class CustomFieldQueries(IDbContextFactory<PortalDbContext> contexts) : ViewerQueries(contexts), ICustomFieldQueries
{
    public Task<int> CountUnfitAsync(Guid actor, SaveCustomField change, CancellationToken cancel) =>
        ReadAsync(
            actor,
            0,
            async (context, viewer) =>
            {
                if (!viewer.Is(Roles.Administrator) || await context.CustomFields.AsNoTracking().FirstOrDefaultAsync(f => f.Id == change.Id, cancel) is not { } field)
                {
                    return 0;
                }

                CustomFieldType before = field.ValueType;
                return field.Edit(change) is null && field.ValueType != before ? await IncompatibleValues.CountAsync(context, field, null, cancel) : 0;
            },
            cancel);
}
