namespace IntentPortal.Web.Features.Customers;

/// <summary>Tags as people type them: separated by Western or Chinese commas.</summary>
public static class TagText
{
    private static readonly char[] separators = [',', '，', '、', ';', '；'];

    /// <summary>The tags in a typed text.</summary>
    public static IReadOnlyList<string> Split(string? text) =>
        (text ?? string.Empty).Split(separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The text that stands for tags.</summary>
    public static string Join(IReadOnlyList<string> tags) => string.Join(", ", tags);
}
