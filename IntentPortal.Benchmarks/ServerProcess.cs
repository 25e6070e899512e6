using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace IntentPortal.Benchmarks;

/// <summary>A published web application in its own process.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>The memory of the process in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1024.0 / 1024.0;
        }
    }

    /// <summary>The processor time of the process.</summary>
    public TimeSpan Busy
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Publishes a project for release.</summary>
    public static Task PublishAsync(string project, string folder, params string[] more) =>
        RunAsync("dotnet", ["publish", project, "-c", "Release", "-o", folder, "--nologo", "-v", "q", .. more], folder: null);

    /// <summary>Runs a command and waits for its end.</summary>
    public static async Task RunAsync(string file, IEnumerable<string> arguments, string? folder)
    {
        using Process process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder ?? string.Empty, RedirectStandardOutput = true })!;
        string said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        }
    }

    /// <summary>Starts a published application, without waiting until it answers.</summary>
    public static ServerProcess Start(string folder, string assembly, IEnumerable<KeyValuePair<string, string>> settings, params string[] arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, assembly), .. arguments]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        Process process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServerProcess(process, address);
    }

    /// <summary>
    /// Waits until the start-up work, including jobs, is done: until three consecutive seconds need almost no processor
    /// time.
    /// </summary>
    public async Task RestsAsync()
    {
        int quiet = 0;
        while (quiet < 3 && !process.HasExited)
        {
            TimeSpan before = Busy;
            await Task.Delay(TimeSpan.FromSeconds(1));
            quiet = Busy - before < TimeSpan.FromMilliseconds(80) ? quiet + 1 : 0;
        }
    }

    /// <summary>Waits until the application accepts connections.</summary>
    public async Task ListensAsync()
    {
        while (!process.HasExited)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Address.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"The server ended with {process.ExitCode} before it listened.");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
