using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IntentPortal.Tests.Support;

/// <summary>
/// A migrated database with the services on top and a clock that the test moves. It is SQLite, or the SQL Server that
/// the environment names.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    // Shared by all instances, because two nodes on one database must not create the same name.
    private static int named;

    private readonly ServiceProvider services;
    private readonly Dictionary<string, string?> configured;
    private readonly string folder;
    private readonly bool isFirst;

    private TestDatabase(ServiceProvider services, Dictionary<string, string?> configured, string folder, TestClock clock, bool isFirst)
    {
        this.services = services;
        this.configured = configured;
        this.folder = folder;
        this.isFirst = isFirst;
        Clock = clock;
    }

    /// <summary>The clock that the services use.</summary>
    public TestClock Clock { get; }

    /// <summary>The folder with the database and its files.</summary>
    public string Folder => folder;

    public IServiceProvider Services => services;

    public ITransactionRunner Work => Get<ITransactionRunner>();

    /// <summary>
    /// The providers that the suite runs on: SQLite always, SQL Server when INTENTPORTAL_TEST_SQLSERVER is set.
    /// </summary>
    public static TheoryData<DatabaseProvider> Providers()
    {
        var providers = new TheoryData<DatabaseProvider>(DatabaseProvider.Sqlite);
        if (SqlServer is not null)
        {
            providers.Add(DatabaseProvider.SqlServer);
        }

        return providers;
    }

    private static string? SqlServer => Environment.GetEnvironmentVariable("INTENTPORTAL_TEST_SQLSERVER") is { Length: > 0 } connection ? connection : null;

    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, params (string Name, string Value)[] settings)
    {
        string folder = Directory.CreateTempSubdirectory("intentportal-test-").FullName;
        var clock = new TestClock();
        Dictionary<string, string?> configured = new() { ["Data:Folder"] = folder, ["Database:Provider"] = provider.ToString() };
        if (provider == DatabaseProvider.SqlServer)
        {
            configured["ConnectionStrings:Portal"] =
                new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(SqlServer) { InitialCatalog = $"IntentPortalTest_{Guid.NewGuid():N}" }.ConnectionString;
        }

        foreach ((string name, string value) in settings)
        {
            configured[name] = value;
        }

        if (provider == DatabaseProvider.Sqlite)
        {
            await DatabaseTemplate.CopyEmptyAsync(folder);
        }

        TestDatabase database = Node(configured, folder, clock);
        await database.Get<DatabaseMigration>().MigrateAsync(CancellationToken.None);
        return database;
    }

    /// <summary>Opens an existing SQLite file without migrating it.</summary>
    /// <param name="make">Creates the file at the given path.</param>
    public static async Task<TestDatabase> OfFileAsync(Func<string, Task> make)
    {
        string folder = Directory.CreateTempSubdirectory("intentportal-test-").FullName;
        await make(Path.Combine(folder, "portal.db"));
        return Node(new Dictionary<string, string?> { ["Data:Folder"] = folder, ["Database:Provider"] = nameof(DatabaseProvider.Sqlite) }, folder, new TestClock());
    }

    /// <summary>Creates another node on the same database. Must be disposed before this one.</summary>
    public TestDatabase AnotherNode() => Node(configured, folder, Clock, isFirst: false);

    /// <summary>
    /// Creates another node on the same SQLite file with concurrent writers, as on SQL Server. Must be disposed before
    /// this one.
    /// </summary>
    public TestDatabase WithSeveralWriters() => Node(
        configured, folder, Clock, isFirst: false, services => services.AddSingleton<IDbContextFactory<PortalDbContext>>(new SeveralWriters(Path.Combine(folder, "portal.db"))));

    /// <summary>
    /// Creates another node on the same SQLite file that retries operations after transient errors, as on SQL Server.
    /// Must be disposed before this one.
    /// </summary>
    public TestDatabase WithRetries() => Node(
        configured, folder, Clock, isFirst: false, services => services.AddSingleton<IDbContextFactory<PortalDbContext>>(new RetryingContexts(Path.Combine(folder, "portal.db"))));

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Starts the background services. The live feed delivers what is written from then on.</summary>
    public async Task StartAsync()
    {
        foreach (IHostedService hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }
    }

    public async Task<PortalDbContext> OpenAsync() => await Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();

    /// <summary>The ledger lines of a record, oldest first.</summary>
    public async Task<IReadOnlyList<ChangeLine>> LinesAsync(Guid recordId)
    {
        await using PortalDbContext context = await OpenAsync();
        return await (from line in context.ChangeLines
                      join change in context.Changes on line.ChangeId equals change.Id
                      where line.RecordId == recordId
                      orderby change.Sequence, line.Ordinal
                      select line).AsNoTracking().ToListAsync();
    }

    public async Task<Guid> PersonAsync(Roles roles, Guid? departmentId = null, string? name = null)
    {
        string userName = $"person{Interlocked.Increment(ref named)}";
        return await DoAsync(unit =>
        {
            Person person = Person.Add(unit.NewId(), userName, name ?? userName, null, roles, departmentId).Value!;
            unit.People.Add(person);
            return person.Id;
        });
    }

    public Task<Guid> DepartmentAsync(Guid? parentId = null) => DoAsync(unit =>
    {
        var department = new Department(unit.NewId());
        string name = $"部门{Interlocked.Increment(ref named)}";
        department.Edit(name, $"Department {name}", 1);
        department.SetCode(name);
        department.PutBelow(parentId);
        unit.Departments.Add(department);
        return department.Id;
    });

    public Task<Guid> SourceAsync() => DoAsync(unit =>
    {
        var source = new IntentSource(unit.NewId());
        string name = $"来源{Interlocked.Increment(ref named)}";
        source.Edit(name, $"Source {name}", 1);
        unit.Sources.Add(source);
        return source.Id;
    });

    public Task<Guid> ProductAsync() => DoAsync(unit =>
    {
        var product = new Product(unit.NewId());
        string name = $"产品{Interlocked.Increment(ref named)}";
        product.Edit(name, $"Product {name}", 1);
        unit.Products.Add(product);
        return product.Id;
    });

    public Task<Guid> IndustryAsync() => DoAsync(unit =>
    {
        var industry = new Industry(unit.NewId());
        string name = $"行业{Interlocked.Increment(ref named)}";
        industry.Edit(name, $"Industry {name}", 1);
        unit.Industries.Add(industry);
        return industry.Id;
    });

    public Task<Guid> RegionAsync(Guid? within = null) => DoAsync(unit =>
    {
        var region = new Region(unit.NewId());
        string name = $"地区{Interlocked.Increment(ref named)}";
        region.Edit(name, $"Region {name}", 1);
        region.PutBelow(within);
        unit.Regions.Add(region);
        return region.Id;
    });

    public Task<Guid> ReasonAsync(ReasonCategory use = ReasonCategory.Invalid) => DoAsync(unit =>
    {
        var reason = new Reason(unit.NewId(), use);
        string name = $"原因{Interlocked.Increment(ref named)}";
        reason.Edit(name, $"Reason {name}", 1);
        unit.Reasons.Add(reason);
        return reason.Id;
    });

    public async Task<Guid> SuggestionAsync(Guid? owner = null)
    {
        (Guid product, Guid ownerId) = (await ProductAsync(), owner ?? await PersonAsync(Roles.ProductDesigner));
        Outcome<Guid> outcome = await Work.RunAsSystemAsync<Guid>(
            async (unit, token) =>
            {
                Suggestion suggestion = Suggestion.Add(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Suggestion, token), $"建议{Interlocked.Increment(ref named)}", null, product, ownerId, unit.Now).Value!;
                unit.Suggestions.Add(suggestion);
                return suggestion.Id;
            },
            CancellationToken.None);
        return outcome.Value;
    }

    public async Task<Guid> CustomerAsync(
        Guid sourceId, Guid? ownerId = null, Guid? departmentId = null, CustomerStage stage = CustomerStage.Intent, bool deactivated = false, CustomerDetails? details = null)
    {
        Outcome<Guid> outcome = await Work.RunAsSystemAsync<Guid>(
            async (unit, token) =>
            {
                Customer customer = Customer.Add(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Customer, token),
                    (details ?? new CustomerDetails { Name = UnrelatedNames.Next() }) with { SourceId = sourceId },
                    ownerId, departmentId, unit.Now).Value!;
                customer.StartAt(stage, deactivated);
                unit.Customers.Add(customer);
                return customer.Id;
            },
            CancellationToken.None);
        return outcome.Value;
    }

    public async Task<Guid> ContactAsync(Guid customerId, ContactDetails details) => await DoAsync(unit =>
    {
        Contact contact = Contact.Add(unit.NewId(), customerId, details).Value!;
        unit.Contacts.Add(contact);
        return contact.Id;
    });

    /// <summary>Adds an intent in the desired state, bypassing the rights.</summary>
    public async Task<Intent> IntentAsync(
        Guid customerId, Guid sourceId, Guid capturedById, Guid? ownerId = null, Guid? departmentId = null, IntentDetails? details = null, Action<Intent, IUnitOfWork>? then = null)
    {
        Outcome<Intent> outcome = await Work.RunAsSystemAsync<Intent>(
            async (unit, token) =>
            {
                IntentDetails typed = (details ?? new IntentDetails { Subject = "想要低温版本", Content = "冬天控制器启动不了" }) with { SourceId = sourceId };
                Intent intent = Intent.Capture(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Intent, token), typed, customerId, ownerId, departmentId, capturedById, unit.Now).Value!;
                then?.Invoke(intent, unit);
                unit.Intents.Add(intent);
                return intent;
            },
            CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }

    /// <summary>Reads an intent from the database, including the recycle bin.</summary>
    public async Task<Intent?> ReadIntentAsync(Guid id)
    {
        await using PortalDbContext context = await OpenAsync();
        return await context.Intents.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (IHostedService hosted in services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        if (!isFirst)
        {
            await services.DisposeAsync();
            return;
        }

        await using (PortalDbContext context = await OpenAsync())
        {
            if (!context.WritersAreSerial)
            {
                await context.Database.EnsureDeletedAsync();
            }
        }

        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static TestDatabase Node(Dictionary<string, string?> configured, string folder, TestClock clock, bool isFirst = true, Action<IServiceCollection>? replace = null)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(configured).Build();
        IServiceCollection registered = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(configuration)
            .AddPortalInfrastructure(configuration, folder);
        replace?.Invoke(registered);
        ServiceProvider services = registered.BuildServiceProvider();
        return new TestDatabase(services, configured, folder, clock, isFirst);
    }

    private async Task<T> DoAsync<T>(Func<IUnitOfWork, T> operation)
    {
        Outcome<T> outcome = await Work.RunAsSystemAsync<T>((unit, _) => Task.FromResult<Outcome<T>>(operation(unit)), CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value;
    }
}
