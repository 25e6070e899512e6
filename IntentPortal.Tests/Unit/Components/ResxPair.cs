using System.Xml.Linq;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>The English and Chinese texts of one feature, read from the source files.</summary>
public sealed record ResxPair(string Name, IReadOnlyDictionary<string, string> English, IReadOnlyDictionary<string, string> Chinese)
{
    private static readonly Dictionary<string, string> folders = Directory.GetFiles(Repository.PathOf("IntentPortal.Web"), "*Texts.resx", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .ToDictionary(path => Path.GetFileNameWithoutExtension(path), path => Path.GetDirectoryName(path)!);

    /// <summary>The names of all pairs.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. folders.Keys.Order()];

    /// <summary>Reads a pair. Throws when a half is missing or a key is duplicated.</summary>
    public static ResxPair Read(string name) =>
        new(name, ReadFile(Path.Combine(folders[name], $"{name}.resx")), ReadFile(Path.Combine(folders[name], $"{name}.zh-CN.resx")));

    private static Dictionary<string, string> ReadFile(string file) =>
        XDocument.Load(file).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);
}
