using System.Text.RegularExpressions;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Suggestions;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Timeline;

/// <summary>
/// Resolves the identities in ledger values to the records' current names, limited to those the viewer may see. The
/// ledger stores identities, which stay valid when a record is renamed. Names of list values and people come from the
/// reference lists.
/// </summary>
internal static partial class ReferencedNames
{
    /// <summary>Adds the names of the referenced records to the lines.</summary>
    public static async Task<List<LedgerRow>> NamedAsync(PortalDbContext context, Viewer viewer, List<LedgerRow> lines, CancellationToken cancel)
    {
        HashSet<Guid> spoken = [.. lines.SelectMany(IdsIn)];
        if (spoken.Count == 0)
        {
            return lines;
        }

        List<Guid> ids = [.. spoken];
        Dictionary<Guid, string> names = await Names(context, viewer, ids).ToDictionaryAsync(n => n.Id, n => n.Name, cancel);
        return names.Count == 0 ? lines : [.. lines.Select(line => line with { Names = IdsIn(line).Where(names.ContainsKey).Distinct().ToDictionary(id => id, id => names[id]) })];
    }

    // One statement for all kinds; each part finds its records by primary key.
    private static IQueryable<Named> Names(PortalDbContext context, Viewer viewer, List<Guid> ids)
    {
        IQueryable<Customer> open = context.Customers.ContactDataVisibleTo(viewer, context, context.Contacts.Where(c => ids.Contains(c.Id)).Select(c => c.CustomerId));
        return context.Intents.Where(IntentRights.VisibleTo(viewer)).Where(i => ids.Contains(i.Id)).Select(i => new Named { Id = i.Id, Name = i.Code + " " + i.Subject })
            .Concat(context.Customers.Where(c => ids.Contains(c.Id)).VisibleTo(viewer, context, context.Customers.Where(c => ids.Contains(c.Id)).Select(c => c.Id)).Select(c => new Named { Id = c.Id, Name = c.Code + " " + c.Name }))
            .Concat(context.Contacts.Where(c => ids.Contains(c.Id) && open.Any(of => of.Id == c.CustomerId)).Select(c => new Named { Id = c.Id, Name = c.Name }))
            .Concat(context.Opportunities.Where(OpportunityRights.VisibleTo(viewer)).Where(o => ids.Contains(o.Id)).Select(o => new Named { Id = o.Id, Name = o.Code + " " + o.Name }))
            .Concat(context.Suggestions.VisibleTo(viewer, context).Where(s => ids.Contains(s.Id)).Select(s => new Named { Id = s.Id, Name = s.Code + " " + s.Title }))
            // Includes merged customers and joined contacts, which older lines refer to.
            .IgnoreQueryFilters([PortalDbContext.Pointers]);
    }

    private static IEnumerable<Guid> IdsIn(LedgerRow line) => Identity().Matches(line.Values).Select(match => Guid.Parse(match.ValueSpan));

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant)]
    private static partial Regex Identity();

    private sealed class Named
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }
    }
}
