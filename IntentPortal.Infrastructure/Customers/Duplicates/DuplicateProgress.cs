namespace IntentPortal.Infrastructure.Customers.Duplicates;

/// <summary>
/// The position in the ledger up to which the pair search has read. A single row, which does not exist before the first
/// search.
/// </summary>
public sealed class DuplicateProgress
{
    /// <summary>The key of the single row.</summary>
    public const int TheId = 1;

    /// <summary>Creates the row.</summary>
    public DuplicateProgress(long sequence, int form) => (Id, Sequence, Form) = (TheId, sequence, form);

    /// <summary>The key.</summary>
    public int Id { get; private set; }

    /// <summary>The sequence number of the last ledger entry that was read.</summary>
    public long Sequence { get; private set; }

    /// <summary>The form of the keys; a different form means that all keys are rebuilt.</summary>
    public int Form { get; private set; }
}
