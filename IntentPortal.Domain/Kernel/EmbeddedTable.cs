using System.Reflection;

namespace IntentPortal.Domain.Kernel;

/// <summary>Tables of data from elsewhere that come with the assembly; each names its source and licence at its top.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table, cell by cell.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not in the assembly");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                yield return line.Split('\t');
            }
        }
    }
}
