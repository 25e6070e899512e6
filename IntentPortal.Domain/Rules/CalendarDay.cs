using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Rules;

/// <summary>
/// A day that differs from its weekday: a public holiday or a swapped working day. There is at most one record for a
/// day.
/// </summary>
public sealed class CalendarDay : Aggregate
{
    private CalendarDay()
    {
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Holiday or working day.</summary>
    public CalendarDayKind Kind { get; private set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.CalendarDay;

    /// <inheritdoc />
    public override string Label => $"{Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture)} {Name}";

    /// <summary>Adds a special day.</summary>
    public static Outcome<CalendarDay> Add(Guid id, DateOnly? date, CalendarDayKind kind, string? name)
    {
        var day = new CalendarDay { Id = id };
        if (day.Take(date, kind, name) is { } refusal)
        {
            return refusal;
        }

        day.Record(ChangeKind.Added);
        return day;
    }

    /// <summary>Changes it.</summary>
    public Refusal? Edit(DateOnly? date, CalendarDayKind kind, string? name)
    {
        if (Take(date, kind, name) is { } refusal)
        {
            return refusal;
        }

        Record(ChangeKind.Edited);
        return null;
    }

    private Refusal? Take(DateOnly? date, CalendarDayKind kind, string? name)
    {
        var check = new FieldValidator();
        if (date is null)
        {
            check.Add(nameof(Date), FieldProblemKind.Required);
        }

        date = check.Date(nameof(Date), date);
        kind = check.Defined(nameof(Kind), kind);
        name = check.Required(nameof(Name), name, Limits.Name);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        (Date, Kind, Name) = (date!.Value, kind, name);
        return null;
    }
}

/// <summary>How a day differs from its weekday.</summary>
public enum CalendarDayKind
{
    /// <summary>节假日: a holiday.</summary>
    Holiday = 1,

    /// <summary>调休上班: a Saturday or Sunday that is worked in exchange for a holiday.</summary>
    SwappedWorkingDay = 2,
}

/// <summary>A special day of the working calendar as a list row.</summary>
public sealed record CalendarDayRow(Guid Id, long Version, DateOnly Date, CalendarDayKind Kind, string Name);
