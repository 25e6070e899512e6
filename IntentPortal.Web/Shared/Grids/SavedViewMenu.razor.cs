using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Shared.Grids;

/// <summary>The menu of saved views.</summary>
public sealed partial class SavedViewMenu(IAdministrationQueries queries, CurrentPerson person, IDialogService dialogs, FormDialogs forms, ILiveFeed feed) : IAsyncDisposable
{
    private readonly CancellationTokenSource lifetime = new();
    private IReadOnlyList<SavedViewRow> views = [];
    private IDisposable? subscription;

    /// <summary>The page that the views belong to.</summary>
    [Parameter, EditorRequired]
    public string Page { get; set; } = "";

    /// <summary>The current state, as a query string.</summary>
    [Parameter, EditorRequired]
    public string State { get; set; } = "";

    /// <summary>The built-in views.</summary>
    [Parameter]
    public IReadOnlyList<StandardView> Standard { get; set; } = [];

    /// <summary>Raised with the query string of the chosen view.</summary>
    [Parameter, EditorRequired]
    public EventCallback<string> OnChosen { get; set; }

    public async ValueTask DisposeAsync()
    {
        subscription?.Dispose();
        // Cancelled but not disposed, because running work must still be able to check the token.
        await lifetime.CancelAsync();
    }

    protected override async Task OnInitializedAsync()
    {
        subscription = feed.Subscribe(entries =>
            entries.Any(e => e.Lines.Any(l => l.RecordKind == RecordKind.SavedView)) ? InvokeAsync(ReadAsync) : Task.CompletedTask);
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        views = await queries.SavedViewsAsync(await person.IdAsync(), Page, lifetime.Token);
        StateHasChanged();
    }

    private Task SaveAsync() => forms.ShowAsync<SaveViewDialog, SaveViewForm>(
        SaveViewDialog.Key, Page, T[nameof(SharedTexts.SaveView)], 0, new DialogParameters<SaveViewDialog> { { d => d.Page, Page }, { d => d.State, State } });

    private Task KeepAsync() =>
        dialogs.ShowAsync<GuardedDialog<OwnViewsDialog>>(T[nameof(SharedTexts.OwnViews)], new DialogParameters<OwnViewsDialog> { { d => d.Views, [.. views.Where(view => view.IsOwn)] } });
}
