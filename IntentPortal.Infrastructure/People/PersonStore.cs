using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.People;

internal sealed class PersonStore(PortalDbContext context) : EfStore<Person>(context), IPersonStore
{
    public async Task<Person?> FindByAccountAsync(string subject, string userName, CancellationToken cancel)
    {
        string lower = userName.ToLowerInvariant();
        return await Context.People.FirstOrDefaultAsync(p => p.Subject == subject, cancel)
            ?? await Context.People.FirstOrDefaultAsync(p => p.Subject == null && p.UserName == lower, cancel);
    }

    public Task<Viewer?> FindViewerAsync(Guid personId, CancellationToken cancel) => ViewerReader.ReadAsync(Context, personId, cancel);

    public async Task<IReadOnlyList<Person>> AdministratorsAsync(CancellationToken cancel) =>
        await Context.People.Where(p => p.IsActive && (p.Roles & Roles.Administrator) != 0).OrderBy(p => p.Id).ToListAsync(cancel);
}
