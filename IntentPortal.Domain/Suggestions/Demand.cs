using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>
/// 需求: one customer wants one suggestion. The intents are its evidence; however many there are, the customer counts
/// once.
/// </summary>
public sealed class Demand : Aggregate
{
    private readonly List<DemandEvidence> evidence = [];

    private Demand()
    {
    }

    /// <summary>Starts a demand without evidence yet.</summary>
    public Demand(Guid id, Guid suggestionId, Guid customerId)
    {
        Id = id;
        SuggestionId = suggestionId;
        CustomerId = customerId;
        Importance = DemandImportance.Nice;
        Record(ChangeKind.Added);
    }

    /// <summary>What is wanted.</summary>
    public Guid SuggestionId { get; private set; }

    /// <summary>Who wants it.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>How much: the most that any of the evidence says.</summary>
    public DemandImportance Importance { get; private set; }

    /// <summary>The intents behind it.</summary>
    public IReadOnlyList<DemandEvidence> Evidence => evidence;

    /// <summary>When it was first asked for.</summary>
    public DateTimeOffset FirstAskedAt { get; private set; }

    /// <summary>When it was last asked for.</summary>
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

    /// <summary>Takes an intent back out. A demand without evidence is removed by the caller.</summary>
    public void RemoveEvidence(Guid intentId)
    {
        if (evidence.RemoveAll(e => e.IntentId == intentId) > 0)
        {
            SumUp();
            Record(ChangeKind.EvidenceRemoved);
        }
    }

    /// <summary>Goes over to another customer, in a merge or when it is undone.</summary>
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

/// <summary>An intent that shows that the customer wants the suggestion.</summary>
/// <param name="DemandId">The demand.</param>
/// <param name="IntentId">The intent.</param>
/// <param name="AskedAt">When the customer said it.</param>
/// <param name="Importance">How much the customer wanted it then.</param>
public sealed record DemandEvidence(Guid DemandId, Guid IntentId, DateTimeOffset AskedAt, DemandImportance Importance);

/// <summary>How much a customer wants a suggestion.</summary>
public enum DemandImportance
{
    Nice = 1,
    Important = 2,
    Must = 3,
}

/// <summary>Where demands are kept.</summary>
public interface IDemandStore : IStore<Demand>
{
    /// <summary>The customer's demand for a suggestion, with its evidence.</summary>
    Task<Demand?> FindAsync(Guid suggestionId, Guid customerId, CancellationToken cancel);

    /// <summary>The demands of a customer, with their evidence.</summary>
    Task<IReadOnlyList<Demand>> OfCustomerAsync(Guid customerId, CancellationToken cancel);

    /// <summary>Whether a suggestion has evidence besides this intent.</summary>
    Task<bool> HasOtherEvidenceAsync(Guid suggestionId, Guid intentId, CancellationToken cancel);
}
