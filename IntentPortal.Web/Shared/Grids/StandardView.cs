namespace IntentPortal.Web.Shared.Grids;

/// <summary>A built-in view that everybody has.</summary>
/// <param name="Name">The name in the viewer's language.</param>
/// <param name="State">The query string that reproduces it, without the question mark.</param>
public sealed record StandardView(string Name, string State);
