namespace IntentPortal.Web.Shared.Grids;

/// <summary>A column that a grid can show.</summary>
/// <param name="Key">Its name in the address: what it is sorted by.</param>
/// <param name="Title">What it is called, in the person's language.</param>
public sealed record GridColumn(string Key, string Title);
