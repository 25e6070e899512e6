namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>Two customers that are probably the same.</summary>
/// <param name="One">The one that was added first.</param>
/// <param name="Other">The other.</param>
/// <param name="Score">What speaks for and against it.</param>
public sealed record DuplicatePairRow(PairedCustomer One, PairedCustomer Other, DuplicateScore Score);
