using System.Xml.Linq;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The English and the Chinese texts of one feature, as the source has them.</summary>
public sealed record ResxPair(string Name, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> Chinese)
{
    private static readonly string Folder = Repository.PathOf("IntentPortal.Web", "Resources");

    /// <summary>The names of all pairs.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.resx").Select(path => Path.GetFileName(path).Split('.')[0]).Distinct().Order()];

    /// <summary>Reads a pair; a missing half or a key given twice is an error.</summary>
    public static ResxPair Read(string name) =>
        new(name, ReadFile($"{name}.resx"), ReadFile($"{name}.zh-CN.resx"));

    private static Dictionary<string, string> ReadFile(string file) =>
        XDocument.Load(Path.Combine(Folder, file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
