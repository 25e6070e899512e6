using System.Globalization;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>A probable duplicate pair with its score. A job maintains the table.</summary>
public sealed class DuplicatePair
{
    private DuplicatePair()
    {
    }

    /// <summary>Creates the pair.</summary>
    public DuplicatePair(Guid oneId, Guid otherId, DuplicateScore score)
    {
        (OneId, OtherId) = CustomerPair.Of(oneId, otherId);
        Sum = score.Sum;
        Parts = string.Join(';', score.Parts.Select(p => string.Create(CultureInfo.InvariantCulture, $"{(int)p.Sign}:{p.Points}")));
    }

    /// <summary>The customer with the lower identity.</summary>
    public Guid OneId { get; private set; }

    /// <summary>The other customer.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>The sum of the score.</summary>
    public int Sum { get; private set; }

    /// <summary>Its parts in the format sign:points;…</summary>
    public string Parts { get; private set; } = string.Empty;

    /// <summary>The score.</summary>
    public static DuplicateScore ScoreOf(string parts) => new([.. parts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split(':'))
        .Select(p => new DuplicateScorePart((MatchCriterion)int.Parse(p[0], CultureInfo.InvariantCulture), int.Parse(p[1], CultureInfo.InvariantCulture)))]);
}
