using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Reads the current rights of a person: roles, department, for managers the departments below, and the settings that
/// affect rights.
/// </summary>
internal static class ViewerReader
{
    private static readonly CompiledQuery<InService> find = new((context, id, cancel) =>
        context.People.Where(p => p.Id == id && p.IsActive).Select(p => new InService(
            p.Name, p.Roles, p.DepartmentId, context.Settings.Any(s => s.Id == PortalSettings.TheId && s.MarketingConverts))).FirstOrDefault());

    private static readonly CompiledList<Place> departments = new(context => context.Departments.Select(d => new Place(d.Id, d.ParentId)));

    /// <summary>The viewer; null when the person is unknown or deactivated.</summary>
    public static async Task<Viewer?> ReadAsync(PortalDbContext context, Guid personId, CancellationToken cancel)
    {
        if (await find.RunAsync(context, personId, cancel) is not { } person)
        {
            return null;
        }

        IReadOnlyList<Guid> tree = [];
        if (person.Roles.HasFlag(Roles.SalesManager) && person.DepartmentId is { } departmentId)
        {
            tree = Below(departmentId, (await departments.ReadAsync(context, cancel)).ToLookup(d => d.ParentId, d => d.Id));
        }

        return new Viewer(personId, person.Name, person.Roles, person.DepartmentId, tree) { MarketingConverts = person.MarketingConverts };
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

    private sealed record Place(Guid Id, Guid? ParentId);

    private sealed record InService(string Name, Roles Roles, Guid? DepartmentId, bool MarketingConverts);
}
