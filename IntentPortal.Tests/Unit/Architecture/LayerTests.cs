using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using IntentPortal.Domain.Intents;
using IntentPortal.Infrastructure.Persistence;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace IntentPortal.Tests.Unit.Architecture;

/// <summary>
/// Dependencies go Web → Infrastructure → Domain and Web → Domain, never back. <see cref="DependencyOrderTests"/>
/// checks the dependencies inside each project.
/// </summary>
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
}
