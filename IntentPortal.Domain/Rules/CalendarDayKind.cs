namespace IntentPortal.Domain.Rules;

/// <summary>In which way a day is not as its day of the week says.</summary>
public enum CalendarDayKind
{
    /// <summary>节假日: a free day.</summary>
    Holiday = 1,

    /// <summary>调休上班: a Saturday or Sunday that is worked for a free day elsewhere.</summary>
    SwappedWorkingDay = 2,
}
