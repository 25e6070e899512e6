using System.Net;
using System.Net.WebSockets;
using System.Text.Json;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>A SignalR connection that uses the blazorpack protocol over a WebSocket.</summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private static readonly TimeSpan pingEvery = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource lifetime = new();

    /// <summary>Connects with the given cookies, like a browser.</summary>
    public static async Task<HubConnection> ConnectAsync(Uri server, CookieContainer cookies, HttpClient browser)
    {
        using HttpResponseMessage answer = await browser.PostAsync(new Uri(server, "/_blazor/negotiate?negotiateVersion=1"), null);
        answer.EnsureSuccessStatusCode();
        using JsonDocument negotiated = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        string token = negotiated.RootElement.GetProperty("connectionToken").GetString()!;
        var connection = new HubConnection();
        connection.socket.Options.Cookies = cookies;
        await connection.socket.ConnectAsync(new Uri($"ws://{server.Authority}/_blazor?id={Uri.EscapeDataString(token)}"), CancellationToken.None);
        await connection.socket.SendAsync("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        byte[] accepted = new byte[64];
        await connection.socket.ReceiveAsync(accepted.AsMemory(), CancellationToken.None);
        return connection;
    }

    /// <summary>Sends a framed message.</summary>
    public async Task SendAsync(byte[] message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(message, WebSocketMessageType.Binary, true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Passes every message to the handler until the connection ends.</summary>
    public async Task ReceiveAsync(Func<object?[], Task> handle)
    {
        _ = PingAsync();
        byte[] buffer = new byte[64 * 1024];
        int filled = 0;
        try
        {
            while (!lifetime.IsCancellationRequested)
            {
                int begun = 0;
                while (TryFrame(buffer.AsSpan(begun, filled - begun), out int header, out int length))
                {
                    await handle((object?[])new PackReader(buffer.AsMemory(begun + header, length)).Read()!);
                    begun += header + length;
                }

                buffer.AsSpan(begun, filled - begun).CopyTo(buffer);
                filled -= begun;
                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                ValueWebSocketReceiveResult received = await socket.ReceiveAsync(buffer.AsMemory(filled), lifetime.Token);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                filled += received.Count;
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException)
        {
            // The connection was closed by either side.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await lifetime.CancelAsync();
        socket.Dispose();
    }

    private static bool TryFrame(ReadOnlySpan<byte> data, out int header, out int length)
    {
        (header, length) = (0, 0);
        for (int i = 0; i < Math.Min(5, data.Length); i++)
        {
            length |= (data[i] & 127) << (7 * i);
            if (data[i] < 128)
            {
                header = i + 1;
                return data.Length >= header + length;
            }
        }

        return false;
    }

    private async Task PingAsync()
    {
        using var timer = new PeriodicTimer(pingEvery);
        try
        {
            while (await timer.WaitForNextTickAsync(lifetime.Token))
            {
                await SendAsync(PackWriter.Ping());
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // The connection has ended.
        }
    }
}
