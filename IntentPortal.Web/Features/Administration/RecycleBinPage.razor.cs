using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Grids;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>
/// Invalid intents that wait for their purge. Managers see those of their departments, administrators see all.
/// </summary>
public sealed partial class RecycleBinPage
{
    private const int PageSize = 25;

    private AddressState<ListSearch> address = null!;
    private Page<RecycleBinRow>? page;
    private Refusal? refusal;
    private string? subtitle;
    private Guid? restoring;

    private ListSearch Search => address.Value;

    protected override async Task OnInitializedAsync()
    {
        address = Own(new AddressState<ListSearch>(Navigation, PortalPaths.RecycleBin, () => _ = InvokeAsync(LoadAsync)));
        Follow(LoadAsync, RecordKind.Intent, RecordKind.PortalSettings);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        int days = (await Reference.GetAsync(Lifetime)).RecycleBinDays;
        subtitle = days == 0 ? T[nameof(AdministrationTexts.RecycleBinAtOnce)] : T[nameof(AdministrationTexts.RecycleBinWaits), days];
        ListSearch asked = Search;
        var outcome = await Queries.RecycleBinAsync(await Person.IdAsync(), asked.Text, asked.Page * PageSize, PageSize, Lifetime);
        // The answer to an older search may arrive later.
        if (asked != Search)
        {
            return;
        }

        (page, refusal) = (outcome.Value, outcome.Refusal);
        if (page is { Rows.Count: 0 } && asked.Page > 0)
        {
            // The last row of the last page was just restored or purged.
            address.Go(asked with { Page = asked.Page - 1 }, replace: true);
        }

        StateHasChanged();
    }

    private async Task RestoreAsync(RecycleBinRow row)
    {
        restoring = row.Id;
        var outcome = await Undo.RestoreAsync(await Person.IdAsync(), row.Id, CancellationToken.None);
        restoring = null;
        if (outcome.Succeeded)
        {
            Snackbar.Add(T[nameof(AdministrationTexts.RestoredNamed), row.Code], Severity.Success);
        }

        await LoadAsync();
        refusal ??= outcome.Refusal;
    }
}
