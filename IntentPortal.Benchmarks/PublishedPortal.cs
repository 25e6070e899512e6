namespace IntentPortal.Benchmarks;

/// <summary>The published portal with the demo company in its own folder, deleted afterwards.</summary>
internal sealed class PublishedPortal : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("intentportal-benchmark-").FullName;

    /// <summary>The path of a folder next to the portal's, for what it is compared with.</summary>
    public string Beside(string name) => Path.Combine(folder, name);

    /// <summary>Publishes the portal for the target machine, as docs/operations.md describes.</summary>
    public Task PublishAsync() => ServerProcess.PublishAsync(Path.Combine(Repository(), "IntentPortal.Web"), Beside("portal"), "-r", "linux-x64", "--no-self-contained");

    /// <summary>Starts the portal with its default settings, without waiting until it answers.</summary>
    public ServerProcess Start() => Start([]);

    /// <summary>Starts the portal with additional settings.</summary>
    public ServerProcess Start(params KeyValuePair<string, string>[] settings) => ServerProcess.Start(
        Beside("portal"),
        "IntentPortal.Web.dll",
        [new("ASPNETCORE_ENVIRONMENT", "Development"), new("Data__Folder", Beside("data")), new("Logging__LogLevel__Default", "Warning"), .. settings]);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IntentPortal.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run from a checkout of the repository.");
    }
}
