using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using MudBlazor;

namespace IntentPortal.Web.Features.Administration;

/// <summary>
/// Invalid intents that wait for their purge. Managers see those of their departments, administrators see all.
/// </summary>
public sealed partial class RecycleBinPage
{
    private const int PageSize = 25;

    private Page<RecycleBinRow>? page;
    private Refusal? refusal;
    private string? find;
    private string? subtitle;
    private int pageIndex;
    private Guid? restoring;

    protected override async Task OnInitializedAsync()
    {
        Follow(LoadAsync, RecordKind.Intent, RecordKind.PortalSettings);
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        int days = (await Reference.GetAsync(Lifetime)).RecycleBinDays;
        subtitle = days == 0 ? T[nameof(AdministrationTexts.RecycleBinAtOnce)] : T[nameof(AdministrationTexts.RecycleBinWaits), days];
        var outcome = await Queries.RecycleBinAsync(await Person.IdAsync(), find, pageIndex * PageSize, PageSize, Lifetime);
        (page, refusal) = (outcome.Value, outcome.Refusal);
        if (page is { Rows.Count: 0 } && pageIndex > 0)
        {
            // The last row of the last page was just restored or purged.
            pageIndex--;
            await LoadAsync();
        }

        StateHasChanged();
    }

    private Task FindAsync(string? text)
    {
        (find, pageIndex) = (text, 0);
        return LoadAsync();
    }

    private Task TurnAsync(int to)
    {
        pageIndex = to;
        return LoadAsync();
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
