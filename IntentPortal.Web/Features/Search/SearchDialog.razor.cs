using System.Globalization;
using IntentPortal.Domain.Search;
using IntentPortal.Web.Identity;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;
using MudBlazor;

namespace IntentPortal.Web.Features.Search;

/// <summary>The global search.</summary>
public sealed partial class SearchDialog : IAsyncDisposable
{
    private const int Longest = 200;
    private const int ShownOfEachKind = 5;
    private const string ListId = "search-results";

    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(150);

    private SearchModel model = default!;
    private Dictionary<SearchHit, int> places = [];
    private ElementReference input;
    private IJSObjectReference? module;

    /// <summary>The dialog options: at the top, so that the results have room below.</summary>
    public static DialogOptions Options { get; } = new() { Position = DialogPosition.TopCenter, MaxWidth = MaxWidth.Medium, FullWidth = true, CloseButton = true, CloseOnEscapeKey = true };

    [Inject]
    private ISearchQueries Queries { get; set; } = default!;

    [Inject]
    private CurrentPerson Person { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private IJSRuntime JS { get; set; } = default!;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    private bool HasHits => model.Hits.Count > 0;

    /// <inheritdoc />
    protected override void OnInitialized() =>
        model = new SearchModel(async (typed, cancel) => await Queries.FindAsync(await Person.IdAsync(), typed, ShownOfEachKind, cancel), pause);

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            module = await JS.InvokeAsync<IJSObjectReference>("import", "./js/search.js");
            await module.InvokeVoidAsync("begin", input);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        model.Dispose();
        if (module is not null)
        {
            try
            {
                await module.DisposeAsync();
            }
            catch (JSDisconnectedException)
            {
                // The circuit is gone, and the module with it.
            }
        }
    }

    private static string RowId(int place) => string.Create(CultureInfo.InvariantCulture, $"search-hit-{place}");

    private async Task TypeAsync(ChangeEventArgs args)
    {
        Task answer = model.TypeAsync(args.Value as string ?? string.Empty);
        StateHasChanged();
        await answer;
        places = model.Hits.Select((hit, place) => (hit, place)).ToDictionary(p => p.hit, p => p.place);
    }

    private async Task PressAsync(KeyboardEventArgs args)
    {
        // While an input method is composing, its keys must not move the selection in the list.
        if (args.IsComposing)
        {
            return;
        }

        switch (args.Key)
        {
            case "ArrowDown":
                await MoveAsync(1);
                break;
            case "ArrowUp":
                await MoveAsync(-1);
                break;
            case "Enter" when await model.EnterAsync() is { } hit && SearchLink.To(hit) is { } link:
                Close();
                Navigation.NavigateTo(link);
                break;
        }
    }

    private async Task MoveAsync(int by)
    {
        model.Move(by);
        if (module is not null && HasHits)
        {
            StateHasChanged();
            await module.InvokeVoidAsync("show", RowId(model.Chosen));
        }
    }

    private void Close() => Dialog.Close();
}
