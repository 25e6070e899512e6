using IntentPortal.Domain.Settings;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The input for a list value.</summary>
public sealed class ListValueForm
{
    /// <summary>Chinese name.</summary>
    public string? NameZh { get; set; }

    /// <summary>English name.</summary>
    public string? NameEn { get; set; }

    /// <summary>Code, for departments.</summary>
    public string? Code { get; set; }

    /// <summary>The kind of decision that a reason explains; null in other lists.</summary>
    public ReasonCategory? Use { get; set; }

    /// <summary>The parent value.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The position in the list.</summary>
    public TypedNumber Order { get; set; } = 0m;

    /// <summary>Whether it can be selected.</summary>
    public bool IsActive { get; set; } = true;

    /// <summary>The input for a saved value.</summary>
    public static ListValueForm Of(ListValueRow row) => new()
    {
        NameZh = row.NameZh,
        NameEn = row.NameEn,
        Code = row.Code,
        Use = row.Use,
        ParentId = row.ParentId,
        Order = row.Order,
        IsActive = row.IsActive,
    };

    /// <summary>Creates the command.</summary>
    public SaveListValue Command(Guid? id, long version) => new(id, version, NameZh, NameEn, Order.Whole, IsActive, ParentId, Code, Use);
}
