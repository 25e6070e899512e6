using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <summary>
    /// Empties the search texts, whose form changed: traditional characters are stored as simplified ones and every
    /// number of a field is found. SearchTextBackfill fills them in at the start. Written by hand: the model stays.
    /// </summary>
    [DbContext(typeof(SqlServerPortalDbContext))]
    [Migration("20261201000021_SearchTextForm")]
    public partial class SearchTextForm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (string table in new[] { "Intents", "Suggestions", "Opportunities" })
            {
                migrationBuilder.Sql($"UPDATE \"{table}\" SET \"SearchText\" = '';");
            }

            foreach (string table in new[] { "Customers", "Contacts" })
            {
                migrationBuilder.Sql($"UPDATE \"{table}\" SET \"SearchText\" = '', \"ContactSearchText\" = '';");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The older build reads the texts as they are.
        }
    }
}
