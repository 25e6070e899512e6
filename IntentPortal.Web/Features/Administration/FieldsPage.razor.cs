using IntentPortal.Domain.Administration;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>Lets an administrator add, edit and retire user-defined fields, grouped by kind of record.</summary>
public sealed partial class FieldsPage
{
    private IReadOnlyList<CustomFieldRow>? rows;
    private Refusal? refusal;
    private string? find;
    private bool withRetired = true;

    protected override async Task OnInitializedAsync()
    {
        Follow(LoadAsync, RecordKind.CustomField);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        rows = (await Reference.ReloadAsync(Lifetime)).CustomFields;
        StateHasChanged();
    }

    private IReadOnlyList<CustomFieldRow> Shown(CustomFieldTarget target) =>
    [
        .. rows!.Where(row => row.Target == target && (withRetired || row.IsActive) && new[] { row.NameZh, row.NameEn, row.Key }.Any(name => UnicodeText.Has(name, find))),
    ];

    private Task AddAsync() => OpenAsync(T[nameof(AdministrationTexts.CustomFieldsAdd)], null);

    private Task EditAsync(CustomFieldRow row) => OpenAsync(Shared[nameof(SharedTexts.EditNamed), NameOf(row)], row);

    private Task OpenAgainAsync(string record) =>
        rows!.FirstOrDefault(row => row.Id.ToString() == record) is { } row ? EditAsync(row) : record.Length == 0 ? AddAsync() : Task.CompletedTask;

    private async Task OpenAsync(string title, CustomFieldRow? row)
    {
        refusal = null;
        var parameters = new DialogParameters<FieldDialog> { { dialog => dialog.Row, row }, { dialog => dialog.MayRetire, row is null ? null : () => IsSureAsync(row) } };
        if (await Dialogs.ShowAsync<FieldDialog, FieldForm>(FieldDialog.Name, row?.Id.ToString() ?? string.Empty, title, row?.Version ?? 0, parameters))
        {
            Snackbar.Add(Shared[nameof(SharedTexts.Saved)], Severity.Success);
            await LoadAsync();
        }
    }

    private async Task ToggleAsync(CustomFieldRow row)
    {
        if (row.IsActive && !await IsSureAsync(row))
        {
            return;
        }

        var command = FieldForm.Of(row);
        command.IsActive = !row.IsActive;
        var outcome = await Service.SaveAsync(await Person.IdAsync(), command.Command(row.Id, row.Version), CancellationToken.None);
        refusal = outcome.Refusal;
        if (outcome.Succeeded)
        {
            Snackbar.Add(T[row.IsActive ? nameof(AdministrationTexts.RetiredNamed) : nameof(AdministrationTexts.RevivedNamed), NameOf(row)], Severity.Success);
        }

        await LoadAsync();
    }

    // Retiring keeps the values but hides them, so the person confirms when there are any.
    private async Task<bool> IsSureAsync(CustomFieldRow row)
    {
        var filled = await Queries.AffectedAsync(await Person.IdAsync(), new Affected.Field(row.Id), Lifetime);
        refusal = filled.Refusal;
        return filled.Succeeded && (filled.Value == 0 || await Boxes.ShowMessageBoxAsync(
            T[nameof(AdministrationTexts.RetireTitle), NameOf(row)], T[nameof(AdministrationTexts.RetireFieldText), new PluralCount(filled.Value)].Value, yesText: Shared[nameof(SharedTexts.Retire)], cancelText: Shared[nameof(SharedTexts.Cancel)], options: FormDialogs.Options) == true);
    }

    private static string NameOf(CustomFieldRow row) => BilingualName.Of(row.NameZh, row.NameEn);
}
