using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>A redis-server process started for the benchmark.</summary>
internal sealed class RedisProcess : IDisposable
{
    private readonly Process process;

    public RedisProcess()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Connection = $"127.0.0.1:{port}";
        process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--loglevel", "warning"]))!;
    }

    public string Connection { get; }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
