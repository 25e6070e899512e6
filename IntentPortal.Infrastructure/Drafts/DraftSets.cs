using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Drafts;

/// <summary>The tables of drafts.</summary>
public static class DraftSets
{
    extension(PortalDbContext context)
    {
        /// <summary>Drafts.</summary>
        public DbSet<DraftRecord> Drafts => context.Set<DraftRecord>();
    }
}
