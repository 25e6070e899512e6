using System.Globalization;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Shared;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Administration;

/// <summary>Looks through the ledger. The address carries the search, so that it can be sent to a colleague.</summary>
public sealed partial class LedgerPage
{
    private const int PageSize = 50;

    private LedgerSearch search = new();
    private ReferenceLists? lists;
    private ReferenceNames? names;
    private Page<LedgerRow>? page;
    private Refusal? refusal;
    private int pageIndex;
    private bool newer;

    [SupplyParameterFromQuery]
    private string? Who { get; set; }

    [SupplyParameterFromQuery]
    private string? Record { get; set; }

    [SupplyParameterFromQuery]
    private string? What { get; set; }

    [SupplyParameterFromQuery]
    private string? Label { get; set; }

    [SupplyParameterFromQuery]
    private string? From { get; set; }

    [SupplyParameterFromQuery]
    private string? To { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageNumber { get; set; }

    // Lines that slide away under the reader's eyes would be worse than a hint that there are new ones.
    protected override void OnInitialized() => Follow(HintAsync, Enum.GetValues<RecordKind>());

    protected override Task OnParametersSetAsync()
    {
        search = LedgerSearch.Read(Who, Record, What, Label, From, To);
        pageIndex = int.TryParse(PageNumber, CultureInfo.InvariantCulture, out int number) && number is > 0 and < 1_000_000 ? number - 1 : 0;
        return LoadAsync();
    }

    private async Task LoadAsync()
    {
        var actor = await Person.IdAsync();
        lists = await Reference.GetAsync(Lifetime);
        names = new ReferenceNames(lists);
        var outcome = await Queries.LedgerAsync(actor, search.Filter(BrowserTime), pageIndex * PageSize, PageSize, Lifetime);
        (page, refusal, newer) = (outcome.Value, outcome.Refusal, false);
    }

    private Task HintAsync()
    {
        newer = true;
        StateHasChanged();
        return Task.CompletedTask;
    }

    private void Look(LedgerSearch wanted) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(wanted.Query()), replace: true);

    private void Turn(int to) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("page", to == 0 ? null : to + 1));
}
