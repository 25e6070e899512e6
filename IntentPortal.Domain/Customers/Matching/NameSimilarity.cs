using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Scores two names that differ as typing errors, sounds and spellings make them differ.</summary>
internal static class NameSimilarity
{
    /// <summary>The part of the score for two similar Chinese names, or null.</summary>
    public static DuplicateScorePart? OfChinese(CustomerName one, CustomerName other)
    {
        bool sameTrades = one.Trades.SetEquals(other.Trades);
        if (one.Sound == other.Sound && one.Core.Length == other.Core.Length)
        {
            return new DuplicateScorePart(MatchCriterion.NameSimilar, sameTrades ? 45 : 25);
        }

        int shorter = Math.Min(one.Core.Length, other.Core.Length);
        (string here, string there) = WithoutCommonEnd(one.Core, other.Core);
        if (here.Length == 2 && there.Length == 2 && EditDistance.IsAtMost(here, there, 1))
        {
            // Two characters are too few to tell an error from another name: something else must speak for it.
            return new DuplicateScorePart(MatchCriterion.NameSimilar, IsMistakenForOther(here, there) ? 25 : IsSwapped(here, there) ? 20 : 10);
        }

        if (shorter >= 3 && EditDistance.IsAtMost(one.Core, other.Core, 1))
        {
            // One left out, added or taken for another is a typing error; two characters of three, and any other one of
            // four, are names of two firms as often.
            return new DuplicateScorePart(MatchCriterion.NameSimilar, !sameTrades ? 25 : IsMistakenForOther(one.Core, other.Core) ? 45 : shorter == 3 ? 30 : one.Core.Length == other.Core.Length && !IsSwapped(one.Core, other.Core) ? 35 : 45);
        }

        // An error in a trade word, which leaves it in one core only.
        return one.Full.Length >= 5 && EditDistance.IsAtMost(one.Full, other.Full, 1)
            ? new DuplicateScorePart(MatchCriterion.NameSimilar, one.Full.AsSpan().CommonPrefixLength(other.Full) > shorter && SharesKey(one, other) ? 45 : 20)
            : null;
    }

    /// <summary>The part of the score for two similar Western names, or null.</summary>
    public static DuplicateScorePart? OfWestern(CustomerName one, CustomerName other)
    {
        bool sameTrades = one.Trades.SetEquals(other.Trades);
        if (IsMistyped(one.Core, other.Core) && SharesKey(one, other))
        {
            // Nobody errs in the first letter.
            return new DuplicateScorePart(MatchCriterion.NameSimilar, sameTrades && one.Core[0] == other.Core[0] ? 45 : 25);
        }

        // An error in a trade word leaves it in one core only.
        return one.FullSound.Length >= 10 && one.FullSound[0] == other.FullSound[0] && IsMistyped(one.FullSound, other.FullSound) && NameContainment.HaveCommonPart(one, other)
            ? new DuplicateScorePart(MatchCriterion.NameSimilar, SharesKey(one, other) ? 45 : 25)
            : null;
    }

    /// <summary>The part of the score for a Chinese name and a Western one that spells it, or null.</summary>
    public static DuplicateScorePart? OfPinyin(CustomerName one, CustomerName other)
    {
        (CustomerName chinese, CustomerName western) = one.IsChinese ? (one, other) : (other, one);
        if (chinese.Core.Length < 2)
        {
            return null;
        }

        if (chinese.FullSound == western.FullSound && chinese.Full.Length > chinese.Core.Length)
        {
            return new DuplicateScorePart(MatchCriterion.NamePinyin, 45);
        }

        // Hengxing as one word lost its ending as an English word does.
        if (chinese.Sound != western.Core && IndustryTerms.Folded(chinese.Sound) != western.Core && chinese.FullSound != western.Core)
        {
            return null;
        }

        // Many names read alike: place and trade must fit too.
        bool samePlace = chinese.Places.Any(a => a.Province is not null && western.Places.Any(b => b.Province == a.Province)) && PlaceNames.Contradict(chinese.Places, western.Places) is null;
        bool sameTrade = chinese.Trades.Overlaps(western.Trades);
        return new DuplicateScorePart(MatchCriterion.NamePinyin, 25 + (samePlace ? 10 : 0) + (sameTrade ? 10 : 0));
    }

    // Two characters that both names end with may be a trade that is in no list: 天河灯具, 大河灯具.
    private static (string One, string Other) WithoutCommonEnd(string one, string other)
    {
        int end = 0;
        while (end < Math.Min(one.Length, other.Length) - 2 && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return end < 2 ? (one, other) : (one[..^end], other[..^end]);
    }

    private static bool IsSwapped(string one, string other) => one.Order().SequenceEqual(other.Order());

    // One character is another that looks like it.
    private static bool IsMistakenForOther(string one, string other)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        int at = one.AsSpan().CommonPrefixLength(other);
        return HanCharacters.LookAlike(one[at], other[at]) && one.AsSpan(at + 1).SequenceEqual(other.AsSpan(at + 1));
    }

    private static bool IsMistyped(string one, string other)
    {
        int errors = Math.Min(one.Length, other.Length) switch { < 5 => 0, < 10 => 1, _ => 2 };
        return errors > 0 && EditDistance.IsAtMost(one, other, errors);
    }

    // What is not found by a key must not be told by the name alone.
    private static bool SharesKey(CustomerName one, CustomerName other) => one.Keys().Intersect(other.Keys()).Any();
}
