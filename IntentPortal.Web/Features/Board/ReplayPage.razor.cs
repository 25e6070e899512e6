using IntentPortal.Domain.Board;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Navigation;
using IntentPortal.Web.Shared.Grids;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>The board in the past: one moment, or two side by side. The state is in the address.</summary>
public sealed partial class ReplayPage(IReferenceData reference, NavigationManager navigation, TimeProvider clock)
{
    // The range of the slider; the date field and the ledger go back further.
    private const int Days = 180;

    private ReferenceLists? lists;
    private AddressState<ReplayQueryString>? address;
    private BoardSnapshot? first;
    private BoardSnapshot? second;
    private DateTimeOffset earliest;
    private DateTimeOffset latest;

    private ReplayQueryString Shown => address!.Value;

    private DateTimeOffset At => Shown.At ?? latest.AddDays(-1);

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        latest = ReplayQueryString.ToMinute(clock.GetUtcNow());
        earliest = latest.AddDays(-Days);
        address = Own(new AddressState<ReplayQueryString>(navigation, PortalPaths.Replay, () => _ = InvokeAsync(StateHasChanged)));
        lists = await reference.GetAsync(Lifetime);
    }

    // Both moments are written to the address, so that the link means the same tomorrow.
    private void Compare(bool compare) => Go(compare ? Shown with { At = At, And = latest } : Shown with { And = null });

    private void Go(ReplayQueryString next) => address!.Go(next);
}
