using System.Data.Common;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Administration;
using IntentPortal.Infrastructure.Board;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Customers.Archive;
using IntentPortal.Infrastructure.CustomFields;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Drafts;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Intents;
using IntentPortal.Infrastructure.Live;
using IntentPortal.Infrastructure.MyDay;
using IntentPortal.Infrastructure.Opportunities;
using IntentPortal.Infrastructure.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Infrastructure.Persistence.SqlServer;
using IntentPortal.Infrastructure.Search;
using IntentPortal.Infrastructure.Settings;
using IntentPortal.Infrastructure.Suggestions;
using IntentPortal.Infrastructure.Telemetry;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.StackExchangeRedis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace IntentPortal.Infrastructure;

/// <summary>Registers the implementations of the domain's interfaces; each feature has its own registration.</summary>
public static class InfrastructureExtensions
{
    private const int LargestCachedState = 4 * 1024 * 1024;

    /// <summary>Registers persistence, live feed, files and the domain services.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configuration">The configuration, see Configuration in README.md.</param>
    /// <param name="contentRoot">The folder to which a relative <c>Data:Folder</c> refers.</param>
    /// <exception cref="InvalidOperationException">A setting is missing or invalid. The message names it and the
    /// expected value.</exception>
    public static IServiceCollection AddPortalInfrastructure(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        string folder = Path.GetFullPath(configuration["Data:Folder"] ?? "data", contentRoot);
        Directory.CreateDirectory(folder);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        services.AddSingleton<PortalMetrics>();
        AddDatabase(services, configuration, folder);
        AddLive(services, configuration);
        services.AddSingleton<IFileStore>(new FileStore(Path.Combine(folder, "files")));
        return services
            .AddPeople()
            .AddCustomFields()
            .AddSettings()
            .AddFollowUps()
            .AddCustomers()
            .AddSuggestions()
            .AddOpportunities()
            .AddIntents()
            .AddCustomerArchive()
            .AddBoard()
            .AddMyDay()
            .AddSearch()
            .AddAdministration();
    }

    private static void AddDatabase(IServiceCollection services, IConfiguration configuration, string folder)
    {
        string configured = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse(configured, ignoreCase: true, out DatabaseProvider provider) || !Enum.IsDefined(provider))
        {
            throw new InvalidOperationException($"Database:Provider is '{configured}'; expected is Sqlite or SqlServer.");
        }

        string? connection = configuration.GetConnectionString("Portal");
        services.AddSingleton<SqliteWriteQueue>();
        services.AddSingleton<ITransactionRunner, EfTransactionRunner>();
        services.AddSingleton<ISaveStep, SortKeyStep>();
        services.AddSingleton<IDrafts, DraftStore>();
        services.AddKeyedSingleton<IDrafts, DraftStore>(IDrafts.Store);
        services.AddDataProtection().SetApplicationName("IntentPortal").PersistKeysToDbContext<PortalDbContext>();
        services.AddSingleton<DatabaseMigration>();
        services.AddSingleton<DemoLoader>();
        if (provider == DatabaseProvider.Sqlite)
        {
            string sqlite = Checked(() => new SqliteConnectionStringBuilder(connection ?? $"Data Source={Path.Combine(folder, "portal.db")}"), "an SQLite connection string such as Data Source=portal.db");
            IInterceptor[] interceptors = [new SqliteCacheSizeInterceptor(), new PersistentConnectionInterceptor(), new PreparedStatementInterceptor()];
            void Use(DbContextOptionsBuilder options) => Quiet(options).AddInterceptors(interceptors).UseSqlite(sqlite, sql => sql.UseParameterizedCollectionMode(ListsAsOneParameter).UseQuerySplittingBehavior(AtOnce));
            services.AddDbContext<SqlitePortalDbContext>(Use, ServiceLifetime.Scoped, ServiceLifetime.Singleton);
            services.AddSingleton<IDbContextFactory<SqlitePortalDbContext>, LifoContextFactory>();
            services.AddSingleton<IDbContextFactory<PortalDbContext>, PortalContextFactory<SqlitePortalDbContext>>();
            services.AddScoped<PortalDbContext>(provider => provider.GetRequiredService<SqlitePortalDbContext>());
        }
        else
        {
            if (string.IsNullOrWhiteSpace(connection))
            {
                throw new InvalidOperationException("ConnectionStrings:Portal is missing; with Database:Provider SqlServer a SQL Server connection string is expected.");
            }

            string sqlServer = Checked(() => new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(connection), "a SQL Server connection string");
            void Use(DbContextOptionsBuilder options) =>
                Quiet(options).UseSqlServer(sqlServer, sql => sql.UseCompatibilityLevel(SqlServerPortalDbContext.CompatibilityLevel).UseParameterizedCollectionMode(ListsAsOneParameter).UseQuerySplittingBehavior(AtOnce).EnableRetryOnFailure());
            services.AddPooledDbContextFactory<SqlServerPortalDbContext>(Use);
            services.AddSingleton<IDbContextFactory<PortalDbContext>, PortalContextFactory<SqlServerPortalDbContext>>();
            services.AddDbContext<SqlServerPortalDbContext>(Use, ServiceLifetime.Scoped, ServiceLifetime.Singleton);
            services.AddScoped<PortalDbContext>(provider => provider.GetRequiredService<SqlServerPortalDbContext>());
        }
    }

    // A list in several parameters produces a different statement for each length, which would be compiled on each
    // call.
    private const ParameterTranslationMode ListsAsOneParameter = ParameterTranslationMode.Parameter;

    // A record and its children are read in one statement, so that they belong to one snapshot. No collection of
    // children is long.
    private const QuerySplittingBehavior AtOnce = QuerySplittingBehavior.SingleQuery;

    // EF Core warns about a limit without an order. Rows are counted up to a limit, for which the order does not
    // matter.
    private static DbContextOptionsBuilder Quiet(DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));

    private static string Checked(Func<DbConnectionStringBuilder> build, string expected)
    {
        try
        {
            return build().ConnectionString;
        }
        catch (ArgumentException fault)
        {
            throw new InvalidOperationException($"ConnectionStrings:Portal cannot be read ({fault.Message}); expected is {expected}.", fault);
        }
    }

    private static void AddLive(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LiveOptions>()
            .Bind(configuration.GetSection("Live"))
            .Validate(
                o => o.PollInterval >= TimeSpan.FromMilliseconds(50) && o.PollInterval <= TimeSpan.FromMinutes(1),
                "Live:PollInterval must lie between 00:00:00.050 and 00:01:00.")
            .ValidateOnStart();
        services.AddSingleton<CommitSignal>();
        AddRedis(services, configuration);
        services.AddSingleton<LiveFeed>();
        services.AddSingleton<ILiveFeed>(provider => provider.GetRequiredService<LiveFeed>());
        services.AddHostedService<LedgerTailer>();
    }

    // Redis notifies nodes and stores the state of circuits that lost their browser. Everything works without it.
    private static void AddRedis(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RedisOptions>()
            .Bind(configuration.GetSection("Redis"))
            .Validate(
                o => !o.IsConfigured || o.IsReadable,
                "Redis:Connection cannot be read; expected is a StackExchange.Redis connection such as redis:6379,password=…,ssl=true.")
            .ValidateOnStart();
        if (string.IsNullOrWhiteSpace(configuration["Redis:Connection"]))
        {
            return;
        }

        services.AddSingleton<RedisLink>();
        services.AddHostedService<RedisCommitSignal>();
        services.AddHostedService<RedisPresence>();
        services.AddHealthChecks().AddCheck<RedisHealth>("redis", tags: ["ready"]);
        services.AddOptions<RedisCacheOptions>().Configure<RedisLink>((cache, link) => cache.ConnectionMultiplexerFactory = link.ConnectAsync);
        services.AddStackExchangeRedisCache(cache => cache.InstanceName = "intentportal:");
        services.AddHybridCache(cache => cache.MaximumPayloadBytes = LargestCachedState);
    }
}
