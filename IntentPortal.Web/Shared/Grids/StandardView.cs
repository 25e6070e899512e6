namespace IntentPortal.Web.Shared.Grids;

/// <summary>A view that every person finds ready.</summary>
/// <param name="Name">What it is called, in the person's language.</param>
/// <param name="State">The query string that reproduces it, without the question mark.</param>
public sealed record StandardView(string Name, string State);
