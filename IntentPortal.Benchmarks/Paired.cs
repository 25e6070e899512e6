using System.Diagnostics;
using System.Globalization;

namespace IntentPortal.Benchmarks;

/// <summary>Measures two ways of doing the same in turn, in one run, and prints both medians and their ratio.</summary>
internal static class Paired
{
    public static async Task RunAsync(string claim, double limit, int rounds, Func<Task> ours, Func<Task> floor)
    {
        for (int i = 0; i < 1000; i++)
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

        our.Sort();
        low.Sort();
        double median = our[rounds / 2];
        double floorMedian = low[rounds / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{claim}: ours {median:F2} ms (p95 {our[rounds * 95 / 100]:F2}), floor {floorMedian:F2} ms (p95 {low[rounds * 95 / 100]:F2}), ratio {median / floorMedian:F2} (limit {limit:F1})"));
    }

    private static async Task<double> TimeAsync(Func<Task> action)
    {
        long start = Stopwatch.GetTimestamp();
        await action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
