namespace IntentPortal.Infrastructure.Persistence;

/// <summary>The databases the portal runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}
