namespace IntentPortal.Benchmarks;

/// <summary>The portal as it is published, with the demo company in a folder of its own, deleted afterwards.</summary>
internal sealed class PublishedPortal : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("intentportal-benchmark-").FullName;

    /// <summary>A folder beside the portal's for whatever is measured against it.</summary>
    public string Beside(string name) => Path.Combine(folder, name);

    /// <summary>Publishes it as docs/operations.md says: for the machine it is to run on.</summary>
    public Task PublishAsync() => ServerProcess.PublishAsync(Path.Combine(Repository(), "IntentPortal.Web"), Beside("portal"), "-r", "linux-x64", "--no-self-contained");

    /// <summary>Starts it on its embedded defaults; it does not answer yet.</summary>
    public ServerProcess Start() => Start([]);

    /// <summary>Starts it with settings of its own.</summary>
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
