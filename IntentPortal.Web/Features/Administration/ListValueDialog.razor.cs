using System.Globalization;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one list value.</summary>
public sealed partial class ListValueDialog
{
    /// <summary>The name under which it is remembered while it is open.</summary>
    public const string Name = "admin-list";

    private IReadOnlyList<ListValueRow> all = [];
    private readonly NumberFields numbers = new();
    private Refusal? refusal;
    private ListValueRow? theirs;
    private bool saving;

    /// <summary>Which list.</summary>
    [Parameter, EditorRequired]
    public DraftRows List { get; set; } = default!;

    /// <summary>The value, or null to add one.</summary>
    [Parameter]
    public ListValueRow? Row { get; set; }

    /// <summary>
    /// Asked before it is switched off: whether the person still wants to, having read how many records that concerns.
    /// </summary>
    [Parameter]
    public Func<Task<bool>>? MayRetire { get; set; }

    /// <summary>The value that a new one is put below at first.</summary>
    [Parameter]
    public Guid? ParentId { get; set; }

    protected override async Task OnInitializedAsync()
    {
        all = List.Rows(await Reference.ReloadAsync(Lifetime));
        Begin(Row is null ? new ListValueForm { ParentId = ParentId, Order = NextOrder() } : ListValueForm.Of(Row), Row?.Version ?? 0);
    }

    private async Task SaveAsync()
    {
        if (saving)
        {
            return;
        }

        if (await numbers.RefuseAsync() is { } unreadable)
        {
            refusal = unreadable;
            return;
        }

        if (Row is { IsActive: true } && !Form.IsActive && MayRetire is not null && !await MayRetire())
        {
            return;
        }

        saving = true;
        var outcome = await List.Save(Lists, await Person.IdAsync(), Form.Command(Row?.Id, Version), Lifetime);
        (refusal, saving) = (outcome.Refusal, false);
        if (outcome.Succeeded)
        {
            Dialog.Close(DialogResult.Ok(outcome.Value));
        }
        else if (refusal is { Code: RefusalCode.Conflict } && Row is not null)
        {
            all = List.Rows(await Reference.ReloadAsync(Lifetime));
            theirs = all.FirstOrDefault(row => row.Id == Row.Id && row.Version != Version);
        }
    }

    private Task KeepMineAsync()
    {
        (Version, theirs) = (theirs!.Version, null);
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        (Form, Version) = (ListValueForm.Of(theirs!), theirs!.Version);
        (theirs, refusal) = (null, null);
    }

    private IReadOnlyList<FieldConflict> Compare(ListValueRow saved) =>
    [
        new(T["NameZh"], saved.NameZh, Form.NameZh),
        new(T["NameEn"], saved.NameEn, Form.NameEn),
        new(T["Code"], saved.Code, Form.Code),
        new(T["Parent"], ParentName(saved.ParentId), ParentName(Form.ParentId)),
        new(T["Order"], saved.Order.ToString(CultureInfo.CurrentCulture), Form.Order.Shown(null)),
        new(T["State"], StateName(saved.IsActive), StateName(Form.IsActive)),
    ];

    // New values come last among their siblings, with room between them.
    private int NextOrder() =>
        (all.Where(row => row.ParentId == ParentId).Select(row => row.Order).DefaultIfEmpty(0).Max() / 10 * 10) + 10;

    private string StateName(bool active) => T[active ? "StateActive" : "StateRetired"];

    private string ParentName(Guid? id) => all.FirstOrDefault(row => row.Id == id) is { } parent ? NameOf(parent) : T["NoParent"];

    private static string NameOf(ListValueRow row) => BilingualName.Of(row.NameZh, row.NameEn);
}
