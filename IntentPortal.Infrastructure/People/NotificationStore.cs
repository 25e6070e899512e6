using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.People;

internal sealed class NotificationStore(PortalDbContext context) : EfStore<Notification>(context), INotificationStore
{
    public async Task<IReadOnlyList<Notification>> UnreadAsync(Guid personId, DateTimeOffset until, int most, CancellationToken cancel) =>
        await Context.Notifications.Where(n => n.PersonId == personId && n.ReadAt == null && n.CreatedAt <= until).OrderBy(n => n.CreatedAt).ThenBy(n => n.Id).Take(most).ToListAsync(cancel);
}
