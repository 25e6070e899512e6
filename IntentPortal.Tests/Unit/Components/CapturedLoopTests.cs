using System.Text.RegularExpressions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>
/// Markup that is rendered later must not capture the variable of a for loop, because it would see the final value.
/// </summary>
public sealed partial class CapturedLoopTests
{
    [Fact]
    public void No_component_holds_on_to_the_variable_of_a_loop()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), "*.razor", SearchOption.AllDirectories).Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

        Assert.True(files.Length > 100);
        Assert.Empty(files.SelectMany(f => Held(File.ReadAllText(f)).Select(name => $"{Path.GetFileName(f)}: {name}")));
    }

    [Theory]
    [InlineData("@for (int i = 0; i <= 3; i++)\n{\n    <Item Value=\"i\">@T[\"N\", i]</Item>\n}", "i")]
    [InlineData("@for (var place = 0; place < 3; place++)\n{\n    var row = rows[place];\n    <Button OnClick=\"@(() => Remove(place))\" />\n}", "place")]
    [InlineData("@for (int i = 0; i < 3; i++)\n{\n    int place = i;\n    <Item Value=\"place\" />\n}", null)]
    [InlineData("@for (int i = 0; i < 3; i++)\n{\n    var row = rows[i];\n    string name = $\"row {i}\";\n    <Item Value=\"row\" Name=\"@name\" />\n}", null)]
    [InlineData("@{\n    for (int i = 0; i < 3; i++)\n    {\n        <Item Value=\"@i\" />\n    }\n}", "i")]
    public void The_search_finds_what_is_planted_and_nothing_else(string razor, string? found) =>
        Assert.Equal(found is null ? [] : [found], Held(razor));

    // The markup of a loop's body, except for statements that copy the variable, must not use the variable.
    private static IEnumerable<string> Held(string razor)
    {
        foreach (Match loop in Loop().Matches(razor))
        {
            string name = loop.Groups["name"].Value;
            string body = Body(razor, loop.Index + loop.Length);
            string markup = string.Join('\n', body.Split('\n').Where(line => !Statement().IsMatch(line)));
            if (markup.Contains('<', StringComparison.Ordinal) && Regex.IsMatch(markup, $@"(?<![\w.""-]){name}(?![\w-])|""{name}""", RegexOptions.None, TimeSpan.FromSeconds(5)))
            {
                yield return name;
            }
        }
    }

    private static string Body(string razor, int from)
    {
        int at = razor.IndexOf('{', from);
        int depth = 0;
        for (int end = at; end >= 0 && end < razor.Length; end++)
        {
            depth += razor[end] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return razor[at..end];
            }
        }

        return string.Empty;
    }

    [GeneratedRegex(@"\bfor\s*\(\s*(?:int|var|long)\s+(?<name>\w+)\s*=[^)]*\)?[^{\n]*")]
    private static partial Regex Loop();

    [GeneratedRegex(@"^\s*(?:[\w<>?\[\], ]+\s)?\w+ = .*;\s*$")]
    private static partial Regex Statement();
}
