using System.Diagnostics;
using System.Globalization;

namespace IntentPortal.Benchmarks;

/// <summary>Measures two implementations alternately in one run, and prints both medians and their ratio.</summary>
internal static class Paired
{
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(string claim, double limit, int rounds, Func<Task> ours, Func<Task> floor)
    {
        (List<double> our, List<double> low) = await MeasureAsync(rounds, warmUp, ours, floor);
        Print(claim, limit, our, low);
    }

    /// <summary>Measures both alternately; returns two series of milliseconds.</summary>
    public static async Task<(List<double> Ours, List<double> Floor)> MeasureAsync(int rounds, TimeSpan warmUp, Func<Task> ours, Func<Task> floor)
    {
        // Warms up first, because a server runs compiled and cached code all day.
        long begun = Stopwatch.GetTimestamp();
        for (int i = 0; i < 1000 && Stopwatch.GetElapsedTime(begun) < warmUp; i++)
        {
            await ours();
            await floor();
        }

        List<double> our = [];
        List<double> low = [];
        for (int i = 0; i < rounds; i++)
        {
            our.Add(await TimeAsync(ours));
            low.Add(await TimeAsync(floor));
        }

        return (our, low);
    }

    /// <summary>Prints two series of milliseconds and the ratio of their medians.</summary>
    public static void Print(string claim, double limit, List<double> ours, List<double> floor)
    {
        ours.Sort();
        floor.Sort();
        double median = ours[ours.Count / 2];
        double floorMedian = floor[floor.Count / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{claim}: ours {median:F2} ms (p95 {ours[ours.Count * 95 / 100]:F2}), floor {floorMedian:F2} ms (p95 {floor[floor.Count * 95 / 100]:F2}), ratio {median / floorMedian:F2} (limit {limit:F1})"));
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        long start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
