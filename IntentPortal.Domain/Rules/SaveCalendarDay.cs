namespace IntentPortal.Domain.Rules;

/// <summary>Enters a special day of the working calendar, or changes one.</summary>
/// <param name="DayId">Which, or null for a new one.</param>
/// <param name="Version">The version that was read.</param>
/// <param name="Date">The day.</param>
/// <param name="Kind">Free or worked.</param>
/// <param name="Name">What it is called.</param>
public sealed record SaveCalendarDay(Guid? DayId, long Version, DateOnly? Date, CalendarDayKind Kind, string? Name);
