using System.Globalization;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Board;

/// <summary>The board at one past moment.</summary>
public sealed partial class BoardSnapshotView(IBoardHistoryQueries history, CurrentPerson person)
{
    private const string FieldFormat = "yyyy-MM-dd'T'HH:mm";

    private readonly CancellationTokenSource lifetime = new();
    private BoardSnapshot? board;
    private SnapshotDifference? difference;
    private (DateTimeOffset At, SnapshotFilter Filter)? asked;
    private BoardSnapshot? compared;
    private bool reading;

    /// <summary>Distinguishes two instances on the same page.</summary>
    [Parameter, EditorRequired]
    public string Key { get; set; } = string.Empty;

    /// <summary>The label of the slider.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    /// <summary>The moment.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset At { get; set; }

    /// <summary>The start of the slider.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Earliest { get; set; }

    /// <summary>The end of the slider.</summary>
    [Parameter, EditorRequired]
    public DateTimeOffset Latest { get; set; }

    /// <summary>The filter for the shown intents.</summary>
    [Parameter, EditorRequired]
    public SnapshotFilter Filter { get; set; } = new();

    /// <summary>The board at the other moment when two are compared.</summary>
    [Parameter]
    public BoardSnapshot? Other { get; set; }

    /// <summary>The lists with the names.</summary>
    [Parameter, EditorRequired]
    public ReferenceLists Lists { get; set; } = null!;

    /// <summary>Raised with the board when it was loaded.</summary>
    [Parameter]
    public EventCallback<BoardSnapshot> OnRead { get; set; }

    /// <summary>Raised when another moment was selected.</summary>
    [Parameter]
    public EventCallback<DateTimeOffset> OnMoved { get; set; }

    // The slider has a precision of one hour, the date field of one minute.
    private int Steps => (int)(Latest - Earliest).TotalHours;

    private int Step => Math.Clamp((int)Math.Round((At - Earliest).TotalHours), 0, Steps);

    private string When => Time.ToLocal(At).ToString("f", CultureInfo.CurrentCulture);

    private string Field => FieldOf(At);

    /// <inheritdoc />
    public void Dispose() => lifetime.Cancel();

    /// <inheritdoc />
    protected override async Task OnParametersSetAsync()
    {
        if (compared != Other)
        {
            (compared, difference) = (Other, Other is null ? null : new SnapshotDifference(Other, Lists, T, Shared, Words));
        }

        if (asked == (At, Filter))
        {
            return;
        }

        (asked, reading) = ((At, Filter), true);
        (DateTimeOffset At, SnapshotFilter Filter) wanted = (At, Filter);
        BoardSnapshot read = await history.AtAsync(await person.IdAsync(), wanted.At, wanted.Filter, lifetime.Token);
        // The slider may have moved on in the meantime.
        if (wanted == asked)
        {
            (board, reading) = (read, false);
            await OnRead.InvokeAsync(read);
        }
    }

    private Task SlideAsync(ChangeEventArgs change) =>
        OnMoved.InvokeAsync(int.TryParse(change.Value?.ToString(), CultureInfo.InvariantCulture, out int step) && step < Steps ? Earliest.AddHours(step) : Latest);

    // The framework appends seconds to the field's value. An emptied field changes nothing, and future moments are
    // limited to the present.
    private Task PickAsync(ChangeEventArgs change) =>
        DateTime.TryParseExact(change.Value?.ToString(), [FieldFormat, $"{FieldFormat}:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime picked)
            ? OnMoved.InvokeAsync(Time.FromLocal(picked) is var moment && moment < Latest ? moment : Latest)
            : Task.CompletedTask;

    private string FieldOf(DateTimeOffset moment) => Time.ToLocal(moment).ToString(FieldFormat, CultureInfo.InvariantCulture);

    private string Facts(SnapshotCard card) => string.Join(
        " · ",
        new[]
        {
            card.OwnerId is null ? Shared[nameof(SharedTexts.Unassigned)] : Lists.People.NameOf(card.OwnerId, Shared),
            (int)(At - card.StageEnteredAt).TotalDays is var days and > 0 ? T[nameof(BoardTexts.HereDays), new PluralCount(days)] : T[nameof(BoardTexts.HereToday)],
            card.ExpectedAmount?.ToString("N0", CultureInfo.CurrentCulture),
        }.OfType<string>());

    private string Promise(SnapshotCard card) => card.PromiseDueOn is not { } due ? string.Empty
        : card.PromiseMovedCount == 0 ? T[nameof(BoardTexts.PromisedFor), due.ToString("d", CultureInfo.CurrentCulture)]
        : $"{T[nameof(BoardTexts.PromisedFor), due.ToString("d", CultureInfo.CurrentCulture)]} · {T[nameof(BoardTexts.MovedTimes), card.PromiseMovedCount]}";
}
