using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Shared;

namespace IntentPortal.Domain.Settings;

/// <summary>A value of a list that an administrator keeps: two names, an order, and whether it can still be chosen.</summary>
public abstract class ListValue : Aggregate
{
    /// <summary>For the persistence.</summary>
    protected ListValue()
    {
    }

    /// <summary>Creates a value.</summary>
    protected ListValue(Guid id)
    {
        Id = id;
        Record(ChangeKind.Added);
    }

    /// <summary>The Chinese name; unique in its list.</summary>
    public string NameZh { get; private set; } = string.Empty;

    /// <summary>The English name; unique in its list.</summary>
    public string NameEn { get; private set; } = string.Empty;

    /// <summary>The place in its list, small first.</summary>
    public int Order { get; private set; }

    /// <summary>Whether it can be chosen. Retired values stay where they were used.</summary>
    public bool IsActive { get; private set; } = true;

    /// <inheritdoc />
    public override string Label => NameZh;

    /// <summary>Names it and puts it in its place.</summary>
    public Refusal? Edit(string? nameZh, string? nameEn, int? order)
    {
        var check = new FieldValidator();
        string zh = check.Required(nameof(NameZh), nameZh, Limits.Name);
        string en = check.Required(nameof(NameEn), nameEn, Limits.Name);
        int place = check.Whole(nameof(Order), order, 1_000_000);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (NameZh, NameEn, Order) = (zh, en, place);
        Record(ChangeKind.Edited);
        return null;
    }

    /// <summary>Takes it out of the choices, or back in.</summary>
    public void SetActive(bool active)
    {
        if (IsActive != active)
        {
            IsActive = active;
            Record(active ? ChangeKind.Revived : ChangeKind.Retired);
        }
    }
}
