using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Settings;

/// <summary>产品: a product, or a group of products, that intents are about. A tree that an administrator keeps.</summary>
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
