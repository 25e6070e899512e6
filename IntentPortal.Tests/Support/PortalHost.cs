using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace IntentPortal.Tests.Support;

/// <summary>The real application in this process, with its own data folder.</summary>
public class PortalHost : WebApplicationFactory<Program>
{
    /// <summary>The data folder of this host; deleted when it is disposed.</summary>
    public string DataFolder { get; } = Directory.CreateTempSubdirectory("intentportal-test-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("Data:Folder", DataFolder);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
