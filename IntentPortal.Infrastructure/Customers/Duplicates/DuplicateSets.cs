using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>The tables in which probable pairs are kept.</summary>
public static class DuplicateSets
{
    extension(PortalDbContext context)
    {
        /// <summary>What customers can share with their duplicates.</summary>
        public DbSet<DuplicateKey> DuplicateKeys => context.Set<DuplicateKey>();

        /// <summary>Probable pairs.</summary>
        public DbSet<DuplicatePair> DuplicatePairs => context.Set<DuplicatePair>();

        /// <summary>How far the search for pairs has come.</summary>
        public DbSet<DuplicateProgress> DuplicateProgress => context.Set<DuplicateProgress>();
    }
}
