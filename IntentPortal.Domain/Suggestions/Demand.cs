using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>
/// 需求: one customer's demand for one suggestion. Intents are its evidence; a customer counts once, however many intents
/// there are.
/// </summary>
public sealed class Demand : Aggregate
{
    private readonly List<DemandEvidence> evidence = [];

    private Demand()
    {
    }

    /// <summary>Creates a demand without evidence.</summary>
    public Demand(Guid id, Guid suggestionId, Guid customerId)
    {
        Id = id;
        SuggestionId = suggestionId;
        CustomerId = customerId;
        Importance = DemandImportance.Nice;
        Record(ChangeKind.Added);
    }

    /// <summary>The suggestion.</summary>
    public Guid SuggestionId { get; private set; }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The importance: the highest of all evidence.</summary>
    public DemandImportance Importance { get; private set; }

    /// <summary>The intents behind it.</summary>
    public IReadOnlyList<DemandEvidence> Evidence => evidence;

    /// <summary>When the customer first asked for it.</summary>
    public DateTimeOffset FirstAskedAt { get; private set; }

    /// <summary>When the customer last asked for it.</summary>
    public DateTimeOffset LastAskedAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Demand;

    /// <inheritdoc />
    public override Guid TimelineId => SuggestionId;

    /// <inheritdoc />
    public override string Label => Importance.ToString();

    /// <summary>Adds an intent as evidence, once.</summary>
    public void AddEvidence(Guid intentId, DateTimeOffset askedAt, DemandImportance importance)
    {
        if (evidence.Exists(e => e.IntentId == intentId))
        {
            return;
        }

        evidence.Add(new DemandEvidence(Id, intentId, askedAt, importance));
        SumUp();
        Record(ChangeKind.EvidenceAdded);
    }

    /// <summary>Removes an intent from the evidence. The caller removes a demand without evidence.</summary>
    public void RemoveEvidence(Guid intentId)
    {
        if (evidence.RemoveAll(e => e.IntentId == intentId) > 0)
        {
            SumUp();
            Record(ChangeKind.EvidenceRemoved);
        }
    }

    /// <summary>Moves it to another customer, in a merge or when a merge is undone.</summary>
    public void MoveTo(Guid customerId)
    {
        CustomerId = customerId;
        Record(ChangeKind.Moved);
    }

    private void SumUp()
    {
        if (evidence.Count > 0)
        {
            Importance = evidence.Max(e => e.Importance);
            FirstAskedAt = evidence.Min(e => e.AskedAt);
            LastAskedAt = evidence.Max(e => e.AskedAt);
        }
    }
}

/// <summary>An intent as evidence that the customer wants the suggestion.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="IntentId">The intent.</param>
/// <param name="AskedAt">When the customer asked for it.</param>
/// <param name="Importance">The importance stated in the intent.</param>
public sealed record DemandEvidence(Guid DemandId, Guid IntentId, DateTimeOffset AskedAt, DemandImportance Importance);

/// <summary>The importance of a suggestion to a customer.</summary>
public enum DemandImportance
{
    Nice = 1,
    Important = 2,
    Must = 3,
}

/// <summary>Stores demands.</summary>
public interface IDemandStore : IStore<Demand>
{
    /// <summary>The customer's demand for a suggestion, with its evidence; or null.</summary>
    Task<Demand?> FindAsync(Guid suggestionId, Guid customerId, CancellationToken cancel);

    /// <summary>The demands of a customer, with their evidence.</summary>
    Task<IReadOnlyList<Demand>> OfCustomerAsync(Guid customerId, CancellationToken cancel);

    /// <summary>Whether a suggestion has evidence other than this intent.</summary>
    Task<bool> HasOtherEvidenceAsync(Guid suggestionId, Guid intentId, CancellationToken cancel);
}
