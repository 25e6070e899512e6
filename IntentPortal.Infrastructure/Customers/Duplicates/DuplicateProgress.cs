namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// How far the search for probable pairs has followed the ledger. One row; none before the first search.
/// </summary>
public sealed class DuplicateProgress
{
    /// <summary>The key of the one row.</summary>
    public const int TheId = 1;

    /// <summary>Creates the row.</summary>
    public DuplicateProgress(long sequence, int form) => (Id, Sequence, Form) = (TheId, sequence, form);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>The last entry of the ledger that was followed.</summary>
    public long Sequence { get; private set; }

    /// <summary>The form of the keys; another form means that all are made again.</summary>
    public int Form { get; private set; }
}
