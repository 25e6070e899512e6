using System.Data;
using System.Data.Common;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.Persistence.SqlServer;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Support;

/// <summary>
/// The portal's services on SQL Server without a server. Statements are recorded and answered with minimal results.
/// </summary>
internal sealed class OfflineSqlServer : DbCommandInterceptor, IDbConnectionInterceptor, IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly Func<string, bool> hasRow;

    /// <param name="hasRow">Whether a statement returns a row.</param>
    /// <param name="lists">The reference lists.</param>
    public OfflineSqlServer(Func<string, bool> hasRow, ReferenceLists lists)
    {
        this.hasRow = hasRow;
        IConfiguration configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "SqlServer", ["ConnectionStrings:Portal"] = "Server=none.invalid;Database=none" })
            .Build();
        services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(new TestClock())
            .AddSingleton(configuration)
            .AddPortalInfrastructure(configuration, Path.GetTempPath())
            .ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(this), ServiceLifetime.Singleton)
            .AddSingleton<IReferenceData>(new StubReferenceData { Lists = lists })
            .BuildServiceProvider();
    }

    /// <summary>The recorded statements, each as the parameters and body of a procedure.</summary>
    public List<string> Asked { get; } = [];

    public object Get(Type service) => services.GetRequiredService(service);

    /// <summary>A statement with its parameters, as the parameters and body of a procedure.</summary>
    public static string Body(DbCommand command)
    {
        string parameters = string.Join(", ", command.Parameters.Cast<SqlParameter>().Select(p => $"@{p.ParameterName.TrimStart('@')} {TypeOf(p)}"));
        return $"{parameters} AS\nBEGIN\n{command.CommandText}\nEND";
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Asked.Add(Body(command));
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new StubDataReader(hasRow(command.CommandText))));
    }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static string TypeOf(SqlParameter parameter) => parameter.SqlDbType switch
    {
        SqlDbType.NVarChar or SqlDbType.VarChar => $"{parameter.SqlDbType}(max)",
        SqlDbType.Decimal => "decimal(18, 2)",
        SqlDbType other => other.ToString(),
    };
}
