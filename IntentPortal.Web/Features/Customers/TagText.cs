namespace IntentPortal.Web.Features.Customers;

/// <summary>Converts typed tags, which are separated by Western or Chinese commas.</summary>
public static class TagText
{
    private static readonly char[] separators = [',', '，', '、', ';', '；'];

    /// <summary>Splits the typed text.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        (text ?? string.Empty).Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Joins tags for editing.</summary>
    public static string Join(IReadOnlyList<string> tags) => string.Join(", ", tags);
}
