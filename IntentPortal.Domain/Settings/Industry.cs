using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Settings;

/// <summary>行业: the trade that a customer is in. A list that an administrator keeps.</summary>
public sealed class Industry : ListValue
{
    private Industry()
    {
    }

    /// <summary>Creates an industry.</summary>
    public Industry(Guid id)
        : base(id)
    {
    }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Industry;
}
