using Microsoft.Data.Sqlite;

namespace IntentPortal.Web.Identity.Development;

/// <summary>Keeps a connection open, because an in-memory database exists only while one is open.</summary>
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

    /// <summary>The connection string of the database.</summary>
    public string ConnectionString { get; }

    public void Dispose() => keeper.Dispose();
}
