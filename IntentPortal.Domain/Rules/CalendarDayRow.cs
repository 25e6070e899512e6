namespace IntentPortal.Domain.Rules;

/// <summary>A special day of the working calendar as a list shows it.</summary>
public sealed record CalendarDayRow(Guid Id, long Version, DateOnly Date, CalendarDayKind Kind, string Name);
