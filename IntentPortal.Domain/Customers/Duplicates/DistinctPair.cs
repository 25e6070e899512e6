using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>非同一客户: somebody looked at two customers that resemble each other and said that they are two.</summary>
public sealed class DistinctPair : Aggregate
{
    private DistinctPair()
    {
    }

    /// <summary>One of them: the one with the lower identity, so that a pair is said once.</summary>
    public Guid OneId { get; private set; }

    /// <summary>The other.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>Both, as they were called then.</summary>
    public string Names { get; private set; } = string.Empty;

    /// <summary>Who said so.</summary>
    public Guid SaidById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.DistinctPair;

    /// <inheritdoc />
    public override Guid TimelineId => OneId;

    /// <inheritdoc />
    public override string Label => Names;

    /// <summary>Says that two customers are two.</summary>
    public static Outcome<DistinctPair> Say(Guid id, Customer one, Customer other, string? reason, Guid byId, DateTimeOffset now)
    {
        var check = new FieldValidator();
        string clean = check.Required(nameof(Reason), reason, Limits.Short);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Guid first, Guid second) = CustomerPair.Of(one.Id, other.Id);
        var said = new DistinctPair { Id = id, OneId = first, OtherId = second, Names = $"{one.Code} / {other.Code}", Reason = clean, SaidById = byId, SaidAt = now };
        said.Record(ChangeKind.MarkedDistinct);
        return said;
    }

    /// <summary>Whether a customer is one of the two.</summary>
    public bool IsAbout(Guid customerId) => OneId == customerId || OtherId == customerId;

    /// <summary>The one of the two that is not this one.</summary>
    public Guid OtherThan(Guid customerId) => OneId == customerId ? OtherId : OneId;

    /// <summary>Is said of another customer in place of one of the two, in a merge or when it is undone.</summary>
    public void Replace(Guid customerId, Guid by)
    {
        (OneId, OtherId) = CustomerPair.Of(OtherThan(customerId), by);
        Record(ChangeKind.Moved);
    }
}

/// <summary>Where it is kept that customers are not the same.</summary>
public interface IDistinctPairStore : IStore<DistinctPair>
{
    /// <summary>What was said of two customers, or null.</summary>
    Task<DistinctPair?> FindPairAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>Whether it was said of two customers.</summary>
    Task<bool> IsSaidAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>What was said of a customer.</summary>
    Task<IReadOnlyList<DistinctPair>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}

/// <summary>Two customers without an order between them.</summary>
public static class CustomerPair
{
    /// <summary>The two in the one order in which pairs are kept.</summary>
    public static (Guid One, Guid Other) Of(Guid one, Guid other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
