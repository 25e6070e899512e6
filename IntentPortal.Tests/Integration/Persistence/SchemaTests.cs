using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Infrastructure.Persistence.SqlServer;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// The schema of both providers. Microsoft's parser and schema model check the script for SQL Server, so no server is
/// needed.
/// </summary>
public class SchemaTests
{
    [Fact]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using PortalDbContext sqlite = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options);
        using PortalDbContext sqlServer = SqlServer();

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(sqlServer.Database.HasPendingModelChanges());
    }

    // EF Core drops what it did not create itself when a later migration rebuilds a table.
    [Fact]
    public async Task What_migrations_wrote_by_hand_on_SQLite_is_there_after_the_last_one()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await using PortalDbContext context = await database.OpenAsync();

        List<string> names = await context.Database.SqlQuery<string>(
            $"SELECT name AS Value FROM sqlite_master WHERE type = 'trigger' OR name LIKE 'IX_Intents_Suggestion%' ORDER BY name").ToListAsync(TestContext.Current.CancellationToken);

        string[] indexes = ["CustomerDataSearch", "CustomerSearch", "IntentSearch", "OpportunitySearch", "SuggestionSearch"];
        string[] expected =
        [
            .. indexes.SelectMany(index => new[] { $"{index}_Delete", $"{index}_Insert", $"{index}_Update" }),
            "ContactDataSearch_Update", "ContactSearch_Delete", "ContactSearch_Insert", "ContactSearch_Update",
            "IX_Intents_Suggestion", "IX_Intents_Suggestion_DepartmentId", "IX_Intents_Suggestion_Kind",
        ];
        Assert.Equal(expected.Order(StringComparer.Ordinal), names);
    }

    [Theory]
    [InlineData("20261123094652_Initial", "from before the first release")]
    [InlineData("20991231235959_Later", "by a newer version of IntentPortal (it has 20991231235959_Later)")]
    public async Task A_database_of_another_build_is_named_and_left_as_it_is(string migration, string sentence)
    {
        CancellationToken cancel = TestContext.Current.CancellationToken;
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await using (PortalDbContext context = await database.OpenAsync())
        {
            await context.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsHistory", cancel);
            await context.Database.ExecuteSqlAsync($"INSERT INTO __EFMigrationsHistory VALUES ({migration}, '10.0.14')", cancel);
        }

        var refused = new[]
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => database.Get<DatabaseMigration>().MigrateAsync(cancel)),
            await Assert.ThrowsAsync<InvalidOperationException>(() => database.Get<DatabaseMigration>().RequireKnownSchemaAsync(cancel)),
        };

        Assert.All(refused, fault => Assert.Contains(sentence, fault.Message, StringComparison.Ordinal));
        await using PortalDbContext after = await database.OpenAsync();
        Assert.Equal([migration], await after.Database.GetAppliedMigrationsAsync(cancel));
    }

    [Fact]
    public void The_migration_script_for_SQL_Server_parses_with_everything_inside_its_literals()
    {
        using PortalDbContext context = SqlServer();
        string script = context.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        Assert.Empty(TransactSql.ParseErrors(script));
    }

    [Fact]
    public void The_schema_for_SQL_Server_builds_as_a_model_without_errors()
    {
        using PortalDbContext context = SqlServer();

        Assert.Empty(TransactSql.ModelErrors(context.Database.GenerateCreateScript()));
    }

    [Fact]
    public void A_planted_fault_is_found_by_the_same_checks()
    {
        Assert.NotEmpty(TransactSql.ParseErrors("EXEC(N'CREATE UNIQUE INDEX X ON T (A WHERE A = 1');"));
        Assert.NotEmpty(TransactSql.ModelErrors("CREATE TABLE [T] ([Id] uniqueidentifier NOT NULL PRIMARY KEY, CONSTRAINT [F] FOREIGN KEY ([Id]) REFERENCES [Missing] ([Id]));"));
    }

    private static SqlServerPortalDbContext SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>()
            .UseSqlServer("Server=none;Database=none", sql => sql.UseCompatibilityLevel(SqlServerPortalDbContext.CompatibilityLevel)).Options);
}
