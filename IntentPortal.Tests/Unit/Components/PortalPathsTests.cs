using System.Reflection;
using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Navigation;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>Addresses are spelled out in one place only, and each one has a page.</summary>
public sealed partial class PortalPathsTests
{
    private static readonly string[] pages = [.. typeof(PortalPaths).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template)];

    public static TheoryData<string> Paths => [.. typeof(PortalPaths).GetFields().Where(path => path.IsLiteral).Select(path => (string)path.GetRawConstantValue()!)];

    [Theory]
    [MemberData(nameof(Paths))]
    public void Each_path_is_that_of_a_page(string path) => Assert.Contains(path, pages);

    [Fact]
    public void A_record_is_shown_at_the_address_of_its_code()
    {
        Assert.Equal(
            ["/intents/YX-1", "/customers/KH-1", "/suggestions/JY-1", "/opportunities/SJ%2F1"],
            [PortalPaths.Intent("YX-1"), PortalPaths.Customer("KH-1"), PortalPaths.Suggestion("JY-1"), PortalPaths.Opportunity("SJ/1")]);
        Assert.All(["/intents/{Code}", "/customers/{Code}", "/suggestions/{Code}", "/opportunities/{Code}"], template => Assert.Contains(template, pages));
    }

    [Fact]
    public void No_address_of_a_page_is_spelled_anywhere_else()
    {
        string web = Repository.PathOf("IntentPortal.Web");
        string[] sources = [.. Directory.EnumerateFiles(web, "*.*", SearchOption.AllDirectories).Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            && !f.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(f) != "PortalPaths.cs")];
        string[] first = [.. Paths.Select(row => row.Data.Split('/')[1]).Distinct(), "files", "export"];

        Assert.True(sources.Length > 300);
        Assert.Equal(
            [],
            sources.SelectMany(f => File.ReadLines(f).Where(line => !line.StartsWith("@page ", StringComparison.Ordinal) && !line.Contains("MapGet(", StringComparison.Ordinal)).SelectMany(line => Spelled().Matches(line))
                .Where(match => first.Contains(match.Groups[1].Value)).Select(match => $"{Path.GetFileName(f)}: {match.Value}")));
    }

    [GeneratedRegex("\"/([a-z-]+)(?=[/?\"{])")]
    private static partial Regex Spelled();
}
