using System.Collections.Concurrent;
using System.Diagnostics;

namespace IntentPortal.Tests.Support;

/// <summary>One node of the portal in its own process, from the build output. It can be shut down or killed.</summary>
internal sealed class NodeProcess(string dataFolder, string? redis) : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> said = new();
    private Process? process;

    /// <summary>The address, which is the same after every start.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort.Find()}");

    /// <summary>Whether the process is running.</summary>
    public bool IsRunning => process is { HasExited: false };

    /// <summary>Starts the process and waits until it is ready.</summary>
    /// <param name="settings">Additional settings for this run.</param>
    public async Task StartAsync(params (string Name, string Value)[] settings)
    {
        // IntentPortal.Tests/bin/Debug/net10.0 → IntentPortal.Web/bin/Debug/net10.0
        string assembly = Path.Combine(AppContext.BaseDirectory.Replace("IntentPortal.Tests", "IntentPortal.Web", StringComparison.Ordinal), "IntentPortal.Web.dll");
        var start = new ProcessStartInfo("dotnet", [assembly]) { WorkingDirectory = Repository.PathOf("IntentPortal.Web"), RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["Data__Folder"] = dataFolder;
        // As in the tests' own process: most code runs a few times only.
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["Redis__Connection"] = redis;
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? string.Empty);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? string.Empty);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        await Eventually.UntilAsync("the node is ready", () => IsReadyAsync(client), pace: 100);
    }

    /// <summary>Sends SIGKILL, so that the process cannot clean up.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Sends SIGTERM, as an orchestrator does, and waits until the process has ended.</summary>
    public async Task EndAsync()
    {
        using Process order = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await order.WaitForExitAsync();
        await process.WaitForExitAsync().WaitAsync(Eventually.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        process?.Dispose();
    }

    private async Task<bool> IsReadyAsync(HttpClient client)
    {
        if (process!.HasExited)
        {
            throw new InvalidOperationException($"The node ended with {process.ExitCode}:\n{string.Join('\n', said)}");
        }

        try
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(Address, "/health/ready"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
