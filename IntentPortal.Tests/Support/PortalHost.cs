using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace IntentPortal.Tests.Support;

/// <summary>The real application in this process, with a data folder of its own.</summary>
public class PortalHost : WebApplicationFactory<Program>
{
    /// <summary>Where this host keeps its files; gone when it is disposed.</summary>
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
