using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Settings;

/// <summary>地区: where a customer is at home. A tree that an administrator keeps.</summary>
public sealed class Region : ListValue
{
    private Region()
    {
    }

    /// <summary>Creates a region.</summary>
    public Region(Guid id)
        : base(id)
    {
    }

    /// <summary>The region around it, or null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Region;

    /// <summary>Moves it below another region. The caller makes sure that no circle arises.</summary>
    public void PutBelow(Guid? parentId) => ParentId = parentId;
}
