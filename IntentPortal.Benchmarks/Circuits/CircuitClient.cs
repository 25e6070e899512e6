using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IntentPortal.Benchmarks.Circuits;

/// <summary>
/// One page in one circuit. It loads the page, starts the circuit, acknowledges every render batch and answers
/// JavaScript calls as a browser does.
/// </summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private const string WindowHeight = "900";

    private readonly HubConnection connection;
    private readonly Action<ReadOnlyMemory<byte>> drawn;
    private readonly TaskCompletionSource<string> started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int calls;

    private CircuitClient(HubConnection connection, Action<ReadOnlyMemory<byte>> drawn)
    {
        this.connection = connection;
        this.drawn = drawn;
    }

    /// <summary>The number of render batches received.</summary>
    public int Batches { get; private set; }

    /// <summary>The server's error message when it ended the circuit, or null.</summary>
    public string? Fault { get; private set; }

    /// <summary>Opens a page; every render batch is passed to the caller.</summary>
    public static async Task<CircuitClient> OpenAsync(Uri server, string path, CookieContainer cookies, HttpClient browser, Action<ReadOnlyMemory<byte>> drawn)
    {
        var page = new Uri(server, path);
        string html = await browser.GetStringAsync(page);
        List<string> markers = [.. Marker().Matches(html).Select(m => m.Groups[1].Value).Where(m => m.Contains("descriptor", StringComparison.Ordinal))];
        if (markers.Count == 0)
        {
            throw new InvalidOperationException($"{page} has no interactive part: {html[..Math.Min(html.Length, 300)]}");
        }

        string state = State().Match(html) is { Success: true } found ? found.Groups[1].Value : string.Empty;
        var client = new CircuitClient(await HubConnection.ConnectAsync(server, cookies, browser), drawn);
        _ = client.connection.ReceiveAsync(client.HandleAsync);
        await client.connection.SendAsync(PackWriter.Invocation("1", "StartCircuit", server.ToString(), page.ToString(), "[]", state));
        await client.started.Task.WaitAsync(TimeSpan.FromSeconds(60));
        string operations = string.Join(',', markers.Select((marker, i) => $"{{\"type\":\"add\",\"ssrComponentId\":{i + 1},\"marker\":{marker}}}"));
        await client.connection.SendAsync(PackWriter.Invocation(null, "UpdateRootComponents", $"{{\"batchId\":1,\"operations\":[{operations}]}}", state));
        return client;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task HandleAsync(object?[] message)
    {
        if (message is [3L, _, "1", var kind, ..])
        {
            started.TrySetResult(kind is 3L ? (string)message[4]! : throw new InvalidOperationException("The circuit did not start."));
        }
        else if (message is [1L, _, _, string target, object?[] arguments, ..])
        {
            await CalledAsync(target, arguments);
        }
    }

    private async Task CalledAsync(string target, object?[] arguments)
    {
        switch (target)
        {
            case "JS.RenderBatch":
                Batches++;
                drawn((ReadOnlyMemory<byte>)arguments[1]!);
                await connection.SendAsync(PackWriter.Invocation(null, "OnRenderCompleted", arguments[0], null));
                break;
            case "JS.BeginInvokeJS":
                await AnswerAsync((long)arguments[0]!, (string)arguments[1]!, arguments[2] as string, (long)arguments[3]!);
                break;
            case "JS.Error":
                Fault = arguments[0] as string;
                break;
        }
    }

    private async Task AnswerAsync(long handle, string identifier, string? json, long resultType)
    {
        if (handle != 0)
        {
            await connection.SendAsync(PackWriter.Invocation(null, "EndInvokeJSFromDotNet", handle, true, $"[{handle},true,{BrowserAnswers.To(identifier, resultType)}]"));
        }

        if (identifier == "Blazor._internal.Virtualize.init" && json is not null)
        {
            // A browser would report at once that the end of the list is visible.
            using JsonDocument arguments = JsonDocument.Parse(json);
            long list = arguments.RootElement[0].GetProperty("__dotNetObject").GetInt64();
            string call = (++calls).ToString(CultureInfo.InvariantCulture);
            await connection.SendAsync(PackWriter.Invocation(null, "BeginInvokeDotNetFromJS", call, null, "OnSpacerAfterVisible", list, $"[0,{WindowHeight},{WindowHeight}]"));
        }
    }

    [GeneratedRegex("<!--Blazor:(\\{.*?\\})-->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex State();
}
