using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Board;

/// <summary>The tables of the board.</summary>
public static class BoardSets
{
    extension(PortalDbContext context)
    {
        /// <summary>The last visits of people to the board.</summary>
        public DbSet<BoardVisit> BoardVisits => context.Set<BoardVisit>();
    }
}
