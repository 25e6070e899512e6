namespace IntentPortal.Web.Shared;

/// <summary>A keyboard shortcut that works anywhere on the page: a single key, or Ctrl+K.</summary>
/// <param name="Key">The character as the keyboard reports it, such as "n" or "?".</param>
/// <param name="Description">What it does, in the viewer's language.</param>
/// <param name="Run">The action.</param>
public sealed record KeyboardShortcut(string Key, string Description, Func<Task> Run);
