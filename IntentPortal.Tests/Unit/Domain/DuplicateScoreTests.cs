using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>The explained score of two customers, part by part.</summary>
public class DuplicateScoreTests
{
    [Fact]
    public void A_short_name_in_common_does_not_join_firms_of_another_trade_and_city()
    {
        DuplicateScore score = Compare(("杭州鼎盛北辰食品股份有限公司", "鼎盛北辰"), ("郑州鼎盛北辰农业集团有限公司", "鼎盛北辰"));

        Assert.False(score.IsProbable, score.ToString());
        Assert.Contains(score.Parts, p => p.Sign == MatchCriterion.TradeDiffers);
        Assert.Contains(score.Parts, p => p.Sign == MatchCriterion.PlaceDiffers);
    }

    [Fact]
    public void A_short_name_that_is_the_other_firms_name_joins_them()
    {
        DuplicateScore score = Compare(("深圳市大族激光科技产业集团股份有限公司", "大族激光"), ("大族激光", null));

        Assert.True(score.IsProbable, score.ToString());
    }

    [Fact]
    public void Branches_of_one_firm_are_told_apart_whatever_their_short_names()
    {
        DuplicateScore score = Compare(("苏州汇川技术有限公司上海分公司", "汇川"), ("苏州汇川技术有限公司深圳分公司", "汇川"));

        Assert.False(score.IsProbable, score.ToString());
        Assert.Equal(-60, Assert.Single(score.Parts, p => p.Sign == MatchCriterion.BranchDiffers).Points);
    }

    private static DuplicateScore Compare((string Name, string? Short) one, (string Name, string? Short) other) => DuplicateScore.Of(Of(one), Of(other));

    private static DuplicateProfile Of((string Name, string? Short) customer) =>
        DuplicateProfile.Of(new DuplicateFacts(CustomerType.Company, customer.Name, customer.Short));
}
