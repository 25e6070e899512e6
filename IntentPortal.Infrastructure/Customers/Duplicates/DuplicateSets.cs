using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>The tables for probable duplicate pairs.</summary>
public static class DuplicateSets
{
    extension(PortalDbContext context)
    {
        /// <summary>The keys that customers can share with their duplicates.</summary>
        public DbSet<DuplicateKey> DuplicateKeys => context.Set<DuplicateKey>();

        /// <summary>Probable pairs.</summary>
        public DbSet<DuplicatePair> DuplicatePairs => context.Set<DuplicatePair>();

        /// <summary>The progress of the pair search.</summary>
        public DbSet<DuplicateProgress> DuplicateProgress => context.Set<DuplicateProgress>();
    }
}
