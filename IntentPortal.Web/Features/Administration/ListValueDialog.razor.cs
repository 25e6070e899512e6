using System.Globalization;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The form of one list value.</summary>
public sealed partial class ListValueDialog
{
    private ListValueForm form = new();
    private IReadOnlyList<ListValueRow> all = [];
    private Refusal? refusal;
    private ListValueRow? theirs;
    private long version;
    private bool saving;

    /// <summary>Which list.</summary>
    [Parameter, EditorRequired]
    public KeptList List { get; set; } = default!;

    /// <summary>The value, or null to add one.</summary>
    [Parameter]
    public ListValueRow? Row { get; set; }

    /// <summary>The value that a new one is put below at first.</summary>
    [Parameter]
    public Guid? ParentId { get; set; }

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        form = Row is null ? new ListValueForm { ParentId = ParentId } : ListValueForm.Of(Row);
        version = Row?.Version ?? 0;
        all = List.Rows(await Reference.ReloadAsync(Lifetime));
        if (Row is null)
        {
            form.Order = NextOrder();
        }
    }

    private async Task SaveAsync()
    {
        if (saving)
        {
            return;
        }

        saving = true;
        var outcome = await List.Save(Lists, await Person.IdAsync(), form.Command(Row?.Id, version), Lifetime);
        (refusal, saving) = (outcome.Refusal, false);
        if (outcome.Succeeded)
        {
            Dialog.Close(DialogResult.Ok(outcome.Value));
        }
        else if (refusal is { Code: RefusalCode.Conflict } && Row is not null)
        {
            all = List.Rows(await Reference.ReloadAsync(Lifetime));
            theirs = all.FirstOrDefault(row => row.Id == Row.Id && row.Version != version);
        }
    }

    private Task KeepMineAsync()
    {
        (version, theirs) = (theirs!.Version, null);
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        (form, version) = (ListValueForm.Of(theirs!), theirs!.Version);
        (theirs, refusal) = (null, null);
    }

    private IReadOnlyList<FieldVersions> Compare(ListValueRow saved) =>
    [
        new(T["NameZh"], saved.NameZh, form.NameZh),
        new(T["NameEn"], saved.NameEn, form.NameEn),
        new(T["Code"], saved.Code, form.Code),
        new(T["Parent"], ParentName(saved.ParentId), ParentName(form.ParentId)),
        new(T["Order"], saved.Order.ToString(CultureInfo.CurrentCulture), form.Order.ToString(CultureInfo.CurrentCulture)),
        new(T["State"], StateName(saved.IsActive), StateName(form.IsActive)),
    ];

    // New values come last among their siblings, with room between them.
    private int NextOrder() =>
        (all.Where(row => row.ParentId == form.ParentId).Select(row => row.Order).DefaultIfEmpty(0).Max() / 10 * 10) + 10;

    private string StateName(bool active) => T[active ? "StateActive" : "StateRetired"];

    private string ParentName(Guid? id) => all.FirstOrDefault(row => row.Id == id) is { } parent ? NameOf(parent) : T["NoParent"];

    private static string NameOf(ListValueRow row) => BilingualName.Of(row.NameZh, row.NameEn);
}
