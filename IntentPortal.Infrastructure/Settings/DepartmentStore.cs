using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Settings;

internal sealed class DepartmentStore(PortalDbContext context) : EfStore<Department>(context), IDepartmentStore
{
    public async Task<Department?> FindByCodeOrNameAsync(string codeOrName, CancellationToken cancel)
    {
        // A company has few departments. They are compared in memory, so that case is handled equally on both
        // providers.
        List<Department> all = await Context.Departments.ToListAsync(cancel);
        bool Named(string name) => string.Equals(name, codeOrName, StringComparison.OrdinalIgnoreCase);
        return all.Find(d => Named(d.Code)) ?? all.Find(d => Named(d.NameZh) || Named(d.NameEn));
    }
}
