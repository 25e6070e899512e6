namespace IntentPortal.Domain.Customers.Matching;

/// <summary>Recognises names that have parts in common, contain each other or are abbreviations of each other.</summary>
internal static class NameContainment
{
    /// <summary>The points for a name that another one contains; 0 when it does not.</summary>
    public static int Of(CustomerName longer, CustomerName shorter)
    {
        if (!longer.IsChinese)
        {
            return shorter.Words.Count < longer.Words.Count && shorter.Core.Length >= 4 && !shorter.Words.Except(longer.Words).Any() ? 25 : 0;
        }

        if (shorter.Core.Length < 2)
        {
            return 0;
        }

        // 海曙鲜达 is 鲜达 with a town before it that is in no list.
        return longer.Core.EndsWith(shorter.Core, StringComparison.Ordinal) ? longer.Core.Length - shorter.Core.Length is 2 or 3 ? 30 : 20
            : longer.Full.StartsWith(shorter.Full, StringComparison.Ordinal) || (shorter.Core.Length >= 3 && longer.Letters.Contains(shorter.Core, StringComparison.Ordinal)) ? 25
            : 0;
    }

    /// <summary>Whether one name may be the abbreviation of the other.</summary>
    public static bool IsAbbreviation(CustomerName shorter, CustomerName longer)
    {
        string letters = shorter.Full.Length > 2 ? shorter.Full.TrimStart('第').TrimEnd('厂', '店') : shorter.Full;
        if (!longer.IsChinese)
        {
            return shorter.Words.Count == 1 && shorter.Core.Length >= 2 && shorter.Core == string.Concat(longer.Letters.Split(' ').Select(w => w[0]));
        }

        // The trade is shortened too (附院 for 附属医院); a third of the characters must be left out.
        string whole = longer.Letters;
        if (shorter.Branch != longer.Branch || letters.Length < 2)
        {
            return false;
        }

        if (shorter.Core.Length >= 3 && longer.Core.Length > shorter.Core.Length && longer.Core[0] == shorter.Core[0] && IsWithin(shorter.Core, longer.Core))
        {
            return true;
        }

        if (letters.Length * 3 > whole.Length * 2)
        {
            return false;
        }

        string own = longer.Full.TrimStart('第');
        return IsWithin(letters, whole) && whole[0] == letters[0] || (IsWithin(letters, own) && own[0] == letters[0]) || (IsWithin(shorter.Letters, whole) && whole[0] == shorter.Letters[0]);
    }

    /// <summary>Whether two names have characters or a word in common.</summary>
    public static bool HaveCommonPart(CustomerName one, CustomerName other) => one.IsChinese
        // Of short names of one trade one character is enough: 老周粮油店 and 周记粮油经营部.
        ? (Math.Max(one.Core.Length, other.Core.Length) <= 3 && one.Trades.Overlaps(other.Trades) && one.Core.Intersect(other.Core).Any())
        || Enumerable.Range(0, Math.Max(0, one.Core.Length - 1)).Any(i => other.Core.Contains(one.Core.Substring(i, 2), StringComparison.Ordinal))
        : one.Words.Any(word => word.Length >= 4 && other.Words.Contains(word));

    /// <summary>Whether half of one Chinese name is in the other: 河口渔港 and 射阳渔港 are no more than a hint.</summary>
    public static bool IsHalfCommon(CustomerName one, CustomerName other)
    {
        int half = Math.Max(2, (Math.Min(one.Core.Length, other.Core.Length) + 1) / 2);
        return one.IsChinese && one.Trades.SetEquals(other.Trades) && Enumerable.Range(0, Math.Max(0, one.Core.Length - half + 1)).Any(i => other.Core.Contains(one.Core.Substring(i, half), StringComparison.Ordinal));
    }

    // In their order, with others between them.
    private static bool IsWithin(string letters, string whole)
    {
        int at = 0;
        foreach (char c in whole)
        {
            at += at < letters.Length && c == letters[at] ? 1 : 0;
        }

        return at == letters.Length;
    }
}
