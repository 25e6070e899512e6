using System.Globalization;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The settings of the whole portal.</summary>
public sealed partial class SettingsPage
{
    private ReferenceLists? saved;
    private ReferenceLists? theirs;
    private Refusal? refusal;
    private readonly NumberFields numbers = new();
    private TypedNumber days;

    protected override async Task OnInitializedAsync()
    {
        Follow(RefreshAsync, RecordKind.PortalSettings);
        saved = await Reference.ReloadAsync(Lifetime);
        days = (decimal)saved.RecycleBinDays;
    }

    // An edited number is not refreshed; saving it over a newer one shows both versions.
    private async Task RefreshAsync()
    {
        if (days == (TypedNumber)(decimal?)saved?.RecycleBinDays)
        {
            saved = await Reference.ReloadAsync(Lifetime);
            days = (decimal)saved.RecycleBinDays;
            StateHasChanged();
        }
    }

    private async Task SaveAsync()
    {
        refusal = await numbers.RefuseAsync();
        if (refusal is not null || !await IsSureAsync())
        {
            return;
        }

        var outcome = await Settings.KeepInvalidForAsync(await Person.IdAsync(), days.Whole, saved!.SettingsVersion, Lifetime);
        refusal = outcome.Refusal;
        var current = await Reference.ReloadAsync(Lifetime);
        if (outcome.Succeeded)
        {
            saved = current;
            Snackbar.Add(Shared[nameof(SharedTexts.Saved)], Severity.Success);
        }
        else if (refusal!.Code == RefusalCode.Conflict && current.SettingsVersion != saved.SettingsVersion)
        {
            theirs = current;
        }
    }

    // A lower number purges intents for good, so the person confirms with the number of affected intents.
    private async Task<bool> IsSureAsync()
    {
        if (days.Whole is not { } wanted || wanted >= saved!.RecycleBinDays)
        {
            return true;
        }

        var due = await Queries.AffectedAsync(await Person.IdAsync(), new Affected.Purged(wanted), Lifetime);
        refusal = due.Refusal;
        return due.Succeeded && (due.Value == 0 || await Boxes.ShowMessageBoxAsync(
            T[nameof(AdministrationTexts.PurgeTitle)], T[nameof(AdministrationTexts.PurgeText), new PluralCount(due.Value)].Value, yesText: T[nameof(AdministrationTexts.PurgeYes)], cancelText: Shared[nameof(SharedTexts.Cancel)], options: FormDialogs.Options) == true);
    }

    private Task KeepMineAsync()
    {
        (saved, theirs) = (theirs, null);
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        (saved, theirs, refusal) = (theirs, null, null);
        days = (decimal)saved!.RecycleBinDays;
    }

    private static string DaysOf(int number) => number.ToString(CultureInfo.CurrentCulture);
}
