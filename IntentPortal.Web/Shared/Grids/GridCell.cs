namespace IntentPortal.Web.Shared.Grids;

/// <summary>One cell to be drawn.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="Row">The row it is in.</param>
/// <param name="Column">The key of its column.</param>
/// <param name="IsChanged">Whether somebody has just changed the row.</param>
public sealed record GridCell<TRow>(TRow Row, string Column, bool IsChanged);
