using IntentPortal.Domain.Board;
using IntentPortal.Domain.Settings;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace IntentPortal.Web.Features.Board;

/// <summary>The board as it was: one moment, or two side by side. Its state is its address.</summary>
public sealed partial class ReplayPage(IReferenceData reference, NavigationManager navigation, TimeProvider clock) : IDisposable
{
    // So far back the slider goes; the date field and the ledger go further.
    private const int Days = 180;

    private ReferenceLists? lists;
    private ReplayQueryString address = new();
    private IReadOnlyList<string> ignored = [];
    private BoardSnapshot? first;
    private BoardSnapshot? second;
    private DateTimeOffset earliest;
    private DateTimeOffset latest;

    private DateTimeOffset At => address.At ?? latest.AddDays(-1);

    /// <inheritdoc />
    public void Dispose() => navigation.LocationChanged -= OnLocationChanged;

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        latest = ReplayQueryString.ToMinute(clock.GetUtcNow());
        earliest = latest.AddDays(-Days);
        address = ReplayQueryString.Parse(new Uri(navigation.Uri).Query, out ignored);
        navigation.LocationChanged += OnLocationChanged;
        lists = await reference.GetAsync(CancellationToken.None);
    }

    private void OnLocationChanged(object? sender, LocationChangedEventArgs location)
    {
        if (ReplayQueryString.IsOf(new Uri(location.Location)))
        {
            address = ReplayQueryString.Parse(new Uri(location.Location).Query, out ignored);
            _ = InvokeAsync(StateHasChanged);
        }
    }

    // Two moments are named both, so that the link means the same tomorrow.
    private void Compare(bool compare) => Go(compare ? address with { At = At, And = latest } : address with { And = null });

    private void Go(ReplayQueryString next) => navigation.NavigateTo(next.ToPath());
}
