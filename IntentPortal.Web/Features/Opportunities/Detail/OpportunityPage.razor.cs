using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Web.Navigation;
using MudBlazor;

namespace IntentPortal.Web.Features.Opportunities.Detail;

/// <summary>The page of one opportunity.</summary>
public sealed partial class OpportunityPage
{
    private IEnumerable<OpportunityStage> Steps => Enum.GetValues<OpportunityStage>().Where(stage => stage < OpportunityStage.Won || stage == (Detail!.Stage == OpportunityStage.Lost ? OpportunityStage.Lost : OpportunityStage.Won));

    /// <inheritdoc />
    protected override bool Allows(OpportunityAction action) => Detail!.Actions.Allow(action);

    /// <inheritdoc />
    protected override Guid IdOf(OpportunityDetail detail) => detail.Id;

    /// <inheritdoc />
    protected override long VersionOf(OpportunityDetail detail) => detail.Version;

    /// <inheritdoc />
    protected override Task<OpportunityDetail?> ReadAsync(Guid me) => Opportunities.DetailAsync(me, Code, Lifetime);

    /// <inheritdoc />
    protected override Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id) => Opportunities.TimelineAsync(me, id, TimelineLength, Lifetime);

    /// <inheritdoc />
    protected override async Task DoneAsync()
    {
        await base.DoneAsync();
        if (Detail is null)
        {
            // The viewer assigned it to somebody else and may no longer see this page.
            Snackbar.Add(T[nameof(OpportunityTexts.GivenAway), Code], Severity.Info);
            Navigation.NavigateTo(PortalPaths.Opportunities);
        }
    }
}
