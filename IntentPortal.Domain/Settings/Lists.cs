using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Settings;

/// <summary>行业: the industry of a customer. An administered list.</summary>
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

/// <summary>意向来源: a channel through which intents and customers come in. An administered tree.</summary>
public sealed class IntentSource : TreeValue
{
    private IntentSource()
    {
    }

    /// <summary>Creates a source.</summary>
    public IntentSource(Guid id)
        : base(id)
    {
    }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.IntentSource;
}

/// <summary>产品: a product or a product group that intents are about. An administered tree.</summary>
public sealed class Product : TreeValue
{
    private Product()
    {
    }

    /// <summary>Creates a product.</summary>
    public Product(Guid id)
        : base(id)
    {
    }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Product;
}

/// <summary>地区: the region of a customer. An administered tree.</summary>
public sealed class Region : TreeValue
{
    private Region()
    {
    }

    /// <summary>Creates a region.</summary>
    public Region(Guid id)
        : base(id)
    {
    }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Region;
}

/// <summary>原因: a reason for a decision: invalid, lost, deactivated, postponed or declined.</summary>
public sealed class Reason : ListValue
{
    private Reason()
    {
    }

    /// <summary>Creates a reason for one category.</summary>
    public Reason(Guid id, ReasonCategory use)
        : base(id) => Use = use;

    /// <summary>The category for which it can be selected.</summary>
    public ReasonCategory Use { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Reason;
}

/// <summary>The decisions that a reason can explain.</summary>
public enum ReasonCategory
{
    Invalid = 1,
    Lost = 2,
    Deactivated = 3,
    Postponed = 4,
    Declined = 5,
}
