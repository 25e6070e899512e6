using System.Text.Json;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// What belongs to whom when a merge is taken back. The trace says which records went over; what was made from them
/// since follows them: a record goes where the record goes that it came from or is about.
/// </summary>
/// <param name="unit">The unit of work.</param>
/// <param name="survivor">The customer that everything lies with now.</param>
/// <param name="merged">The customer that becomes one again.</param>
/// <param name="moved">The records that went over in the merge.</param>
/// <param name="parts">What participants remembered, each under its own name.</param>
public sealed class MergeReturn(IUnitOfWork unit, Customer survivor, Customer merged, IReadOnlyList<MovedRecord> moved, IReadOnlyDictionary<string, JsonElement> parts)
{
    private readonly List<ReturnCandidate> candidates = [];
    private readonly List<RecordDivision> divisions = [];
    private readonly HashSet<Guid> traced = [.. moved.Select(m => m.Id)];
    private HashSet<Guid> going = [];

    /// <summary>The unit of work.</summary>
    public IUnitOfWork Unit => unit;

    /// <summary>The customer that everything lies with now.</summary>
    public Customer Survivor => survivor;

    /// <summary>The customer that becomes one again.</summary>
    public Customer Merged => merged;

    /// <summary>
    /// The opportunity that was made along with the merge and nobody touched: it goes away by itself.
    /// </summary>
    public Guid? MadeAlong { get; init; }

    /// <summary>The records that may go back, in the order in which they were named.</summary>
    public IReadOnlyList<ReturnCandidate> Candidates => candidates;

    /// <summary>The records that go back.</summary>
    public IEnumerable<ReturnCandidate> Going => candidates.Where(c => going.Contains(c.Record.Id));

    /// <summary>The records of which a part goes back.</summary>
    public IReadOnlyList<RecordDivision> Divisions => divisions;

    /// <summary>The identities of the records of a kind that went over in the merge.</summary>
    public IEnumerable<Guid> MovedOf(RecordKind kind) => moved.Where(m => m.Kind == kind).Select(m => m.Id);

    /// <summary>What a participant remembered; empty when nothing.</summary>
    public IReadOnlyList<T> Remembered<T>(string name) => parts.TryGetValue(name, out JsonElement part) ? part.Deserialize<List<T>>() ?? [] : [];

    /// <summary>Whether a record goes back; asked once all candidates were named.</summary>
    public bool Goes(Guid id) => going.Contains(id);

    /// <summary>Names a record that may go back.</summary>
    public void Add(ReturnCandidate candidate) => candidates.Add(candidate);

    /// <summary>Names a record of which a part goes back.</summary>
    public void Divide(Aggregate record, Action divide) => divisions.Add(new RecordDivision(record, divide));

    /// <summary>Decides which candidates go back.</summary>
    public void Decide()
    {
        HashSet<Guid> known = [.. candidates.Select(c => c.Record.Id)];
        int before;
        do
        {
            before = going.Count;
            going = [.. candidates.Where(Goes).Select(c => c.Record.Id)];
        }
        while (going.Count > before);

        bool Goes(ReturnCandidate candidate)
        {
            bool hasOrigin = candidate.OriginId is { } origin && known.Contains(origin);
            bool withOrigin = hasOrigin && going.Contains(candidate.OriginId!.Value);
            return withOrigin || (traced.Contains(candidate.Record.Id) && !(hasOrigin && candidate.OriginDecides));
        }
    }
}

/// <summary>A record of the survivor that may go back to the merged customer.</summary>
/// <param name="Record">The record.</param>
/// <param name="MoveTo">Lets it belong to another customer.</param>
public sealed record ReturnCandidate(Aggregate Record, Action<Guid> MoveTo)
{
    /// <summary>The record that it came from or is about, if any: it goes back with that.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>Whether it stays when its origin stays, although it went over in the merge itself.</summary>
    public bool OriginDecides { get; init; }

    /// <summary>The contact that it names.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Lets it name another contact; null for records that name none.</summary>
    public Action<Guid?>? PointToContact { get; init; }
}

/// <summary>A record of which a part goes back.</summary>
/// <param name="Record">The record.</param>
/// <param name="Divide">Divides it.</param>
public sealed record RecordDivision(Aggregate Record, Action Divide);
