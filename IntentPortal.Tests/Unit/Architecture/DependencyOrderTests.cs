using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Tests.Unit.Architecture;

/// <summary>
/// Each room depends only on the rooms before it in a list, so that it can be read and changed without the later ones.
/// </summary>
public sealed partial class DependencyOrderTests
{
    // Namespaces between bars form one room.
    private static readonly string[] domain =
    [
        "Kernel",
        "Ledger",
        "CustomFields",
        "Settings",
        "People",
        "FollowUps",
        "Rules",
        "Customers.Matching",
        "Customers|Customers.Duplicates|Customers.HandOvers",
        "Suggestions",
        "Opportunities",
        "Customers.Conversions",
        "Customers.Archive",
        "Intents",
        "Reference",
        "Board",
        "MyDay",
        "Search",
        "Administration",
    ];

    private static readonly string[] infrastructure =
    [
        "Telemetry",
        "Persistence|Persistence.Sqlite|Persistence.SqlServer|Persistence.Sqlite.Migrations|Persistence.SqlServer.Migrations",
        "Drafts",
        "CustomFields",
        "Settings",
        "People",
        "Live",
        "FollowUps",
        "Search.Engine",
        "Bulk",
        "Customers|Customers.Duplicates|Customers.HandOvers|Customers.Conversions",
        "Suggestions",
        "Timeline",
        "Opportunities",
        "Intents",
        "Customers.Archive",
        "Board|Board.Replay",
        "MyDay",
        "Search",
        "Administration",
        "DemoData",
    ];

    private static readonly string[] web =
    [
        "Localization",
        "Identity",
        "Navigation",
        "Shared|Shared.Boards|Shared.Changes|Shared.CustomFields|Shared.Drafts|Shared.Forms|Shared.Grids|Shared.Records|Shared.Time",
        "Intake",
        "Export",
        "Features.FollowUps",
        "Features.Customers.HandOvers",
        "Features.Customers.Matches",
        "Features.Customers.QuickAdd",
        "Features.Customers",
        "Features.Customers.Conversions",
        "Features.Customers.Archive",
        "Features.Customers.Duplicates",
        "Features.Customers.Detail",
        "Features.Opportunities.Detail",
        "Features.Opportunities.Add",
        "Features.Opportunities.List",
        "Features.Suggestions",
        "Features.Intents",
        "Features.Intents.Actions",
        "Features.Intents.Capture",
        "Features.Intents.Detail",
        "Features.Intents.Grid",
        "Features.Board",
        "Features.MyDay",
        "Features.Promises",
        "Features.Notifications",
        "Features.Search",
        "Features.Administration",
        "Layout",
        "Features.SignIn",
        "Identity.Development",
        "Hosting.Draining",
        "Hosting",
    ];

    [Fact]
    public void Rooms_of_the_web_depend_only_on_those_before_them() =>
        Assert.Equal([], Wrong(typeof(Program).Assembly, "IntentPortal.Web", web));

    [Fact]
    public void Rooms_of_the_infrastructure_depend_only_on_those_before_them() =>
        Assert.Equal([], Wrong(typeof(PortalDbContext).Assembly, "IntentPortal.Infrastructure", infrastructure));

    [Fact]
    public void Rooms_of_the_domain_depend_only_on_those_before_them() =>
        Assert.Equal([], Wrong(typeof(Intent).Assembly, "IntentPortal.Domain", domain));

    // A type that is in no room is an error too: a new folder must be given its place in the list.
    private static SortedSet<string> Wrong(System.Reflection.Assembly assembly, string root, string[] order)
    {
        Dictionary<string, int> rooms = order.Index().SelectMany(room => room.Item.Split('|').Select(name => (name, room.Index))).ToDictionary(r => r.name, r => r.Index);
        SortedSet<string> wrong = new(StringComparer.Ordinal);
        foreach (IType type in new ArchLoader().LoadAssembly(assembly).Build().Types.Where(t => IsOurs(t, root)))
        {
            if (!rooms.TryGetValue(RoomOf(type, root), out int own))
            {
                wrong.Add($"{type.FullName} stands in no room");
                continue;
            }

            // ArchUnit names the T of one method for that of another where both have the same IQueryable<T>.
            foreach (IType target in type.Dependencies.Select(d => d.Target).Where(t => t is not GenericParameter && IsOurs(t, root)))
            {
                if (rooms.TryGetValue(RoomOf(target, root), out int other) && other > own)
                {
                    wrong.Add($"{Plain(type)} → {Plain(target)}");
                }
            }
        }

        return wrong;

        string Plain(IType type) => Generated().Replace(type.FullName[(root.Length + 1)..], string.Empty);
    }

    // A type parameter that a closure captures has no namespace.
    private static bool IsOurs(IType type, string root) => type.Namespace?.FullName.StartsWith(root + ".", StringComparison.Ordinal) == true;

    private static string RoomOf(IType type, string root) => type.Namespace.FullName[(root.Length + 1)..];

    // Lambdas and iterators belong to the type that contains them.
    [GeneratedRegex(@"\+<.*$")]
    private static partial Regex Generated();
}
