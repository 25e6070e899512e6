using System.Globalization;
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
    internal override IReadOnlyList<FieldConflict> Compare(ListValueRow saved) =>
    [
        new(Fields[nameof(FieldTexts.NameZh)], saved.NameZh, Form.NameZh),
        new(Fields[nameof(FieldTexts.NameEn)], saved.NameEn, Form.NameEn),
        new(Fields[nameof(FieldTexts.Code)], saved.Code, Form.Code),
        new(Fields[nameof(FieldTexts.ParentId)], ParentName(saved.ParentId), ParentName(Form.ParentId)),
        new(Fields[nameof(FieldTexts.Order)], saved.Order.ToString(CultureInfo.CurrentCulture), Form.Order.Shown(null)),
        new(Fields[nameof(FieldTexts.State)], StateName(saved.IsActive), StateName(Form.IsActive)),
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
