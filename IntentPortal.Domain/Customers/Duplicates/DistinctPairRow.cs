namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>A customer that was said not to be the same as the one whose page it is on.</summary>
public sealed record DistinctPairRow(Guid OtherId, string OtherCode, string OtherName, string SaidByName, DateTimeOffset SaidAt, string Reason);
