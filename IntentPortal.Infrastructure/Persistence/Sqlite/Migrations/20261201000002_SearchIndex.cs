using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>The full-text indexes, as SearchIndex.sql has them. Written by hand: the model knows nothing of them.</summary>
    [DbContext(typeof(SqlitePortalDbContext))]
    [Migration("20261201000002_SearchIndex")]
    public partial class SearchIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (string statement in SearchIndexScript.Statements)
            {
                migrationBuilder.Sql(statement);
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (string name in SearchIndexScript.Names("TRIGGER"))
            {
                migrationBuilder.Sql($"DROP TRIGGER {name};");
            }

            foreach (string name in SearchIndexScript.Names("TABLE"))
            {
                migrationBuilder.Sql($"DROP TABLE {name};");
            }
        }
    }
}
