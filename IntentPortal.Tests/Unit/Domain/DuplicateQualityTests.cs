using System.Globalization;
using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>
/// How well duplicates are told, on pairs labelled by hand: our own, of which the held-out part was written before the
/// points were set, and others that were labelled by people who had not looked at the scorer.
/// </summary>
public sealed class DuplicateQualityTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<LabelledPair> pairs = LabelledPair.All;

    [Theory]
    [InlineData("tuned", 0.97, 0.90)]
    [InlineData("held-out", 0.97, 0.90)]
    [InlineData("others", 0.95, 0.85)]
    public void Precision_and_recall_hold_in_each_part(string part, double leastPrecision, double leastRecall) =>
        AssertQuality(part, [.. pairs.Where(p => p.Part == part)], leastPrecision, leastRecall);

    [Theory]
    [InlineData("zh", 0.95, 0.90)]
    [InlineData("en", 0.95, 0.85)]
    [InlineData("mixed", 0.95, 0.85)]
    public void Precision_and_recall_hold_in_each_language(string language, double leastPrecision, double leastRecall) =>
        AssertQuality(language, [.. pairs.Where(p => p.Language == language)], leastPrecision, leastRecall);

    [Fact]
    public void The_files_are_large_enough_and_a_third_of_ours_is_held_out()
    {
        List<LabelledPair> own = [.. pairs.Where(p => p.Part != "others")];
        Assert.True(own.Count >= 400);
        Assert.InRange(own.Count(p => p.Part == "held-out"), own.Count / 3, own.Count / 2);
        Assert.Equal(107, pairs.Count - own.Count);
        Assert.Equal(pairs.Count, pairs.Select(p => p.Text).Distinct().Count());
    }

    [Fact]
    public void The_score_does_not_depend_on_the_order() =>
        Assert.All(pairs, p => Assert.Equal(DuplicateScore.Of(p.One, p.Other).Parts, DuplicateScore.Of(p.Other, p.One).Parts));

    [Fact]
    public void What_is_probably_the_same_shares_a_key_by_which_it_is_found() =>
        Assert.All(
            pairs.Where(p => DuplicateScore.Of(p.One, p.Other).IsProbable),
            p => Assert.True(p.One.Keys.Intersect(p.Other.Keys).Any(), p.Text));

    private void AssertQuality(string what, List<LabelledPair> all, double leastPrecision, double leastRecall)
    {
        List<(LabelledPair Pair, DuplicateScore Score)> scored = [.. all.Select(p => (p, DuplicateScore.Of(p.One, p.Other)))];
        int found = scored.Count(s => s.Score.IsProbable && s.Pair.AreSame);
        int wrong = scored.Count(s => s.Score.IsProbable && !s.Pair.AreSame);
        int missed = scored.Count(s => !s.Score.IsProbable && s.Pair.AreSame);
        double precision = (double)found / (found + wrong);
        double recall = (double)found / (found + missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {all.Count} pairs, precision {precision:F3}, recall {recall:F3} ({found} found, {wrong} wrong, {missed} missed)"));
        foreach ((LabelledPair pair, DuplicateScore score) in scored.Where(s => s.Score.IsProbable != s.Pair.AreSame))
        {
            output.WriteLine($"{(pair.AreSame ? "missed" : "wrong")}: {pair.Text} = {score.Sum} ({string.Join(", ", score.Parts.Select(p => $"{p.Sign} {p.Points}"))})");
        }

        Assert.True(precision >= leastPrecision, $"precision {precision:F3}");
        Assert.True(recall >= leastRecall, $"recall {recall:F3}");
    }
}
