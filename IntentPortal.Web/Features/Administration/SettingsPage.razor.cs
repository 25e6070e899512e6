using System.Globalization;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The settings of the whole portal.</summary>
public sealed partial class SettingsPage
{
    private ReferenceLists? saved;
    private ReferenceLists? theirs;
    private Refusal? refusal;
    private int days;

    protected override async Task OnInitializedAsync()
    {
        Follow(RefreshAsync, RecordKind.PortalSettings);
        saved = await Reference.ReloadAsync(Lifetime);
        days = saved.RecycleBinDays;
    }

    // A number that is being typed is left alone; saving it then shows both versions.
    private async Task RefreshAsync()
    {
        if (days == saved?.RecycleBinDays)
        {
            saved = await Reference.ReloadAsync(Lifetime);
            days = saved.RecycleBinDays;
            StateHasChanged();
        }
    }

    private async Task SaveAsync()
    {
        var outcome = await Settings.KeepInvalidForAsync(await Person.IdAsync(), days, saved!.SettingsVersion, Lifetime);
        refusal = outcome.Refusal;
        var current = await Reference.ReloadAsync(Lifetime);
        if (outcome.Succeeded)
        {
            saved = current;
            Snackbar.Add(T["Saved"], Severity.Success);
        }
        else if (refusal!.Code == RefusalCode.Conflict && current.SettingsVersion != saved.SettingsVersion)
        {
            theirs = current;
        }
    }

    private Task KeepMineAsync()
    {
        (saved, theirs) = (theirs, null);
        return SaveAsync();
    }

    private void TakeTheirs()
    {
        (saved, theirs, refusal) = (theirs, null, null);
        days = saved!.RecycleBinDays;
    }

    private static string DaysOf(int number) => number.ToString(CultureInfo.CurrentCulture);
}
