using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>
/// One opportunity: what is known, what happened, and what can be done. Renews itself when others act, but never under
/// somebody's typing.
/// </summary>
public sealed partial class OpportunityPage
{
    private const int TimelineLength = 200;

    private OpportunityDetail? detail;
    private IReadOnlyList<TimelineItem> timeline = [];
    private ReferenceLists? lists;
    private OpportunityAction? action;
    private string? shown;
    private bool changed;
    private bool loaded;

    /// <summary>The code in the address.</summary>
    [Parameter]
    public string Code { get; set; } = string.Empty;

    /// <summary>
    /// The action whose form is open: in the address, so that it is open again after a reload or on another node.
    /// </summary>
    [SupplyParameterFromQuery(Name = "do")]
    private string? Do { get; set; }

    private IEnumerable<OpportunityStage> Steps => Enum.GetValues<OpportunityStage>().Where(stage => stage < OpportunityStage.Won || stage == (detail!.Stage == OpportunityStage.Lost ? OpportunityStage.Lost : OpportunityStage.Won));

    private IEnumerable<OpportunityAction> Offered => Enum.GetValues<OpportunityAction>().Where(choice => choice switch
    {
        OpportunityAction.Reopen => detail!.Actions.Reopen,
        OpportunityAction.FollowUp or OpportunityAction.Edit => detail!.Actions.Work,
        OpportunityAction.MovePromise or OpportunityAction.ChangeStage or OpportunityAction.Assign or OpportunityAction.Win or OpportunityAction.Lose => detail!.Actions.Close,
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "Not an action on an opportunity."),
    });

    protected override void OnInitialized() => Follow(HearAsync, line => line.RecordKind == RecordKind.Opportunity || line.TimelineId == detail?.Id);

    protected override async Task OnParametersSetAsync()
    {
        if (shown != Code)
        {
            (action, shown) = (null, Code);
            await ReloadAsync();
        }

        action = detail is not null && Enum.TryParse(Do, out OpportunityAction chosen) && Offered.Contains(chosen) ? chosen : null;
    }

    private void Begin(OpportunityAction? chosen)
    {
        action = chosen;
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("do", chosen?.ToString()), replace: true);
    }

    private async Task DoneAsync()
    {
        string code = Code;
        Begin(null);
        await ReloadAsync();
        if (detail is null)
        {
            // Given out of their hands: the page they stand on is no longer theirs to see.
            Snackbar.Add(T["GivenAway", code], Severity.Info);
            Navigation.NavigateTo("/opportunities");
        }
    }

    private async Task<OpportunityDetail?> RereadAsync()
    {
        await ReloadAsync();
        return detail;
    }

    private async Task ReloadAsync()
    {
        Guid me = await Person.IdAsync();
        lists = await Reference.GetAsync(Lifetime);
        detail = await Opportunities.DetailAsync(me, Code, Lifetime);
        timeline = detail is null ? [] : await Opportunities.TimelineAsync(me, detail.Id, TimelineLength, Lifetime);
        (changed, loaded) = (false, true);
        StateHasChanged();
    }

    private async Task HearAsync()
    {
        if (action is null)
        {
            await ReloadAsync();
        }
        else if ((await Opportunities.DetailAsync(await Person.IdAsync(), Code, Lifetime))?.Version != detail?.Version)
        {
            changed = true;
            StateHasChanged();
        }
    }
}
