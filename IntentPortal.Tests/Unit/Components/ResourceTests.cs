using System.Resources;
using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;
using MudBlazor;

namespace IntentPortal.Tests.Unit.Components;

public sealed partial class ResourceTests
{
    public static TheoryData<string> Pairs => [.. ResxPair.Names];

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_languages_have_the_same_keys(string name)
    {
        var pair = ResxPair.Read(name);
        Assert.Equal(pair.English.Keys.Order(), pair.Chinese.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_text_is_empty(string name)
    {
        var pair = ResxPair.Read(name);
        Assert.Empty(pair.English.Concat(pair.Chinese).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_languages_have_the_same_placeholders(string name)
    {
        var pair = ResxPair.Read(name);
        Assert.All(pair.English, text => Assert.Equal(PlaceholdersOf(text.Value), PlaceholdersOf(pair.Chinese[text.Key])));
    }

    [Fact]
    public void Every_text_of_the_component_library_is_in_Chinese()
    {
        var library = typeof(MudButton).Assembly;
        using var stream = library.GetManifestResourceStream("MudBlazor.Resources.LanguageResource.resources")!;
        using var reader = new ResourceReader(stream);
        var keys = reader.Cast<System.Collections.DictionaryEntry>().Select(entry => (string)entry.Key).ToList();

        Assert.NotEmpty(keys);
        Assert.Equal(keys.Order(), ResxPair.Read("MudTexts").Chinese.Keys.Order());
    }

    [Fact]
    public void Every_text_that_a_component_asks_for_by_name_exists()
    {
        var components = Directory.GetFiles(Repository.PathOf("IntentPortal.Web"), "*.razor", SearchOption.AllDirectories);
        Assert.NotEmpty(components);
        Assert.Empty(components.SelectMany(MissingTexts));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_text_is_asked_for_somewhere(string name)
    {
        // Those are asked for by the names of the component library and of what the ledger records.
        Assert.Empty(name is "MudTexts" or "ChangeTexts" ? [] : ResxPair.Read(name).English.Keys.Where(key => !ReferencedResourceKeys.All.Contains(key)));
    }

    [Fact]
    public void A_text_that_nobody_asks_for_is_found() => Assert.False(ReferencedResourceKeys.All.Contains("NobodyAsksForThis"));

    private static IEnumerable<string> MissingTexts(string path)
    {
        var codeBehind = path + ".cs";
        var source = File.ReadAllText(path) + (File.Exists(codeBehind) ? File.ReadAllText(codeBehind) : "");
        foreach (Match injection in Injection().Matches(source))
        {
            var english = ResxPair.Read(injection.Groups["texts"].Value).English;
            var asked = Regex.Matches(source, $"""(?<![\w.]){injection.Groups["field"].Value}\["(?<key>\w+)"(?! *\+)[,\]]""");
            foreach (Match use in asked)
            {
                if (!english.ContainsKey(use.Groups["key"].Value))
                {
                    yield return $"{Path.GetFileName(path)}: {injection.Groups["texts"].Value}.{use.Groups["key"].Value}";
                }
            }
        }
    }

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(match => match.Groups["place"].Value).Distinct().Order();

    [GeneratedRegex(@"\{(?<place>\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"IStringLocalizer<(?<texts>\w+)>\s+(?<field>\w+)")]
    private static partial Regex Injection();
}
