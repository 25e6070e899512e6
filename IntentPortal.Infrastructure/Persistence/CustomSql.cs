namespace IntentPortal.Infrastructure.Persistence;

/// <summary>
/// Functions that extract values of user-defined fields in a query; each provider maps them. A path is a dollar sign, a
/// dot and the key.
/// </summary>
internal static class CustomSql
{
    /// <summary>A text, a choice or a day.</summary>
    public static string? Text(string values, string path) => throw new NotSupportedException($"{values} and {path} are read by the database.");

    /// <summary>A number; 1 and 0 for yes and no.</summary>
    public static double? Number(string values, string path) => throw new NotSupportedException($"{values} and {path} are read by the database.");

    /// <summary>Several choices, as a JSON array.</summary>
    public static string? Several(string values, string path) => throw new NotSupportedException($"{values} and {path} are read by the database.");
}
