using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// A node that changes the subjects of intents. Each subject contains a number that can be found in the render batches,
/// and the time of each commit is recorded.
/// </summary>
internal sealed class ChangeMaker
{
    public const int Digits = 6;

    private readonly IntentService service;
    private readonly Guid actor;
    private readonly IntentDetails details;
    private readonly List<(Guid Id, long Version)> intents = [];
    private readonly ConcurrentDictionary<int, long> committedAt = new();

    // Random, because a database kept between runs still has the subjects of earlier ones.
    private int last = Random.Shared.Next(900) * 1000;

    /// <summary>The number of the last change.</summary>
    public int Last => last;

    /// <summary>
    /// The number of intents changed in turn. A change is overwritten after this many further changes.
    /// </summary>
    public int Intents => intents.Count;

    private ChangeMaker(IntentService service, Guid actor, IntentDetails details)
    {
        this.service = service;
        this.actor = actor;
        this.details = details;
    }

    /// <summary>The prefix of the number.</summary>
    public static ReadOnlySpan<byte> Mark => "bench-"u8;

    /// <summary>The time of each commit, as a timestamp.</summary>
    public IReadOnlyDictionary<int, long> CommittedAt => committedAt;

    /// <summary>Uses those of the intents that the person may edit, up to a maximum.</summary>
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

    /// <summary>Makes the next change and returns its number.</summary>
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
