using System.Text.Json;
using IntentPortal.Infrastructure.Drafts;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Browser;

/// <summary>The real application, shared by the journeys of one class, and the real Chromium of the run.</summary>
public sealed class PortalBrowser(Chromium chromium) : IAsyncLifetime
{
    /// <summary>The application.</summary>
    public PortalServer Server { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await DatabaseTemplate.CopyFilledAsync(Server.DataFolder);
        _ = Server.Address;
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Waits until a draft contains the text.</summary>
    public Task KeptAsync(string text)
    {
        string stored = JsonSerializer.Serialize(text).Trim('"');
        return Eventually.UntilAsync($"a draft holds '{text}'", async () =>
        {
            await using PortalDbContext context = await Server.Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
            return await context.Drafts.AnyAsync(d => d.Json.Contains(text) || d.Json.Contains(stored));
        });
    }

    /// <summary>
    /// Opens a separate browser window and signs a person in with one click at the identity provider.
    /// </summary>
    public Task<BrowserWindow> SignInAsync(string userName, string language = "zh-CN", int width = 1440, bool hasTouch = false) =>
        chromium.SignInAsync(Server.Address, userName, language, width, hasTouch);
}
