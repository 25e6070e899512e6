using System.Text.Json;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Customers;

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
