using System.Globalization;

namespace IntentPortal.Domain.Kernel;

/// <summary>
/// A code that the system gave: readable text and the number behind it, unique in its series and growing with time.
/// </summary>
/// <param name="Text">For example <c>YX-2026-000123</c>.</param>
/// <param name="Number">Year × 10^9 + running number of the year, for example 2026000000123.</param>
public sealed record RecordCode(string Text, long Number)
{
    /// <summary>Builds the code for the running number of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The running number is not between 1 and 999,999,999.</exception>
    public static RecordCode For(CodeSeries series, int year, long running)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(running, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(running, 999_999_999);
        string prefix = series switch
        {
            CodeSeries.Intent => "YX",
            CodeSeries.Customer => "KH",
            CodeSeries.Opportunity => "SJ",
            CodeSeries.Suggestion => "JY",
            _ => throw new ArgumentOutOfRangeException(nameof(series)),
        };
        return new RecordCode(
            string.Create(CultureInfo.InvariantCulture, $"{prefix}-{year:D4}-{running:D6}"),
            (year * 1_000_000_000L) + running);
    }
}

/// <summary>The series of codes that the system gives, such as YX-2026-000123.</summary>
public enum CodeSeries
{
    /// <summary>YX, 意向.</summary>
    Intent,

    /// <summary>KH, 客户.</summary>
    Customer,

    /// <summary>SJ, 商机.</summary>
    Opportunity,

    /// <summary>JY, 建议.</summary>
    Suggestion,
}

/// <summary>Names a record: enough to show it and to link to it.</summary>
/// <param name="Id">The identity.</param>
/// <param name="Code">The code.</param>
public sealed record RecordRef(Guid Id, string Code);
