using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <summary>
    /// The intents behind a suggestion, with all that rights need, in one index. In words of its own: the model has no index over a record and what it owns.
    /// </summary>
    public partial class SuggestionIntents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("CREATE INDEX [IX_Intents_Suggestion] ON [Intents]([Confirmation_SuggestionId]) INCLUDE ([OwnerId], [DepartmentId], [Kind], [CapturedById], [Status]) WHERE [Confirmation_SuggestionId] IS NOT NULL;");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropIndex("IX_Intents_Suggestion", "Intents");
    }
}
