using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace IntentPortal.Tests.Unit.Architecture;

/// <summary>Arrows run Web → Infrastructure → Domain and Web → Domain, never back, and features of the web meet only through the domain.</summary>
public class LayerTests
{
    private static readonly System.Reflection.Assembly domainAssembly = typeof(Intent).Assembly;
    private static readonly System.Reflection.Assembly infrastructureAssembly = typeof(PortalDbContext).Assembly;
    private static readonly System.Reflection.Assembly webAssembly = typeof(Program).Assembly;

    private static readonly ArchUnitNET.Domain.Architecture architecture =
        new ArchLoader().LoadAssemblies(domainAssembly, infrastructureAssembly, webAssembly).Build();

    private static readonly IObjectProvider<IType> domain = Types().That().ResideInAssembly(domainAssembly).As("domain");
    private static readonly IObjectProvider<IType> infrastructure = Types().That().ResideInAssembly(infrastructureAssembly).As("infrastructure");
    private static readonly IObjectProvider<IType> web = Types().That().ResideInAssembly(webAssembly).As("web");

    [Fact]
    public void The_domain_knows_neither_infrastructure_nor_web()
    {
        IArchRule rule = Types().That().Are(domain).Should().NotDependOnAny(infrastructure).AndShould().NotDependOnAny(web);
        rule.Check(architecture);
    }

    [Fact]
    public void The_infrastructure_does_not_know_the_web()
    {
        IArchRule rule = Types().That().Are(infrastructure).Should().NotDependOnAny(web);
        rule.Check(architecture);
    }

    [Fact]
    public void The_domain_references_no_framework_of_persistence_or_user_interface()
    {
        string[] references = [.. domainAssembly.GetReferencedAssemblies().Select(a => a.Name!)];

        Assert.DoesNotContain(references, name =>
            name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || name.StartsWith("MudBlazor", StringComparison.Ordinal));
    }

    [Fact]
    public void Components_know_no_database_context()
    {
        IObjectProvider<IType> contexts = Types().That().AreAssignableTo(typeof(PortalDbContext)).As("database contexts");
        IArchRule rule = Types().That().Are(web).And().ResideInNamespaceMatching(@"^IntentPortal\.Web\.(Features|Layout|Shared)").Should().NotDependOnAny(contexts);
        rule.Check(architecture);
    }

    [Fact]
    public void Features_of_the_web_meet_only_through_the_domain()
    {
        string[] features =
        [
            .. webAssembly.GetTypes()
                .Select(t => t.Namespace ?? string.Empty)
                .Where(n => n.StartsWith("IntentPortal.Web.Features.", StringComparison.Ordinal))
                .Select(n => n.Split('.')[3])
                .Distinct(),
        ];
        Assert.NotEmpty(features);
        foreach (string feature in features)
        {
            foreach (string other in features.Where(f => f != feature))
            {
                IObjectProvider<IType> others = Types().That().ResideInNamespaceMatching($@"^IntentPortal\.Web\.Features\.{other}(\.|$)").As(other);
                IArchRule rule = Types().That().ResideInNamespaceMatching($@"^IntentPortal\.Web\.Features\.{feature}(\.|$)").Should().NotDependOnAny(others);
                rule.Check(architecture);
            }
        }
    }
}
