using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Architecture;

/// <summary>Reads of components are cancelled when the person leaves the page.</summary>
public sealed partial class ReadCancellationTests
{
    [Fact]
    public void No_component_reads_without_a_lifetime()
    {
        List<string> wrong = [];
        foreach (string markup in Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), "*.razor", SearchOption.AllDirectories))
        {
            string source = File.ReadAllText(markup) + (File.Exists(markup + ".cs") ? File.ReadAllText(markup + ".cs") : string.Empty);
            HashSet<string> readers = [.. Injected().Matches(source).Select(m => m.Groups["name"].Value)];
            wrong.AddRange(Calls().Matches(source).Where(m => readers.Contains(m.Groups["on"].Value)).Select(m => $"{Path.GetFileName(markup)}: {m.Value}"));
        }

        Assert.Equal([], wrong);
    }

    // Services that read: queries and the reference lists, injected by markup or by constructor.
    [GeneratedRegex(@"(?:@inject |[(,]\s*)(?:I\w*Queries|IReferenceData) (?<name>\w+)")]
    private static partial Regex Injected();

    [GeneratedRegex(@"\b(?<on>\w+)\.\w+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*CancellationToken\.None\)")]
    private static partial Regex Calls();
}
