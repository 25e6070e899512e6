using Microsoft.Data.Sqlite;

namespace IntentPortal.Web.Identity.Development;

/// <summary>An in-memory database lives as long as somebody is connected; this connection does nothing else.</summary>
public sealed class DevelopmentProviderMemory : IDisposable
{
    private readonly SqliteConnection keeper;

    /// <summary>Creates the database.</summary>
    public DevelopmentProviderMemory()
    {
        ConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = $"development-provider-{Guid.NewGuid():N}",
            Mode = SqliteOpenMode.Memory,
            Cache = SqliteCacheMode.Shared,
        }.ToString();
        keeper = new SqliteConnection(ConnectionString);
        keeper.Open();
    }

    /// <summary>Where it is.</summary>
    public string ConnectionString { get; }

    public void Dispose() => keeper.Dispose();
}
