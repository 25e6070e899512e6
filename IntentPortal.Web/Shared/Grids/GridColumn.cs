namespace IntentPortal.Web.Shared.Grids;

/// <summary>A column of a grid.</summary>
/// <param name="Key">The name in the address and in the sort order.</param>
/// <param name="Title">The title in the viewer's language.</param>
/// <param name="IsSortable">Whether the grid can be sorted by it.</param>
public sealed record GridColumn(string Key, string Title, bool IsSortable = true);
