using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace IntentPortal.Tests.Support;

/// <summary>A real redis-server on its own port that can be killed and restarted.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("intentportal-redis-").FullName;
    private readonly int port = FreePort.Find();
    private Process? process;

    /// <summary>The value for <c>Redis:Connection</c>.</summary>
    public string Connection => $"127.0.0.1:{port}";

    /// <summary>Whether the process is running.</summary>
    public bool IsRunning => process is { HasExited: false };

    public static async Task<RedisServer> StartedAsync()
    {
        var server = new RedisServer();
        await server.StartAsync();
        return server;
    }

    public async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo("redis-server", ["--port", $"{port}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder])
        {
            RedirectStandardOutput = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        while (!process.HasExited)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }

        throw new InvalidOperationException($"redis-server ended with {process.ExitCode}.");
    }

    /// <summary>The number of keys in the server.</summary>
    public async Task<int> CountAsync()
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync("DBSIZE\r\n"u8.ToArray());
        using var reader = new StreamReader(stream);
        return int.Parse((await reader.ReadLineAsync())![1..], CultureInfo.InvariantCulture);
    }

    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
