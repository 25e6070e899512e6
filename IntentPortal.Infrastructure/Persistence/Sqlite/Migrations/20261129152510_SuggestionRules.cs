using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>
    /// The intents behind a suggestion by their kind and by their department, beside the index by their owner: each rule about who sees a suggestion is answered by one look.
    /// </summary>
    public partial class SuggestionRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (string column in new[] { "Kind", "DepartmentId" })
            {
                migrationBuilder.Sql($"CREATE INDEX IX_Intents_Suggestion_{column} ON Intents(Confirmation_SuggestionId, {column}, Status) WHERE Confirmation_SuggestionId IS NOT NULL;");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex("IX_Intents_Suggestion_Kind", "Intents");
            migrationBuilder.DropIndex("IX_Intents_Suggestion_DepartmentId", "Intents");
        }
    }
}
