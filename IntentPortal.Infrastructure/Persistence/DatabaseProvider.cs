namespace IntentPortal.Infrastructure.Persistence;

/// <summary>The supported databases.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
