namespace IntentPortal.Web.Export;

/// <summary>
/// Protects spreadsheets against CSV injection, as recommended by OWASP. A text that looks like a formula gets an
/// apostrophe in front, which also protects it when the file is saved in another format.
/// </summary>
public static class SafeCell
{
    /// <summary>The text as it is safe to write into a cell.</summary>
    public static string? Of(string? text) => text is { Length: > 0 } && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;
}
