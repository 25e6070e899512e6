namespace IntentPortal.Web.Shared.Grids;

/// <summary>The context for rendering one cell.</summary>
/// <typeparam name="TRow">The row.</typeparam>
/// <param name="Row">The row.</param>
/// <param name="Column">The key of the column.</param>
/// <param name="IsChanged">Whether somebody changed the row within the last few seconds.</param>
public sealed record GridCell<TRow>(TRow Row, string Column, bool IsChanged);
