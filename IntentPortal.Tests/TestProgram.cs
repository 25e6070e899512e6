using IntentPortal.Tests.Support;
using Xunit.MicrosoftTestingPlatform;

namespace IntentPortal.Tests;

/// <summary>
/// The entry point. Besides running the tests, a test can start the assembly as a process that it then kills.
/// </summary>
internal static class TestProgram
{
    public static Task<int> Main(string[] args) => args is [CaptureUntilKilled.Argument, var folder, var actor, var source]
        ? CaptureUntilKilled.RunAsync(folder, Guid.Parse(actor), Guid.Parse(source))
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
