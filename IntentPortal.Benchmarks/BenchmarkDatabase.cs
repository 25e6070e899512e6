using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Live;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntentPortal.Benchmarks;

/// <summary>
/// A demo database of a given size in its own folder, deleted afterwards unless a folder to keep was given.
/// </summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly string folder;
    private readonly bool keep;

    private BenchmarkDatabase(ServiceProvider services, string folder, bool keep)
    {
        this.services = services;
        this.folder = folder;
        this.keep = keep;
    }

    /// <summary>The folder of the database and its files.</summary>
    public string Folder => folder;

    /// <summary>The SQLite file.</summary>
    public string File => Path.Combine(folder, "portal.db");

    /// <summary>Creates and fills a database, or reuses the one that an earlier run left in the folder.</summary>
    public static async Task<BenchmarkDatabase> CreateAsync(int intents, string? keptIn = null, string? redis = null)
    {
        string folder = keptIn ?? Directory.CreateTempSubdirectory("intentportal-benchmark-").FullName;
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", folder), new("Redis:Connection", redis)]).Build();
        ServiceProvider services = new ServiceCollection().AddLogging().AddSingleton(configuration).AddPortalInfrastructure(configuration, folder).BuildServiceProvider();
        var database = new BenchmarkDatabase(services, folder, keep: keptIn is not null);
        await database.Get<DatabaseMigration>().MigrateAsync(CancellationToken.None);
        if (await database.Get<DemoLoader>().IsEmptyAsync(CancellationToken.None))
        {
            Console.WriteLine($"filling a database with {intents:N0} intents …");
            await database.Get<DemoLoader>().LoadAsync(intents, 7, null, CancellationToken.None);
        }

        return database;
    }

    /// <summary>Starts to notify other nodes of commits made here.</summary>
    public async Task ListenAsync()
    {
        foreach (RedisCommitSignal doorbell in services.GetServices<IHostedService>().OfType<RedisCommitSignal>())
        {
            await doorbell.StartAsync(CancellationToken.None);
        }
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public async Task<Guid> PersonAsync(string userName)
    {
        await using PortalDbContext context = await Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        return await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (!keep)
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
