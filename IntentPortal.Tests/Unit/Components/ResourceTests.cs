using System.Resources;
using System.Text.RegularExpressions;
using IntentPortal.Web.Localization;
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
        Assert.Equal(keys.Order(), ResxPair.Read(nameof(MudTexts)).Chinese.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_text_is_asked_for_somewhere(string name)
    {
        // MudBlazor itself asks for these keys.
        IEnumerable<string> keys = name == nameof(MudTexts) ? [] : ResxPair.Read(name).English.Keys;
        Assert.Empty(keys.Except(TextSources.Named[name]).Except(TextFamilies.Of(name)));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Every_value_that_is_told_of_by_its_name_has_a_text(string name) =>
        Assert.Empty(TextFamilies.Of(name).Except(ResxPair.Read(name).English.Keys));

    [Fact]
    public void No_key_is_written_out_where_the_compiler_cannot_check_it() => Assert.Empty(TextSources.Literals());

    [Theory]
    [InlineData("""<p>@T["Subject"]</p>""", true)]
    [InlineData("""<p>@T["CountOf", 3]</p>""", true)]
    [InlineData("""<p>@T[isNew ? "Add" : "Edit"]</p>""", true)]
    [InlineData("""<p>@T["Do" + doing]</p>""", true)]
    [InlineData("""<p>@T[$"Do{doing}"]</p>""", false)]
    [InlineData("""<p>@T[nameof(IntentTexts.At), now.ToString("t")]</p>""", false)]
    public void A_key_that_is_written_out_is_found(string source, bool found) =>
        Assert.Equal(found, TextSources.LiteralsIn(source).Any());

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(match => match.Groups["place"].Value).Distinct().Order();

    [GeneratedRegex(@"\{(?<place>\d+)[^}]*\}")]
    private static partial Regex Placeholder();
}
