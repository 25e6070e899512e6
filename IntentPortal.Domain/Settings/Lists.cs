using IntentPortal.Domain.Kernel;

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

/// <summary>
/// 产品: a product, or a group of products, that intents are about. A tree that an administrator keeps.
/// </summary>
public sealed class Product : ListValue
{
    private Product()
    {
    }

    /// <summary>Creates a product.</summary>
    public Product(Guid id)
        : base(id)
    {
    }

    /// <summary>The group it belongs to, or null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Product;

    /// <summary>Moves it below another product. The caller makes sure that no circle arises.</summary>
    public void PutBelow(Guid? parentId) => ParentId = parentId;
}

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

/// <summary>What a reason explains.</summary>
public enum ReasonCategory
{
    Invalid = 1,
    Lost = 2,
    Deactivated = 3,
    Postponed = 4,
    Declined = 5,
}
