using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <summary>The time by which open intents are ordered by urgency, computed as Waiting.Since does.</summary>
    public partial class IntentWaitingSince : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WaitingSince",
                table: "Intents",
                type: "datetimeoffset",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            // Executed as text, because a migration script is compiled before the column exists.
            migrationBuilder.Sql(
                """
                EXEC(N'UPDATE [Intents] SET [WaitingSince] = CASE
                  WHEN [PromiseDueOn] IS NOT NULL THEN TODATETIMEOFFSET(CAST([PromiseDueOn] AS datetime2), 0)
                  WHEN [LastFollowUpAt] > [StageEnteredAt] THEN [LastFollowUpAt]
                  ELSE [StageEnteredAt] END;');
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
