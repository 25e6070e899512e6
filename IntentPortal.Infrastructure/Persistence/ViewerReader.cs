using IntentPortal.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>Reads who somebody is now: roles, department, and for managers the departments below.</summary>
internal static class ViewerReader
{
    /// <summary>The viewer, or null when unknown or deactivated.</summary>
    public static async Task<Viewer?> ReadAsync(PortalDbContext context, Guid personId, CancellationToken cancel)
    {
        var person = await context.People.AsNoTracking()
            .Where(p => p.Id == personId && p.IsActive)
            .Select(p => new { p.Name, p.Roles, p.DepartmentId })
            .FirstOrDefaultAsync(cancel);
        if (person is null)
        {
            return null;
        }

        IReadOnlyList<Guid> tree = [];
        if (person.Roles.HasFlag(Roles.SalesManager) && person.DepartmentId is { } departmentId)
        {
            var departments = await context.Departments.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(cancel);
            tree = Below(departmentId, departments.ToLookup(d => d.ParentId, d => d.Id));
        }

        return new Viewer(personId, person.Name, person.Roles, person.DepartmentId, tree);
    }

    private static List<Guid> Below(Guid top, ILookup<Guid?, Guid> children)
    {
        List<Guid> tree = [top];
        for (int i = 0; i < tree.Count; i++)
        {
            tree.AddRange(children[tree[i]].Where(id => !tree.Contains(id)));
        }

        return tree;
    }
}
