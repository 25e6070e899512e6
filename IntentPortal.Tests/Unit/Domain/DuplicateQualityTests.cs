using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>
/// The quality of duplicate detection on hand-labelled pairs. The held-out part was written before the points were
/// tuned, and must not be used for tuning.
/// </summary>
public sealed class DuplicateQualityTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<LabelledPair> pairs = Read();

    [Theory]
    [InlineData("tuned")]
    [InlineData("held-out")]
    public void Precision_and_recall_hold(string part)
    {
        List<LabelledPair> all = [.. pairs.Where(p => p.Part == part)];
        List<(LabelledPair Pair, DuplicateScore Score)> scored = [.. all.Select(p => (p, DuplicateScore.Of(p.One, p.Other)))];
        int found = scored.Count(s => s.Score.IsProbable && s.Pair.AreSame);
        int wrong = scored.Count(s => s.Score.IsProbable && !s.Pair.AreSame);
        int missed = scored.Count(s => !s.Score.IsProbable && s.Pair.AreSame);
        double precision = (double)found / (found + wrong);
        double recall = (double)found / (found + missed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}: {all.Count} pairs, precision {precision:F3}, recall {recall:F3} ({found} found, {wrong} wrong, {missed} missed)"));
        foreach ((LabelledPair pair, DuplicateScore score) in scored.Where(s => s.Score.IsProbable != s.Pair.AreSame))
        {
            output.WriteLine($"{(pair.AreSame ? "missed" : "wrong")}: {pair.Text} = {score.Sum} ({string.Join(", ", score.Parts.Select(p => $"{p.Sign} {p.Points}"))})");
        }

        Assert.True(precision >= 0.97, $"precision {precision:F3}");
        Assert.True(recall >= 0.90, $"recall {recall:F3}");
    }

    [Fact]
    public void The_file_is_large_enough_and_a_third_is_held_out()
    {
        Assert.True(pairs.Count >= 400);
        Assert.InRange(pairs.Count(p => p.Part == "held-out"), pairs.Count / 3, pairs.Count / 2);
        Assert.Equal(pairs.Count, pairs.Select(p => p.Text).Distinct().Count());
    }

    [Fact]
    public void The_score_does_not_depend_on_the_order() =>
        Assert.All(pairs, p => Assert.Equal(DuplicateScore.Of(p.One, p.Other).Sum, DuplicateScore.Of(p.Other, p.One).Sum));

    [Fact]
    public void Names_that_are_probably_the_same_share_a_key()
    {
        // Other pairs are found by number, address or credit code.
        IEnumerable<LabelledPair> byName = pairs.Where(p => p.AreSame && p.One.Type == CustomerType.Company && NamePoints(p) >= DuplicateScore.Threshold);
        Assert.All(byName, p => Assert.True(Keys(p.One).Intersect(Keys(p.Other)).Any(), p.Text));
    }

    private static int NamePoints(LabelledPair pair) =>
        DuplicateScore.Of(pair.One, pair.Other).Parts.Where(p => p.Sign is MatchCriterion.Name or MatchCriterion.NameSimilar or MatchCriterion.NameContained).Sum(p => p.Points);

    private static IEnumerable<string> Keys(DuplicateProfile profile) => profile.NameKeys;

    private static List<LabelledPair> Read() =>
        [.. File.ReadLines(Path.Combine(Repository.Root, "IntentPortal.Tests", "Unit", "Domain", "duplicate-pairs.tsv")).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new LabelledPair(cells[0], cells[1] == "same", $"{cells[3]} / {cells[4]}", Profile(cells[3]), Profile(cells[4])))];

    // Format: "name; field=value; …", with a contact as name/mobile.
    private static DuplicateProfile Profile(string cell)
    {
        string[] parts = cell.Split(';', StringSplitOptions.TrimEntries);
        var fields = parts.Skip(1).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        Assert.All(fields.Keys, key => Assert.Contains(key, new[] { "phone", "mobile", "mail", "code", "site", "short", "type", "contact" }));
        var customer = new CustomerDetails
        {
            Name = parts[0],
            ShortName = fields.GetValueOrDefault("short"),
            Type = fields.ContainsKey("type") ? CustomerType.Person : CustomerType.Company,
            Phone = fields.GetValueOrDefault("phone"),
            Mobile = fields.GetValueOrDefault("mobile"),
            Email = fields.GetValueOrDefault("mail"),
            WebSite = fields.GetValueOrDefault("site"),
            CreditCode = fields.GetValueOrDefault("code"),
        };
        return MatchCriteria.ProfileOf(customer, fields.TryGetValue("contact", out string? contact) ? [new ContactDetails { Name = contact.Split('/')[0], Mobile = contact.Split('/')[1] }] : []);
    }

    private sealed record LabelledPair(string Part, bool AreSame, string Text, DuplicateProfile One, DuplicateProfile Other);
}
