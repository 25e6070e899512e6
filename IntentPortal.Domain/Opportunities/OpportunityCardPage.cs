namespace IntentPortal.Domain.Opportunities;

/// <summary>A part of a column: of open ones those first that are expected to close first, of closed ones the latest.</summary>
/// <param name="Filter">What to show.</param>
/// <param name="Stage">The column.</param>
/// <param name="Skip">Cards before the part.</param>
/// <param name="Take">Cards of the part, at most <see cref="OpportunityColumns.MostCards"/>.</param>
public sealed record OpportunityCardPage(OpportunityFilter Filter, OpportunityStage Stage, int Skip, int Take);
