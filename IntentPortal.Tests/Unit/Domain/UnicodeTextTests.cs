using System.Text;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>A query returns a result for every text, even for invalid Unicode.</summary>
public sealed class UnicodeTextTests
{
    private static readonly NormalizationForm[] forms = [NormalizationForm.FormC, NormalizationForm.FormD, NormalizationForm.FormKC, NormalizationForm.FormKD];

    [Fact]
    public void Every_character_unit_alone_and_among_others_can_be_normalised_and_what_can_be_otherwise_is_as_before()
    {
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            string text = $"上海{(char)unit}é";
            bool isReadable = unit is not (0xFFFE or 0xFFFF) && !char.IsSurrogate((char)unit);
            foreach (NormalizationForm form in forms)
            {
                string normalised = UnicodeText.Normalized(text, form);
                string expected = !isReadable ? "上海\uFFFDé" : TypedText.IsInvisible(new Rune(unit)) || TypedText.IsVariationSelector(new Rune(unit)) ? "上海é" : text;
                Assert.Equal(expected.Normalize(form), normalised);
            }
        }
    }

    [Theory]
    [InlineData("\uFFFE")]
    [InlineData("\uFFFF")]
    [InlineData("\uD800")]
    [InlineData("\uDC00")]
    [InlineData("\uDBFF\uDFFE")]
    public void What_cannot_be_normalised_parts_words_and_changes_nothing_else(string broken)
    {
        Assert.Equal(CompanyNameNormalizer.Of("上海 精密机械有限公司"), CompanyNameNormalizer.Of($"上海{broken}精密机械有限公司"));
        Assert.Equal(SearchText.Of("上海 精密"), SearchText.Of($"上海{broken}精密"));
    }

    [Fact]
    public void Text_is_normalised_in_one_place_only()
    {
        IEnumerable<string> others =
            from project in new[] { "IntentPortal.Domain", "IntentPortal.Infrastructure", "IntentPortal.Web" }
            from path in Directory.EnumerateFiles(Repository.PathOf(project), "*.*", SearchOption.AllDirectories)
            where (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)) && !path.EndsWith("UnicodeText.cs", StringComparison.Ordinal)
            where File.ReadAllText(path) is var text && (text.Contains(".Normalize(", StringComparison.Ordinal) || text.Contains("IsNormalized(", StringComparison.Ordinal))
            select path;

        Assert.Empty(others);
    }
}
