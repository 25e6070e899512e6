using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one user-defined field.</summary>
public sealed partial class FieldDialog
{
    /// <summary>The name under which <see cref="OpenDialogMemory"/> remembers the open dialog.</summary>
    public const string Name = "admin-field";

    /// <inheritdoc />
    protected override bool StaysActive => Form.IsActive;

    /// <inheritdoc />
    internal override IReadOnlyList<FieldConflict> Compare(CustomFieldRow saved)
    {
        var other = FieldForm.Of(saved);
        return
        [
            new(Fields[nameof(FieldTexts.ValueType)], Words.Word(other.ValueType), Words.Word(Form.ValueType)),
            new(Fields[nameof(FieldTexts.NameZh)], other.NameZh, Form.NameZh),
            new(Fields[nameof(FieldTexts.NameEn)], other.NameEn, Form.NameEn),
            new(Fields[nameof(FieldTexts.Options)], other.Options, Form.Options),
            new(Fields[nameof(FieldTexts.Order)], other.Order.Shown(null), Form.Order.Shown(null)),
            new(Fields[nameof(FieldTexts.IsRequired)], RequiredName(other.IsRequired), RequiredName(Form.IsRequired)),
            new(Fields[nameof(FieldTexts.State)], StateName(other.IsActive), StateName(Form.IsActive)),
        ];
    }

    /// <inheritdoc />
    protected override FieldForm Begin(CustomFieldRow row) => FieldForm.Of(row);

    /// <inheritdoc />
    protected override FieldForm BeginNew(IReadOnlyList<CustomFieldRow> all) => new() { Order = NextOrder(all.Select(row => row.Order)) };

    /// <inheritdoc />
    protected override async Task<IEnumerable<CustomFieldRow>> RereadAsync() => (await Reference.ReloadAsync(Lifetime)).CustomFields;

    /// <inheritdoc />
    protected override async Task<Refusal?> SaveAsync(Guid me) => (await Service.SaveAsync(me, Form.Command(Row?.Id, Version), CancellationToken.None)).Refusal;

    private string RequiredName(bool required) => T[required ? nameof(AdministrationTexts.FieldIsRequired) : nameof(AdministrationTexts.FieldIsOptional)];
}
