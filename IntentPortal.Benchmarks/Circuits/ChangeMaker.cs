using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// Another node that changes the subjects of intents, each time to a number that can be found in what is drawn, and
/// knows when each was committed.
/// </summary>
internal sealed class ChangeMaker
{
    public const int Digits = 6;

    private readonly IntentService service;
    private readonly Guid actor;
    private readonly IntentDetails details;
    private readonly List<(Guid Id, long Version)> intents = [];
    private readonly ConcurrentDictionary<int, long> committedAt = new();

    // On a database that is kept between runs the subjects of earlier ones still stand.
    private int last = Random.Shared.Next(900) * 1000;

    /// <summary>The number of the last change.</summary>
    public int Last => last;

    /// <summary>How many intents take turns; a change is overtaken by the one that comes so many later.</summary>
    public int Intents => intents.Count;

    private ChangeMaker(IntentService service, Guid actor, IntentDetails details)
    {
        this.service = service;
        this.actor = actor;
        this.details = details;
    }

    /// <summary>What stands before the number.</summary>
    public static ReadOnlySpan<byte> Mark => "bench-"u8;

    /// <summary>When each change was committed, as a timestamp.</summary>
    public IReadOnlyDictionary<int, long> CommittedAt => committedAt;

    /// <summary>Takes those of the intents that the person may edit, at most so many.</summary>
    public static async Task<ChangeMaker> OfAsync(BenchmarkDatabase database, string userName, IEnumerable<string> codes, int most)
    {
        ReferenceLists lists = await database.Get<IReferenceData>().GetAsync(CancellationToken.None);
        var maker = new ChangeMaker(
            database.Get<IntentService>(), await database.PersonAsync(userName), new IntentDetails { Subject = string.Empty, Content = "Changed while boards are open.", SourceId = lists.Sources[^1].Id });
        foreach (string code in codes.Order(StringComparer.Ordinal))
        {
            if (await database.Get<IIntentQueries>().DetailAsync(maker.actor, code, CancellationToken.None) is { Actions.Edit: true } detail && maker.intents.Count < most)
            {
                maker.intents.Add((detail.Row.Id, detail.Row.Version));
            }
        }

        return maker.intents.Count > 0 ? maker : throw new InvalidOperationException($"{userName} may edit none of the intents on the board.");
    }

    /// <summary>Makes the next change and gives back its number.</summary>
    public async Task<int> ChangeAsync()
    {
        int number = ++last;
        int place = number % intents.Count;
        (Guid id, long version) = intents[place];
        string subject = "bench-" + number.ToString("D6", CultureInfo.InvariantCulture);
        var outcome = await service.EditAsync(actor, new EditIntent(id, version, details with { Subject = subject }), CancellationToken.None);
        committedAt[number] = Stopwatch.GetTimestamp();
        intents[place] = outcome.Succeeded ? (id, version + 1) : throw new InvalidOperationException(outcome.Refusal.ToString());
        return number;
    }
}
