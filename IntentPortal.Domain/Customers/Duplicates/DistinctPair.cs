using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>非同一客户: a person's statement that two similar customers are not the same.</summary>
public sealed class DistinctPair : Aggregate
{
    private DistinctPair()
    {
    }

    /// <summary>The customer with the lower identity, so that each pair has only one form.</summary>
    public Guid OneId { get; private set; }

    /// <summary>The other customer.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>The names of both at the time of the statement.</summary>
    public string Names { get; private set; } = string.Empty;

    /// <summary>The person who made the statement.</summary>
    public Guid SaidById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset SaidAt { get; private set; }

    /// <summary>The reason.</summary>
    public string Reason { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.DistinctPair;

    /// <inheritdoc />
    public override Guid TimelineId => OneId;

    /// <inheritdoc />
    public override string Label => Names;

    /// <summary>Creates the statement that two customers are distinct.</summary>
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

    /// <summary>Whether a customer is one of the pair.</summary>
    public bool IsAbout(Guid customerId) => OneId == customerId || OtherId == customerId;

    /// <summary>The other customer of the pair.</summary>
    public Guid OtherThan(Guid customerId) => OneId == customerId ? OtherId : OneId;

    /// <summary>Replaces one customer of the pair by another, in a merge or when a merge is undone.</summary>
    public void Replace(Guid customerId, Guid by)
    {
        (OneId, OtherId) = CustomerPair.Of(OtherThan(customerId), by);
        Record(ChangeKind.Moved);
    }
}

/// <summary>Stores distinct pairs.</summary>
public interface IDistinctPairStore : IStore<DistinctPair>
{
    /// <summary>The statement about two customers, or null.</summary>
    Task<DistinctPair?> FindPairAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>Whether two customers were stated to be distinct.</summary>
    Task<bool> IsSaidAsync(Guid oneId, Guid otherId, CancellationToken cancel);

    /// <summary>All statements about a customer.</summary>
    Task<IReadOnlyList<DistinctPair>> OfCustomerAsync(Guid customerId, CancellationToken cancel);
}

/// <summary>An unordered pair of customers.</summary>
public static class CustomerPair
{
    /// <summary>Returns both in the canonical order in which pairs are stored.</summary>
    public static (Guid One, Guid Other) Of(Guid one, Guid other) => one.CompareTo(other) <= 0 ? (one, other) : (other, one);
}
