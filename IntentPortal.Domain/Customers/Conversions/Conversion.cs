using System.Text.Json;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Conversions;

/// <summary>What a conversion or merge did, kept for as long as it can be undone.</summary>
public sealed class Conversion : Aggregate
{
    private Conversion()
    {
    }

    /// <summary>Remembers a conversion or merge.</summary>
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

    /// <summary>Which of both.</summary>
    public ConversionKind Kind { get; private set; }

    /// <summary>The customer that was converted, or that survived the merge.</summary>
    public Guid CustomerId { get; private set; }

    /// <summary>The customer that was merged into it.</summary>
    public Guid? MergedCustomerId { get; private set; }

    /// <summary>What the follow-up concluded.</summary>
    public string Conclusion { get; private set; } = string.Empty;

    /// <summary>What it changed, as JSON.</summary>
    public string TraceJson { get; private set; } = "{}";

    /// <summary>Who did it.</summary>
    public Guid ById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>What it changed.</summary>
    public ConversionTrace Trace => JsonSerializer.Deserialize<ConversionTrace>(TraceJson)!;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Conversion;

    /// <inheritdoc />
    public override Guid TimelineId => CustomerId;

    /// <inheritdoc />
    public override string Label => Kind.ToString();
}

/// <summary>How a customer came into the customer archive, or together with another.</summary>
public enum ConversionKind
{
    /// <summary>Converted: the stage changed.</summary>
    Converted = 1,

    /// <summary>Merged into a customer that exists already.</summary>
    Merged = 2,
}

/// <summary>What conversions and merges did, while it can be taken back.</summary>
public interface IConversionStore : IStore<Conversion>
{
    /// <summary>The conversions and merges of a customer.</summary>
    Task<IReadOnlyList<Conversion>> OfAsync(Guid customerId, CancellationToken cancel);
}
