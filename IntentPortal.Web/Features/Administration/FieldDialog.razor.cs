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
    internal override IReadOnlyList<FormField<FieldForm>> Edited =>
    [
        FormFields<FieldForm>.Of(Fields[nameof(FieldTexts.ValueType)], form => form.ValueType, (form, value) => form.ValueType = value, value => Words.Word(value)),
        FormFields<FieldForm>.Text(Fields[nameof(FieldTexts.NameZh)], form => form.NameZh, (form, value) => form.NameZh = value),
        FormFields<FieldForm>.Text(Fields[nameof(FieldTexts.NameEn)], form => form.NameEn, (form, value) => form.NameEn = value),
        FormFields<FieldForm>.Text(Fields[nameof(FieldTexts.Options)], form => form.Options, (form, value) => form.Options = value),
        FormFields<FieldForm>.Number(Fields[nameof(FieldTexts.Order)], form => form.Order, (form, value) => form.Order = value),
        FormFields<FieldForm>.Of(Fields[nameof(FieldTexts.IsRequired)], form => form.IsRequired, (form, value) => form.IsRequired = value, RequiredName),
        FormFields<FieldForm>.Of(Fields[nameof(FieldTexts.State)], form => form.IsActive, (form, value) => form.IsActive = value, StateName),
    ];

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
