using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Settings;

/// <summary>意向来源: a channel through which intents and customers come in. A tree that an administrator keeps.</summary>
public sealed class IntentSource : ListValue
{
    private IntentSource()
    {
    }

    /// <summary>Creates a source.</summary>
    public IntentSource(Guid id)
        : base(id)
    {
    }

    /// <summary>The source above it, or null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.IntentSource;

    /// <summary>Moves it below another source. The caller makes sure that no circle arises.</summary>
    public void PutBelow(Guid? parentId) => ParentId = parentId;
}
