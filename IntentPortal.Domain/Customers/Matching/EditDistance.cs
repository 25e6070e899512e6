namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Counts typing errors: characters left out, added, replaced, or swapped with their neighbour (Damerau, optimal string
/// alignment).
/// </summary>
internal static class EditDistance
{
    /// <summary>Whether the distance between two texts is at most the given number of errors.</summary>
    public static bool IsAtMost(string one, string other, int errors)
    {
        if (Math.Abs(one.Length - other.Length) > errors)
        {
            return false;
        }

        // This runs for every candidate at every keystroke. Common prefixes and suffixes are skipped, and a single
        // error needs no table.
        int begin = one.AsSpan().CommonPrefixLength(other);
        int end = 0;
        while (end < Math.Min(one.Length, other.Length) - begin && one[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        (one, other) = (one[begin..^end], other[begin..^end]);
        return errors switch
        {
            0 => one.Length == 0 && other.Length == 0,
            1 => (one.Length <= 1 && other.Length <= 1) || (one.Length == 2 && other.Length == 2 && one[0] == other[1] && one[1] == other[0]),
            _ => IsWithin(one, other, errors),
        };
    }

    private static bool IsWithin(string one, string other, int errors)
    {
        int[,] distance = new int[one.Length + 1, other.Length + 1];
        for (int i = 0; i <= one.Length; i++)
        {
            int least = int.MaxValue;
            for (int j = 0; j <= other.Length; j++)
            {
                distance[i, j] = i == 0 ? j : j == 0 ? i : Step(distance, one, other, i, j);
                least = Math.Min(least, distance[i, j]);
            }

            if (least > errors)
            {
                return false;
            }
        }

        return distance[one.Length, other.Length] <= errors;
    }

    private static int Step(int[,] distance, string one, string other, int i, int j)
    {
        int step = Math.Min(
            Math.Min(distance[i - 1, j], distance[i, j - 1]) + 1,
            distance[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
        return i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] ? Math.Min(step, distance[i - 2, j - 2] + 1) : step;
    }
}
