using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>The time by which open intents are ordered by urgency, computed as Waiting.Since does.</summary>
    public partial class IntentWaitingSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "WaitingSince",
                table: "Intents",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // Times are ticks since the year 1, days are text.
            migrationBuilder.Sql(
                """
                UPDATE "Intents" SET "WaitingSince" = CASE
                  WHEN "PromiseDueOn" IS NOT NULL THEN (CAST(strftime('%s', "PromiseDueOn") AS INTEGER) + 62135596800) * 10000000
                  WHEN "LastFollowUpAt" > "StageEnteredAt" THEN "LastFollowUpAt"
                  ELSE "StageEnteredAt" END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "WaitingSince",
                table: "Intents");
        }
    }
}
