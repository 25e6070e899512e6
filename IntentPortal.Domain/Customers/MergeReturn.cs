using System.Text.Json;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Decides which records belong to which customer when a merge is undone. The trace lists the records that were moved.
/// Records created since follow the record that they came from or are about.
/// </summary>
/// <param name="unit">The unit of work.</param>
/// <param name="survivor">The customer that has all records now.</param>
/// <param name="merged">The customer that is restored.</param>
/// <param name="moved">The records that were moved in the merge.</param>
/// <param name="parts">What participants stored for the undo, each under its own name.</param>
public sealed class MergeReturn(IUnitOfWork unit, Customer survivor, Customer merged, IReadOnlyList<MovedRecord> moved, IReadOnlyDictionary<string, JsonElement> parts)
{
    private readonly List<ReturnCandidate> candidates = [];
    private readonly List<RecordDivision> divisions = [];
    private readonly HashSet<Guid> traced = [.. moved.Select(m => m.Id)];
    private HashSet<Guid> going = [];

    /// <summary>The unit of work.</summary>
    public IUnitOfWork Unit => unit;

    /// <summary>The customer that has all records now.</summary>
    public Customer Survivor => survivor;

    /// <summary>The customer that is restored.</summary>
    public Customer Merged => merged;

    /// <summary>
    /// The opportunity that was created along with the merge and not edited since; it is deleted separately.
    /// </summary>
    public Guid? MadeAlong { get; init; }

    /// <summary>The records that may be returned, in the order in which they were added.</summary>
    public IReadOnlyList<ReturnCandidate> Candidates => candidates;

    /// <summary>The records that are returned.</summary>
    public IEnumerable<ReturnCandidate> Going => candidates.Where(c => going.Contains(c.Record.Id));

    /// <summary>The records of which a part is returned.</summary>
    public IReadOnlyList<RecordDivision> Divisions => divisions;

    /// <summary>The identities of the records of a kind that were moved in the merge.</summary>
    public IEnumerable<Guid> MovedOf(RecordKind kind) => moved.Where(m => m.Kind == kind).Select(m => m.Id);

    /// <summary>What a participant stored; empty when nothing.</summary>
    public IReadOnlyList<T> Remembered<T>(string name) => parts.TryGetValue(name, out JsonElement part) ? part.Deserialize<List<T>>() ?? [] : [];

    /// <summary>Whether a record is returned; valid only after all candidates were added and decided.</summary>
    public bool Goes(Guid id) => going.Contains(id);

    /// <summary>Adds a record that may be returned.</summary>
    public void Add(ReturnCandidate candidate) => candidates.Add(candidate);

    /// <summary>Adds a record of which a part is returned.</summary>
    public void Divide(Aggregate record, Action divide) => divisions.Add(new RecordDivision(record, divide));

    /// <summary>Decides which candidates are returned.</summary>
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

/// <summary>A record of the survivor that may be returned to the merged customer.</summary>
/// <param name="Record">The record.</param>
/// <param name="MoveTo">Assigns it to another customer.</param>
public sealed record ReturnCandidate(Aggregate Record, Action<Guid> MoveTo)
{
    /// <summary>The record that it came from or is about, if any. It is returned together with that one.</summary>
    public Guid? OriginId { get; init; }

    /// <summary>Whether it stays when its origin stays, even if it was itself moved in the merge.</summary>
    public bool OriginDecides { get; init; }

    /// <summary>The contact that it names.</summary>
    public Guid? ContactId { get; init; }

    /// <summary>Points it to another contact; null for records without a contact.</summary>
    public Action<Guid?>? PointToContact { get; init; }
}

/// <summary>A record of which a part is returned.</summary>
/// <param name="Record">The record.</param>
/// <param name="Divide">Divides it.</param>
public sealed record RecordDivision(Aggregate Record, Action Divide);
