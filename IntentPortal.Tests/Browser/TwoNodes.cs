using IntentPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;

namespace IntentPortal.Tests.Browser;

/// <summary>
/// Two nodes in separate processes on one database, with a real nginx in front, a real redis-server between them
/// (unless disabled), and a real Chromium.
/// </summary>
public class TwoNodes(Chromium chromium) : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("intentportal-nodes-").FullName;
    private readonly ReverseProxy proxy = new();
    private readonly List<NodeProcess> nodes = [];

    /// <summary>
    /// The Redis server that signals commits between the nodes; it can be killed and restarted. Null without Redis.
    /// </summary>
    internal virtual RedisServer? Redis { get; } = new();

    public async ValueTask InitializeAsync()
    {
        if (Redis is not null)
        {
            await Redis.StartAsync();
        }

        await DatabaseTemplate.CopyFilledAsync(folder);
        for (int i = 0; i < 2; i++)
        {
            var node = new NodeProcess(folder, Redis?.Connection);
            nodes.Add(node);
            await node.StartAsync();
        }

        await proxy.StartAsync([.. nodes.Select(n => n.Address)]);
    }

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        foreach (NodeProcess node in nodes)
        {
            await node.DisposeAsync();
        }

        if (Redis is not null)
        {
            await Redis.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Restarts what a failed journey left stopped, so that journeys are independent of each other.</summary>
    public async ValueTask MendAsync()
    {
        if (Redis is { IsRunning: false })
        {
            await Redis.StartAsync();
        }

        foreach (NodeProcess node in nodes.Where(n => !n.IsRunning))
        {
            await node.StartAsync();
        }
    }

    /// <summary>Opens a window and signs in, on whichever node the proxy chooses.</summary>
    public Task<BrowserWindow> SignInAsync(string userName) => chromium.SignInAsync(proxy.Address, userName);

    /// <summary>Opens a window on another node than the given window.</summary>
    public async Task<BrowserWindow> SignInElsewhereAsync(string userName, BrowserWindow other) => await SignInOnAsync(userName, Beside(await NodeOfAsync(other)));

    /// <summary>Opens a window on the same node as the given window.</summary>
    public async Task<BrowserWindow> SignInBesideAsync(string userName, BrowserWindow other) => await SignInOnAsync(userName, await NodeOfAsync(other));

    /// <summary>The node to which the proxy routes a window.</summary>
    internal Task<NodeProcess> NodeOfAsync(BrowserWindow window) => NodeOfAsync(window.Page.APIRequest);

    /// <summary>Opens a window on the given node.</summary>
    internal Task<BrowserWindow> SignInOnAsync(string userName, NodeProcess node) =>
        chromium.SignInAsync(proxy.Address, userName, before: context => Eventually.UntilAsync("the proxy chooses the node", async () =>
        {
            // The proxy sets a new cookie for a browser without one, and chooses the node by it.
            await context.ClearCookiesAsync();
            return await NodeOfAsync(context.APIRequest) == node;
        }));

    internal NodeProcess First => nodes[0];

    /// <summary>The node other than the given one.</summary>
    internal NodeProcess Beside(NodeProcess node) => nodes.Single(n => n != node);

    /// <summary>
    /// Cuts the network of a window so that both ends notice at once. It stays cut until the window is set online
    /// again.
    /// </summary>
    public async Task CutAsync(BrowserWindow window)
    {
        window.LosesItsNode = true;
        await window.Page.Context.SetOfflineAsync(true);
        await proxy.TearAsync();
        await Assertions.Expect(window.Page.Locator("#components-reconnect-modal:popover-open:not([data-silent])")).ToHaveCountAsync(1);
    }

    /// <summary>Waits until the proxy routes a window to a node.</summary>
    internal Task LedToAsync(BrowserWindow window, NodeProcess node) =>
        Eventually.UntilAsync("the proxy leads the window to the node", async () => await NodeOfAsync(window) == node, pace: 100);

    /// <summary>Waits until a draft contains the text.</summary>
    public Task KeptAsync(string text) => Eventually.UntilAsync(
        $"a draft holds '{text}'", async () => Convert.ToInt64(await AskAsync($"SELECT COUNT(*) FROM Drafts WHERE Json LIKE '%{text}%'"), null) > 0);

    /// <summary>The code of an open intent that a person owns.</summary>
    public async Task<string> OpenIntentOfAsync(string userName, int which) => (string)(await AskAsync(
        $"SELECT i.Code FROM Intents i JOIN People p ON p.Id = i.OwnerId WHERE p.UserName = '{userName}' AND i.Status IN (1, 2) ORDER BY i.Code LIMIT 1 OFFSET {which}"))!;

    private async Task<NodeProcess> NodeOfAsync(IAPIRequestContext browser)
    {
        IAPIResponse answer = await browser.GetAsync("/health/live");
        return nodes.Single(n => n.Address.Authority == answer.Headers[ReverseProxy.NodeHeader].Split(',')[^1].Trim());
    }

    private async Task<object?> AskAsync(string question)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "portal.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync();
    }
}
