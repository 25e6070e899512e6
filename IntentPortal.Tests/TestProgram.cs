using IntentPortal.Tests.Support;
using Xunit.MicrosoftTestingPlatform;

namespace IntentPortal.Tests;

/// <summary>
/// Beside running the tests, the assembly can be started by one of them as a process that is to be killed.
/// </summary>
internal static class TestProgram
{
    public static Task<int> Main(string[] args) => args is [CaptureUntilKilled.Argument, var folder, var actor, var source]
        ? CaptureUntilKilled.RunAsync(folder, Guid.Parse(actor), Guid.Parse(source))
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
