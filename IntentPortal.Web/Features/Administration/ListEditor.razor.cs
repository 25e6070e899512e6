using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>Shows a list as a tree and lets an administrator add, edit, retire and delete its values.</summary>
public sealed partial class ListEditor
{
    private IReadOnlyList<ListValueRow>? rows;
    private Refusal? refusal;
    private ListValueRow? used;
    private string? find;
    private bool withRetired = true;

    /// <summary>The list.</summary>
    [Parameter, EditorRequired]
    public EditableList List { get; set; } = default!;

    // Prefix of the dialog's subject for a new child value. It contains the list's key, so that the draft for one list
    // does not appear in another.
    private string Below => $"{List.Key}+";

    protected override async Task OnInitializedAsync()
    {
        Follow(LoadAsync, List.Kind);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        rows = List.Rows(await Reference.ReloadAsync(Lifetime));
        StateHasChanged();
    }

    private IEnumerable<(string Title, IReadOnlyList<ListNode> Nodes)> Parts() =>
        List.Has(ListShape.ByUse)
            ? Enum.GetValues<ReasonCategory>().Select(use => (Words.Word(use), ListTree.Arrange([.. rows!.Where(row => row.Use == use)], find, withRetired)))
            : [("", ListTree.Arrange(rows!, find, withRetired))];

    private Task AddAsync(ListValueRow? below = null) => OpenAsync(T[$"{List.Key}Add"], null, below?.Id);

    private Task EditAsync(ListNode node) => OpenAsync(Shared[nameof(SharedTexts.EditNamed), NameOf(node.Row)], node.Row, node.Row.ParentId);

    private Task OpenAgainAsync(string record) =>
        record.StartsWith(Below, StringComparison.Ordinal) ? AddAsync(Find(record[Below.Length..]))
        : Find(record) is { } row ? OpenAsync(Shared[nameof(SharedTexts.EditNamed), NameOf(row)], row, row.ParentId)
        : Task.CompletedTask;

    private ListValueRow? Find(string id) => rows!.FirstOrDefault(row => row.Id.ToString() == id);

    private async Task OpenAsync(string title, ListValueRow? row, Guid? parentId)
    {
        Forget();
        var parameters = new DialogParameters<ListValueDialog>
        {
            { dialog => dialog.List, List },
            { dialog => dialog.Row, row },
            { dialog => dialog.ParentId, parentId },
            { dialog => dialog.MayRetire, row is null ? null : () => IsSureAsync(row) },
        };
        string record = row?.Id.ToString() ?? $"{Below}{parentId}";
        if (await Dialogs.ShowAsync<ListValueDialog, ListValueForm>(ListValueDialog.Name, record, title, row?.Version ?? 0, parameters))
        {
            Snackbar.Add(Shared[nameof(SharedTexts.Saved)], Severity.Success);
            await LoadAsync();
        }
    }

    private async Task ToggleAsync(ListNode node)
    {
        if (!node.Row.IsActive || await IsSureAsync(node.Row))
        {
            await SetActiveAsync(node.Row, !node.Row.IsActive);
        }
    }

    private async Task SetActiveAsync(ListValueRow row, bool active)
    {
        Forget();
        var command = new SaveListValue(row.Id, row.Version, row.NameZh, row.NameEn, row.Order, active, row.ParentId, row.Code, row.Use);
        var outcome = await List.Save(Lists, await Person.IdAsync(), command, CancellationToken.None);
        refusal = outcome.Refusal;
        if (outcome.Succeeded)
        {
            Snackbar.Add(T[active ? nameof(AdministrationTexts.RevivedNamed) : nameof(AdministrationTexts.RetiredNamed), NameOf(row)], Severity.Success);
        }

        await LoadAsync();
    }

    // Records keep a retired value, but it can no longer be selected, so the person confirms when it is in use.
    private async Task<bool> IsSureAsync(ListValueRow row)
    {
        var uses = await Queries.AffectedAsync(await Person.IdAsync(), new Affected.Value(row.Id), Lifetime);
        refusal = uses.Refusal;
        return uses.Succeeded && (uses.Value == 0 || await Boxes.ShowMessageBoxAsync(
            T[nameof(AdministrationTexts.RetireTitle), NameOf(row)], T[nameof(AdministrationTexts.RetireText), new PluralCount(uses.Value)].Value, yesText: Shared[nameof(SharedTexts.Retire)], cancelText: Shared[nameof(SharedTexts.Cancel)], options: FormDialogs.Options) == true);
    }

    private async Task DeleteAsync(ListNode node)
    {
        Forget();
        bool? sure = await Boxes.ShowMessageBoxAsync(
            T[nameof(AdministrationTexts.DeleteTitle), NameOf(node.Row)], T[nameof(AdministrationTexts.DeleteText)].Value, yesText: T[nameof(AdministrationTexts.Delete)], cancelText: Shared[nameof(SharedTexts.Cancel)], options: FormDialogs.Options);
        if (sure != true)
        {
            return;
        }

        var outcome = await List.Delete(Lists, await Person.IdAsync(), node.Row.Id, CancellationToken.None);
        refusal = outcome.Refusal;
        used = refusal?.Code == RefusalCode.InUse ? node.Row : null;
        if (outcome.Succeeded)
        {
            Snackbar.Add(T[nameof(AdministrationTexts.DeletedNamed), NameOf(node.Row)], Severity.Success);
        }

        await LoadAsync();
    }

    // No confirmation here, because the number of uses is shown next to the button.
    private Task RetireUsedAsync() => SetActiveAsync(rows?.FirstOrDefault(row => row.Id == used!.Id) ?? used!, active: false);

    private void Forget() => (refusal, used) = (null, null);

    private static string NameOf(ListValueRow row) => BilingualName.Of(row.NameZh, row.NameEn);
}
