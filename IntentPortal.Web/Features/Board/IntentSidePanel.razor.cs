using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Features.Intents.Actions;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>The side panel with one intent.</summary>
public sealed partial class IntentSidePanel(IIntentQueries intents)
{
    private const int TimelineLength = 50;

    private ElementReference heading;
    private PresenceLine? presence;
    private IntentAction? action;
    private IntentAction? asked;
    private string? shown;
    private bool mustFocus;

    /// <summary>The action whose form should be open.</summary>
    [Parameter]
    public IntentAction? Doing { get; set; }

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Raised with the action whose form should be open instead.</summary>
    [Parameter]
    public EventCallback<IntentAction?> OnChosen { get; set; }

    /// <summary>Raised with the current intent after an action succeeded.</summary>
    [Parameter]
    public EventCallback<IntentDetail?> OnDone { get; set; }

    /// <summary>Raised when the person cancels the form.</summary>
    [Parameter]
    public EventCallback OnCancelled { get; set; }

    /// <summary>Raised when the person closes the panel.</summary>
    [Parameter, EditorRequired]
    public EventCallback OnClosed { get; set; }

    /// <inheritdoc />
    protected override bool IsBusy => action is not null;

    /// <inheritdoc />
    protected override ReferenceLists? Names => Lists;

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (shown != Code)
        {
            (shown, asked, action) = (Code, null, null);
            Leave();
            mustFocus = true;
            await ReloadAsync();
        }

        // Only when another action is requested. An open form keeps its input even if others have decided in the
        // meantime.
        if (asked != Doing && Detail is not null)
        {
            asked = Doing;
            action = Doing is { } doing && Detail.Actions.Allow(doing) ? doing : null;
            if (action is null)
            {
                await CatchUpAsync();
            }
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (mustFocus)
        {
            mustFocus = false;
            await heading.FocusAsync();
        }
    }

    private async Task DoneAsync()
    {
        // Closing the form removes the focused element, so the heading gets the focus.
        (action, mustFocus) = (null, true);
        await ReloadAsync();
        await OnDone.InvokeAsync(Detail);
    }

    /// <inheritdoc />
    protected override Guid IdOf(IntentDetail detail) => detail.Row.Id;

    /// <inheritdoc />
    protected override long VersionOf(IntentDetail detail) => detail.Row.Version;

    /// <inheritdoc />
    protected override Task<IntentDetail?> ReadAsync(Guid me) => intents.DetailAsync(me, Code, Lifetime);

    /// <inheritdoc />
    protected override Task<IReadOnlyList<TimelineItem>> ReadTimelineAsync(Guid me, Guid id) => intents.TimelineAsync(me, id, TimelineLength, Lifetime);
}
