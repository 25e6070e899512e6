using System.Globalization;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Benchmarks;

/// <summary>The first page of the grid of intents filtered and sorted by user-defined fields, of which there are 200, against the same page without them.</summary>
internal static class FieldsBenchmark
{
    private const int Rounds = 20;
    private const double UsableMilliseconds = 1000;
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(int intents, string? folder)
    {
        await using BenchmarkDatabase database = await BenchmarkDatabase.CreateAsync(intents, folder);
        await FilledFields.MakeAsync(database);
        var filter = new CustomFilter(FilledFields.Choice, [FilledFields.Choices[3]]);
        var rare = new CustomFilter(FilledFields.Number, [], "777", "778");
        foreach (string name in new[] { "sales1", "admin1" })
        {
            Guid person = await database.PersonAsync(name);
            await CompareAsync(database, person, $"{name}, filtered by a choice", Plain(filter));
            await CompareAsync(database, person, $"{name}, filtered by a number that few have", Plain(rare));
            await CompareAsync(database, person, $"{name}, sorted by a number", Plain() with { CustomSort = FilledFields.Number });
            await CompareAsync(database, person, $"{name}, filtered by a choice and sorted by a number", Plain(filter) with { CustomSort = FilledFields.Number });
        }
    }

    private static IntentPageRequest Plain(params CustomFilter[] filters) => new(new IntentFilter { Statuses = [IntentStatus.New, IntentStatus.FollowingUp], Custom = filters });

    private static async Task CompareAsync(BenchmarkDatabase database, Guid person, string what, IntentPageRequest request)
    {
        var queries = database.Get<IIntentQueries>();
        Page<IntentRow> page = await queries.PageAsync(person, request, CancellationToken.None);
        if (page.Rows.Count == 0)
        {
            throw new InvalidOperationException($"{what}: nothing was found, so nothing was measured.");
        }

        (List<double> with, List<double> without) = await Paired.MeasureAsync(
            Rounds, warmUp, () => queries.PageAsync(person, request, CancellationToken.None), () => queries.PageAsync(person, Plain(), CancellationToken.None));
        with.Sort();
        without.Sort();
        double median = with[Rounds / 2];
        double floor = without[Rounds / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {median:F1} ms (p95 {with[Rounds * 95 / 100]:F1}), floor without the field {floor:F1} ms, ratio {median / floor:F2}; {page.Total:N0} found; limit {UsableMilliseconds:F0} ms {(median <= UsableMilliseconds ? "met" : "NOT met")}"));
    }
}
