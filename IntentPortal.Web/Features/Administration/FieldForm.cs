using IntentPortal.Domain.CustomFields;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The input for a user-defined field.</summary>
public sealed class FieldForm
{
    /// <summary>The kind of record that has the field.</summary>
    public CustomFieldTarget Target { get; set; } = CustomFieldTarget.Intent;

    /// <summary>The key under which values are stored.</summary>
    public string? Key { get; set; }

    /// <summary>The type of its values.</summary>
    public CustomFieldType ValueType { get; set; } = CustomFieldType.Text;

    /// <summary>Chinese label.</summary>
    public string? NameZh { get; set; }

    /// <summary>English label.</summary>
    public string? NameEn { get; set; }

    /// <summary>The position in the form.</summary>
    public TypedNumber Order { get; set; } = 0m;

    /// <summary>Whether forms require a value.</summary>
    public bool IsRequired { get; set; }

    /// <summary>The options, one per line.</summary>
    public string? Options { get; set; }

    /// <summary>Whether forms show it.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The input for a saved field.</summary>
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

    /// <summary>Creates the command.</summary>
    public SaveCustomField Command(Guid? id, long version) => new(
        id, version, Target, Key, ValueType, NameZh, NameEn, Order.Whole, IsRequired, (Options ?? string.Empty).ReplaceLineEndings("\n").Split('\n'), IsActive);
}
