namespace IntentPortal.Web.Export;

/// <summary>
/// Makes text harmless for spreadsheets: what begins like a formula gets an apostrophe before it, as OWASP's advice on
/// CSV injection says, so that it stays text also when somebody saves the file in another format.
/// </summary>
public static class SafeCell
{
    /// <summary>The text as it may be written into a cell.</summary>
    public static string? Of(string? text) => text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
}
