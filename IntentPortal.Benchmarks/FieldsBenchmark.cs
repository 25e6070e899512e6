using System.Diagnostics;
using System.Globalization;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;

namespace IntentPortal.Benchmarks;

/// <summary>
/// The first page of the grids filtered and sorted by user-defined fields, with 200 fields for each kind of record,
/// compared with the same page without them. Also the time until a type change that would lose data is refused, and how
/// long it blocks writers.
/// </summary>
internal static class FieldsBenchmark
{
    private const int Rounds = 20;
    private const double UsableMilliseconds = 1000;
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(10);
    private static readonly CustomFilter choice = new(FilledFields.Choice, [FilledFields.Choices[3]]);
    private static readonly CustomFilter rare = new(FilledFields.Number, [], "777", "778");

    private delegate Task<(int Rows, int Total)> Read(Guid person, string? sort, params CustomFilter[] filters);

    public static async Task RunAsync(int intents, string? folder)
    {
        await using BenchmarkDatabase database = await BenchmarkDatabase.CreateAsync(intents, folder);
        foreach ((CustomFieldTarget target, Read read) in Grids(database))
        {
            await FilledFields.MakeAsync(database, target);
            foreach (string name in new[] { "sales1", "admin1" })
            {
                Guid person = await database.PersonAsync(name);
                await CompareAsync($"{target} by {name}, filtered by a choice", read, person, null, choice);
                await CompareAsync($"{target} by {name}, filtered by a number that few have", read, person, null, rare);
                await CompareAsync($"{target} by {name}, sorted by a number", read, person, FilledFields.Number);
                await CompareAsync($"{target} by {name}, filtered by a choice and sorted by a number", read, person, FilledFields.Number, choice);
            }

            await RefuseAsync(database, target);
        }
    }

    private static IEnumerable<(CustomFieldTarget Target, Read Read)> Grids(BenchmarkDatabase database)
    {
        yield return (CustomFieldTarget.Intent, async (person, sort, filters) => Counted(await database.Get<IIntentQueries>().PageAsync(
            person, new IntentPageRequest(new IntentFilter { Statuses = [IntentStatus.New, IntentStatus.FollowingUp], Custom = filters }) { CustomSort = sort }, CancellationToken.None)));
        yield return (CustomFieldTarget.Customer, async (person, sort, filters) => Counted(await database.Get<ICustomerArchiveQueries>().PageAsync(
            person, new CustomerPageRequest(new CustomerFilter { Custom = filters }) { CustomSort = sort }, CancellationToken.None)));
        yield return (CustomFieldTarget.Contact, async (person, sort, filters) => Counted(await database.Get<ICustomerArchiveQueries>().ContactsPageAsync(
            person, new ContactPageRequest(null, []) { Custom = filters, CustomSort = sort }, CancellationToken.None)));
        yield return (CustomFieldTarget.Opportunity, async (person, sort, filters) => Counted(await database.Get<IOpportunityListQueries>().PageAsync(
            person, new OpportunityPageRequest(new OpportunityFilter { Custom = filters }) { CustomSort = sort }, CancellationToken.None)));
    }

    private static (int Rows, int Total) Counted<T>(Page<T> page) => (page.Rows.Count, page.Total);

    private static async Task CompareAsync(string what, Read read, Guid person, string? sort, params CustomFilter[] filters)
    {
        (int rows, int total) = await read(person, sort, filters);
        if (rows == 0)
        {
            throw new InvalidOperationException($"{what}: nothing was found, so nothing was measured.");
        }

        (List<double> with, List<double> without) = await Paired.MeasureAsync(Rounds, warmUp, () => read(person, sort, filters), () => read(person, null));
        with.Sort();
        without.Sort();
        double median = with[Rounds / 2];
        double floor = without[Rounds / 2];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {median:F1} ms (p95 {with[Rounds * 95 / 100]:F1}), floor without the field {floor:F1} ms, ratio {median / floor:F2}; {total:N0} found; limit {UsableMilliseconds:F0} ms {Word(median)}"));
    }

    // A number field is to become a day field, so that the value of every record prevents it.
    private static async Task RefuseAsync(BenchmarkDatabase database, CustomFieldTarget target)
    {
        CustomFieldRow field = (await database.Get<IReferenceData>().ReloadAsync(CancellationToken.None)).CustomFields.First(f => f.Target == target && f.Key == FilledFields.Number);
        Guid admin = await database.PersonAsync("admin1");
        var change = new SaveCustomField(field.Id, field.Version, target, field.Key, CustomFieldType.Date, field.NameZh, field.NameEn, field.Order, field.IsRequired, [], true);
        long begun = Stopwatch.GetTimestamp();
        Task<Outcome<Guid>> saving = Task.Run(() => database.Get<CustomFieldService>().SaveAsync(admin, change, CancellationToken.None));
        double longest = 0;
        while (!saving.IsCompleted)
        {
            long written = Stopwatch.GetTimestamp();
            await WriteAsync(database, admin);
            longest = Math.Max(longest, Stopwatch.GetElapsedTime(written).TotalMilliseconds);
        }

        Refusal? refusal = (await saving).Refusal;
        double took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{target}: a change of type was refused after {took:F0} ms ({refusal}); whoever asked to write meanwhile waited {longest:F0} ms at most, limit {UsableMilliseconds:F0} ms {Word(longest)}"));
    }

    private static async Task WriteAsync(BenchmarkDatabase database, Guid person)
    {
        Outcome<Done> outcome = await database.Get<ITransactionRunner>().RunAsync<Done>(
            person,
            async (unit, cancel) =>
            {
                await unit.NextCodeAsync(CodeSeries.Intent, cancel);
                return Done.Instance;
            },
            CancellationToken.None);
        if (!outcome.Succeeded)
        {
            throw new InvalidOperationException($"A writer was refused: {outcome.Refusal}.");
        }
    }

    private static string Word(double milliseconds) => milliseconds <= UsableMilliseconds ? "met" : "NOT met";
}
