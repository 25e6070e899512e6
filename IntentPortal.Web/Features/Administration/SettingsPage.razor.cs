using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The settings of the whole portal.</summary>
public sealed partial class SettingsPage
{
    private ReferenceLists? saved;
    private Overtaking? conflict;
    private Refusal? refusal;
    private readonly NumberFields numbers = new();
    private SettingsForm form = new();

    private bool IsChanged => form.RecycleBinDays != (TypedNumber)(decimal?)saved?.RecycleBinDays;

    protected override async Task OnInitializedAsync()
    {
        Follow(RefreshAsync, RecordKind.PortalSettings);
        saved = await Reference.ReloadAsync(Lifetime);
        form = Begin(saved);
    }

    // An edited number is not refreshed; saving it over a newer one shows both.
    private async Task RefreshAsync()
    {
        if (!IsChanged)
        {
            saved = await Reference.ReloadAsync(Lifetime);
            form = Begin(saved);
            StateHasChanged();
        }
    }

    private async Task SaveAsync()
    {
        conflict = null;
        refusal = await numbers.RefuseAsync();
        if (refusal is not null || !await IsSureAsync())
        {
            return;
        }

        Guid me = await Person.IdAsync();
        for (int attempt = 1; attempt <= Overtaking.MostAttempts && conflict is null; attempt++)
        {
            var outcome = await Settings.KeepInvalidForAsync(me, form.RecycleBinDays.Whole, saved!.SettingsVersion, CancellationToken.None);
            refusal = outcome.Refusal;
            if (outcome.Succeeded)
            {
                saved = await Reference.ReloadAsync(Lifetime);
                Snackbar.Add(Shared[nameof(SharedTexts.Saved)], Severity.Success);
                return;
            }

            if (refusal!.Code != RefusalCode.Conflict)
            {
                return;
            }

            await ShowConflictAsync(me);
        }
    }

    // The version is that of all settings, so somebody else may have changed another one. Then nothing is asked.
    private async Task ShowConflictAsync(Guid me)
    {
        var (before, current) = (saved!, await Reference.ReloadAsync(Lifetime));
        saved = current;
        var merge = FieldMerge.Of([Days], Begin(before), Begin(current), form);
        conflict = merge.Asked.Count == 0 ? null
            : new Overtaking(await History.SinceAsync(me, new LedgerFilter(RecordKind: RecordKind.PortalSettings), before.SettingsVersion, Lifetime), true, merge);
    }

    // A lower number purges intents for good, so the person confirms with the number of affected intents.
    private async Task<bool> IsSureAsync()
    {
        if (form.RecycleBinDays.Whole is not { } wanted || wanted >= saved!.RecycleBinDays)
        {
            return true;
        }

        var due = await Queries.AffectedAsync(await Person.IdAsync(), new Affected.Purged(wanted), Lifetime);
        refusal = due.Refusal;
        return due.Succeeded && (due.Value == 0 || await Boxes.ShowMessageBoxAsync(
            T[nameof(AdministrationTexts.PurgeTitle)], T[nameof(AdministrationTexts.PurgeText), new PluralCount(due.Value)].Value, yesText: T[nameof(AdministrationTexts.PurgeYes)], cancelText: Shared[nameof(SharedTexts.Cancel)], options: FormDialogs.Options) == true);
    }

    private FormField<SettingsForm> Days =>
        FormFields<SettingsForm>.Number(Fields[nameof(FieldTexts.RecycleBinDays)], settings => settings.RecycleBinDays, (settings, value) => settings.RecycleBinDays = value);

    private static SettingsForm Begin(ReferenceLists lists) => new() { RecycleBinDays = (decimal)lists.RecycleBinDays };
}
