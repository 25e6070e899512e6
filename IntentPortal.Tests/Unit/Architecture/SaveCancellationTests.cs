using System.Reflection;
using System.Text.RegularExpressions;
using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Architecture;

/// <summary>A save runs to its end when the person leaves the page.</summary>
public sealed partial class SaveCancellationTests
{
    [Fact]
    public void No_component_passes_its_lifetime_to_a_save()
    {
        string web = Repository.PathOf("IntentPortal.Web");
        // Everything that is not said to read changes something: the domain's services and what wraps them.
        HashSet<string> saves =
        [
            .. typeof(Aggregate).Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: true } && type.Name.EndsWith("Service", StringComparison.Ordinal))
                .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)).Select(method => method.Name),
        ];
        List<string> wrong = [];
        foreach (string file in Directory.EnumerateFiles(web, "*.*", SearchOption.AllDirectories).Where(file => (file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal)) && !file.Contains("/obj/", StringComparison.Ordinal)))
        {
            string source = File.ReadAllText(file);
            HashSet<string> services = [.. Injected().Matches(source + Other(file)).Select(match => match.Groups["name"].Value), "List"];
            wrong.AddRange(Calls().Matches(source).Where(call => services.Contains(call.Groups["on"].Value) && (call.Groups["on"].Value == "List" || saves.Contains(call.Groups["method"].Value)) && !Reads().IsMatch(call.Groups["method"].Value))
                .Select(call => $"{Path.GetFileName(file)}: {call.Value}"));
        }

        Assert.True(saves.Count > 30);
        Assert.Equal([], wrong);
    }

    private static string Other(string file)
    {
        string other = file.EndsWith(".cs", StringComparison.Ordinal) ? file[..^3] : file + ".cs";
        return File.Exists(other) ? File.ReadAllText(other) : string.Empty;
    }

    [GeneratedRegex(@"\b\w+Service (?<name>\w+)")]
    private static partial Regex Injected();

    [GeneratedRegex(@"\b(?<on>\w+)\.(?<method>\w+)\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\b(?:[Ll]ifetime(?:\.Token)?|pause!?\.Lifetime)\)")]
    private static partial Regex Calls();

    [GeneratedRegex("^(?:Preview|List$|Find)")]
    private static partial Regex Reads();
}
