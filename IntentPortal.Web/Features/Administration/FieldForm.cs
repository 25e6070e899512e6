using IntentPortal.Domain.CustomFields;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>What is typed about a user-defined field.</summary>
public sealed class FieldForm
{
    /// <summary>What it belongs to.</summary>
    public CustomFieldTarget Target { get; set; } = CustomFieldTarget.Intent;

    /// <summary>The name that values are kept under.</summary>
    public string? Key { get; set; }

    /// <summary>What it holds.</summary>
    public CustomFieldType ValueType { get; set; } = CustomFieldType.Text;

    /// <summary>Chinese label.</summary>
    public string? NameZh { get; set; }

    /// <summary>English label.</summary>
    public string? NameEn { get; set; }

    /// <summary>Place in the form.</summary>
    public TypedNumber Order { get; set; } = 0m;

    /// <summary>Whether a form is not saved without it.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What can be chosen, one a line.</summary>
    public string? Options { get; set; }

    /// <summary>Whether forms show it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The form of a saved field.</summary>
    public static FieldForm Of(CustomFieldRow row) => new()
    {
        Target = row.Target,
        Key = row.Key,
        ValueType = row.ValueType,
        NameZh = row.NameZh,
        NameEn = row.NameEn,
        Order = row.Order,
        IsRequired = row.IsRequired,
        Options = string.Join('\n', row.Options),
        IsActive = row.IsActive,
    };

    /// <summary>What to save.</summary>
    public SaveCustomField Command(Guid? id, long version) => new(
        id, version, Target, Key, ValueType, NameZh, NameEn, Order.Whole, IsRequired, (Options ?? string.Empty).ReplaceLineEndings("\n").Split('\n'), IsActive);
}
