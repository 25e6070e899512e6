using System.Net;
using System.Net.Sockets;

namespace IntentPortal.Tests.Support;

/// <summary>
/// A TCP proxy between browser and portal that can be slow, hang silently and break. The portal's cookies are valid
/// here too, because cookies do not depend on the port.
/// </summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource lifetime = new();
    private readonly Uri portal;
    private readonly Lock gate = new();
    private readonly HashSet<TcpClient> clients = [];
    private TaskCompletionSource open = Opened();
    private Task accepting = Task.CompletedTask;

    public SlowLine(Uri portal)
    {
        this.portal = portal;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>The address of the proxy.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>The latency in each direction.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Stops forwarding without closing connections, so that neither end notices.</summary>
    public void Hold() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Forwards what was held back.</summary>
    public void Release() => open.TrySetResult();

    /// <summary>Drops what was held back and closes all connections; new ones can be made.</summary>
    public void Reset()
    {
        lock (gate)
        {
            foreach (TcpClient client in clients)
            {
                // A connection that has already ended has no socket.
                if (client.Client is { } socket)
                {
                    socket.LingerState = new LingerOption(enable: true, 0);
                    client.Close();
                }
            }

            clients.Clear();
        }

        Release();
    }

    public async ValueTask DisposeAsync()
    {
        await lifetime.CancelAsync();
        Reset();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lifetime.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task AcceptAsync()
    {
        while (!lifetime.IsCancellationRequested)
        {
            TcpClient browser = await listener.AcceptTcpClientAsync(lifetime.Token);
            var server = new TcpClient();
            lock (gate)
            {
                clients.Add(browser);
                clients.Add(server);
            }

            _ = JoinAsync(browser, server);
        }
    }

    private async Task JoinAsync(TcpClient browser, TcpClient server)
    {
        try
        {
            await open.Task;
            await server.ConnectAsync(portal.Host, portal.Port, lifetime.Token);
            browser.NoDelay = server.NoDelay = true;
            await Task.WhenAny(CarryAsync(browser, server), CarryAsync(server, browser));
        }
        catch (Exception fault) when (fault is IOException or SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One of the ends has closed the connection.
        }
        finally
        {
            lock (gate)
            {
                clients.Remove(browser);
                clients.Remove(server);
                browser.Dispose();
                server.Dispose();
            }
        }
    }

    private async Task CarryAsync(TcpClient from, TcpClient to)
    {
        NetworkStream source = from.GetStream();
        NetworkStream target = to.GetStream();
        var way = System.Threading.Channels.Channel.CreateUnbounded<(DateTime Due, byte[] Bytes)>();
        Task sending = SendAsync();
        byte[] buffer = new byte[64 * 1024];
        int read;
        while ((read = await source.ReadAsync(buffer, lifetime.Token)) > 0)
        {
            way.Writer.TryWrite((DateTime.UtcNow + Delay, buffer[..read]));
        }

        way.Writer.Complete();
        await sending;

        async Task SendAsync()
        {
            await foreach ((DateTime due, byte[] bytes) in way.Reader.ReadAllAsync(lifetime.Token))
            {
                TimeSpan rest = due - DateTime.UtcNow;
                if (rest > TimeSpan.Zero)
                {
                    await Task.Delay(rest, lifetime.Token);
                }

                await open.Task;
                await target.WriteAsync(bytes, lifetime.Token);
            }
        }
    }
}
