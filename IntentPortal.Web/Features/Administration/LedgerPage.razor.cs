using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Grids;

namespace IntentPortal.Web.Features.Administration;

/// <summary>Searches the ledger. The search is in the address, so that it can be sent to a colleague.</summary>
public sealed partial class LedgerPage
{
    private const int PageSize = 50;

    private AddressState<LedgerSearch>? address;
    private ReferenceLists? lists;
    private ReferenceNames? names;
    private Page<LedgerRow>? page;
    private Refusal? refusal;
    private bool newer;

    private LedgerSearch Search => address!.Value;

    // New lines only raise a hint, because inserting them would move the lines that somebody is reading.
    protected override async Task OnInitializedAsync()
    {
        Follow(HintAsync, Enum.GetValues<RecordKind>());
        address = Own(new AddressState<LedgerSearch>(Navigation, PortalPaths.Ledger, () => _ = InvokeAsync(ReloadAsync)));
        await LoadAsync();
    }

    private async Task ReloadAsync()
    {
        StateHasChanged();
        await LoadAsync();
        StateHasChanged();
    }

    private async Task LoadAsync()
    {
        var actor = await Person.IdAsync();
        lists = await Reference.GetAsync(Lifetime);
        names = new ReferenceNames(lists);
        LedgerSearch asked = Search;
        var outcome = await Queries.LedgerAsync(actor, asked.Filter(BrowserTime), asked.Page * PageSize, PageSize, Lifetime);
        if (asked == Search)
        {
            (page, refusal, newer) = (outcome.Value, outcome.Refusal, false);
        }
    }

    private Task HintAsync()
    {
        newer = true;
        StateHasChanged();
        return Task.CompletedTask;
    }
}
