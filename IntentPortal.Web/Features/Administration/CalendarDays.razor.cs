using System.Globalization;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Rules;
using Microsoft.AspNetCore.Components;

namespace IntentPortal.Web.Features.Administration;

/// <summary>The editable table of public holidays and swapped working days.</summary>
public sealed partial class CalendarDays
{
    private int year;
    private CalendarDayRow? editing;
    private string? date;
    private string? name;
    private CalendarDayKind kind = CalendarDayKind.Holiday;
    private Refusal? refusal;
    private string? announcement;

    /// <summary>The rules that the days belong to.</summary>
    [Parameter, EditorRequired]
    public FollowUpPolicy Book { get; set; } = FollowUpPolicy.Standard;

    /// <summary>Raised when a day was saved or removed.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    private IEnumerable<CalendarDayRow> Days => Book.Days.Where(day => day.Date.Year == year);

    private IEnumerable<int> Years
    {
        get
        {
            int now = Clock.GetUtcNow().Year;
            return Book.Days.Select(day => day.Date.Year).Concat([now, now + 1, year]).Distinct().Order();
        }
    }

    private bool IsChanged => !(string.IsNullOrEmpty(date) && string.IsNullOrEmpty(name))
        && (editing is null || (date, kind, name) != (editing.Date.ToString("O", CultureInfo.InvariantCulture), editing.Kind, editing.Name));

    protected override void OnInitialized() => year = Book.Calendar.DayOf(Clock.GetUtcNow()).Year;

    private void Begin(CalendarDayRow? day)
    {
        (editing, refusal) = (day, null);
        (date, kind, name) = (day?.Date.ToString("O", CultureInfo.InvariantCulture), day?.Kind ?? CalendarDayKind.Holiday, day?.Name);
    }

    private async Task SaveAsync()
    {
        DateOnly? typed = DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var day) ? day : null;
        var outcome = await Rules.SaveDayAsync(await Person.IdAsync(), new SaveCalendarDay(editing?.Id, editing?.Version ?? 0, typed, kind, name), CancellationToken.None);
        refusal = outcome.Refusal;
        if (outcome.Succeeded)
        {
            year = day.Year;
            announcement = T[nameof(RulesTexts.DaySaved), date!];
            Begin(null);
            await OnChanged.InvokeAsync();
        }
    }

    private async Task RemoveAsync(CalendarDayRow day)
    {
        var outcome = await Rules.RemoveDayAsync(await Person.IdAsync(), day.Id, CancellationToken.None);
        announcement = outcome.Refusal is { } problem ? Refusals.Of(problem) : T[nameof(RulesTexts.DayRemoved), LabelOf(day)];
        if (editing?.Id == day.Id)
        {
            Begin(null);
        }

        await OnChanged.InvokeAsync();
    }

    private static string LabelOf(CalendarDayRow day) => $"{day.Date.ToString("d", CultureInfo.CurrentCulture)} {day.Name}";
}
