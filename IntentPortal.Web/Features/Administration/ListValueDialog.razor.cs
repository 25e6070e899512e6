using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one list value.</summary>
public sealed partial class ListValueDialog
{
    /// <summary>The name under which <see cref="OpenDialogMemory"/> remembers the open dialog.</summary>
    public const string Name = "admin-list";

    private IReadOnlyList<ListValueRow> all = [];

    /// <summary>The list.</summary>
    [Parameter, EditorRequired]
    public EditableList List { get; set; } = default!;

    /// <summary>The initial parent of a new value.</summary>
    [Parameter]
    public Guid? ParentId { get; set; }

    /// <inheritdoc />
    protected override bool StaysActive => Form.IsActive;

    /// <inheritdoc />
    internal override IReadOnlyList<FormField<ListValueForm>> Edited =>
    [
        FormFields<ListValueForm>.Text(Fields[nameof(FieldTexts.NameZh)], form => form.NameZh, (form, value) => form.NameZh = value),
        FormFields<ListValueForm>.Text(Fields[nameof(FieldTexts.NameEn)], form => form.NameEn, (form, value) => form.NameEn = value),
        FormFields<ListValueForm>.Text(Fields[nameof(FieldTexts.Code)], form => form.Code, (form, value) => form.Code = value),
        FormFields<ListValueForm>.Of(Fields[nameof(FieldTexts.ParentId)], form => form.ParentId, (form, value) => form.ParentId = value, ParentName),
        FormFields<ListValueForm>.Number(Fields[nameof(FieldTexts.Order)], form => form.Order, (form, value) => form.Order = value),
        FormFields<ListValueForm>.Of(Fields[nameof(FieldTexts.State)], form => form.IsActive, (form, value) => form.IsActive = value, StateName),
    ];

    /// <inheritdoc />
    protected override ListValueForm Begin(ListValueRow row) => ListValueForm.Of(row);

    /// <inheritdoc />
    protected override ListValueForm BeginNew(IReadOnlyList<ListValueRow> all) =>
        new() { ParentId = ParentId, Order = NextOrder(all.Where(row => row.ParentId == ParentId).Select(row => row.Order)) };

    /// <inheritdoc />
    protected override async Task<IEnumerable<ListValueRow>> RereadAsync() => all = List.Rows(await Reference.ReloadAsync(Lifetime));

    /// <inheritdoc />
    protected override async Task<Refusal?> SaveAsync(Guid me) => (await List.Save(Lists, me, Form.Command(Row?.Id, Version), CancellationToken.None)).Refusal;

    private string ParentName(Guid? id) => all.FirstOrDefault(row => row.Id == id) is { } parent ? NameOf(parent) : T[nameof(AdministrationTexts.NoParent)];

    private static string NameOf(ListValueRow row) => BilingualName.Of(row.NameZh, row.NameEn);
}
