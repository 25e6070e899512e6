using System.Text.Json;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>The record of a conversion or merge, stored for as long as it can be undone.</summary>
public sealed class Conversion : Aggregate
{
    private Conversion()
    {
    }

    /// <summary>Creates the record of a conversion or merge.</summary>
    public Conversion(Guid id, ConversionKind kind, Guid customerId, Guid? mergedCustomerId, string conclusion, ConversionTrace trace, Guid byId, DateTimeOffset at)
    {
        Id = id;
        Kind = kind;
        CustomerId = customerId;
        MergedCustomerId = mergedCustomerId;
        Conclusion = conclusion;
        TraceJson = JsonSerializer.Serialize(trace);
        ById = byId;
        At = at;
        Record(ChangeKind.Added);
    }

    /// <summary>Conversion or merge.</summary>
    public ConversionKind Kind { get; private set; }

    /// <summary>The customer that was converted, or that survived the merge.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The customer that was merged into it.</summary>
    public Guid? MergedCustomerId { get; private set; }

    /// <summary>The conclusion of the follow-up.</summary>
    public string Conclusion { get; private set; } = string.Empty;

    /// <summary>The changes as JSON.</summary>
    public string TraceJson { get; private set; } = "{}";

    /// <summary>Who did it.</summary>
    public Guid ById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The changes.</summary>
    public ConversionTrace Trace => JsonSerializer.Deserialize<ConversionTrace>(TraceJson)!;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Conversion;

    /// <inheritdoc />
    public override Guid TimelineId => CustomerId;

    /// <inheritdoc />
    public override string Label => Kind.ToString();
}

/// <summary>How a customer came into the customer archive.</summary>
public enum ConversionKind
{
    /// <summary>Converted: the stage changed.</summary>
    Converted = 1,

    /// <summary>Merged into an existing customer.</summary>
    Merged = 2,
}

/// <summary>Stores the records of conversions and merges that can be undone.</summary>
public interface IConversionStore : IStore<Conversion>
{
    /// <summary>The conversions and merges of a customer.</summary>
    Task<IReadOnlyList<Conversion>> OfAsync(Guid customerId, CancellationToken cancel);
}
