using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Settings;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>The board of one past moment.</summary>
public sealed partial class PastBoardView(IBoardHistoryQueries history, CurrentPerson person)
{
    private const int MostShown = 50;

    private readonly CancellationTokenSource lifetime = new();
    private PastBoard? board;
    private DateTimeOffset? asked;

    /// <summary>Tells two of them apart.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = string.Empty;

    /// <summary>What the slider is called.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    /// <summary>The moment.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    /// <summary>Where the slider begins.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Earliest { get; set; }

    /// <summary>Where it ends.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Latest { get; set; }

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Another moment was chosen.</summary>
    [Parameter]
    public EventCallback<DateTimeOffset> OnMoved { get; set; }

    // The slider goes by hours.
    private int Steps => (int)(Latest - Earliest).TotalHours;

    private int Step => (int)Math.Round((At - Earliest).TotalHours);

    private string When => Time.ToLocal(At).ToString("f", CultureInfo.CurrentCulture);

    /// <inheritdoc />
    public void Dispose() => lifetime.Cancel();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (asked == At)
        {
            return;
        }

        asked = At;
        PastBoard read = await history.AtAsync(await person.IdAsync(), At, lifetime.Token);
        // The slider may have gone on meanwhile.
        if (read.At == asked)
        {
            board = read;
        }
    }

    private Task SlideAsync(ChangeEventArgs change) =>
        OnMoved.InvokeAsync(int.TryParse(change.Value?.ToString(), CultureInfo.InvariantCulture, out int step) && step < Steps ? Earliest.AddHours(step) : Latest);

    private string AgeOf(PastCard card) => (int)(At - card.StageEnteredAt).TotalDays is var days and > 0 ? T["HereDays", new Counted(days)] : T["HereToday"];
}
