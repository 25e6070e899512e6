using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Settings;

/// <summary>原因: why something was decided: invalid, lost, deactivated, postponed, declined.</summary>
public sealed class Reason : ListValue
{
    private Reason()
    {
    }

    /// <summary>Creates a reason for one use.</summary>
    public Reason(Guid id, ReasonCategory use)
        : base(id) => Use = use;

    /// <summary>What it can be chosen for.</summary>
    public ReasonCategory Use { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Reason;
}
