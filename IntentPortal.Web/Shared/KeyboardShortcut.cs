namespace IntentPortal.Web.Shared;

/// <summary>One key, or Ctrl+K, that does something anywhere on the page.</summary>
/// <param name="Key">The character as the keyboard gives it, such as "n" or "?".</param>
/// <param name="Description">What it does, in the person's language.</param>
/// <param name="Run">What is done.</param>
public sealed record KeyboardShortcut(string Key, string Description, Func<Task> Run);
