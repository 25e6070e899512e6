using IntentPortal.Domain.Kernel;

namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// The last running number of a series and year. The row is updated in the transaction that uses the number.
/// </summary>
public sealed class CodeCounter
{
    public CodeSeries Series { get; init; }

    public int Year { get; init; }

    public long Last { get; set; }
}
