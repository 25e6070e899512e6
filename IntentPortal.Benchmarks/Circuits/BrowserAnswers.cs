namespace IntentPortal.Benchmarks.Circuits;

/// <summary>The answers of a browser to JavaScript calls of the page, as JSON.</summary>
internal static class BrowserAnswers
{
    private const long ObjectReference = 1;

    /// <summary>The answer to one call.</summary>
    public static string To(string identifier, long resultType) => identifier switch
    {
        _ when resultType == ObjectReference => "{\"__jsObjectId\":1}",
        "readFacts" => "{\"timeZone\":\"Asia/Shanghai\",\"prefersDark\":false}",
        "isVisible" or "isEnabled" => "true",
        _ when identifier.EndsWith("darkModeChange", StringComparison.Ordinal) => "false",
        _ when identifier.EndsWith("getBrowserWindowSize", StringComparison.Ordinal) => "{\"height\":900,\"width\":1440}",
        _ => "null",
    };
}
