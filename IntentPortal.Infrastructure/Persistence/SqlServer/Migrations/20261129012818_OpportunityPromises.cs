using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class OpportunityPromises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastFollowUpAt",
                table: "Opportunities",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PromiseDueOn",
                table: "Opportunities",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "PromiseMovedCount",
                table: "Opportunities",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // Opportunities could be followed up before they showed it themselves. The same words on both providers; 1 is a planned promise, 3 what is about an opportunity.
            migrationBuilder.Sql("""
                UPDATE "Opportunities" SET
                    "LastFollowUpAt" = (SELECT MAX(f."TookPlaceAt") FROM "FollowUps" f WHERE f."AboutKind" = 3 AND f."AboutId" = "Opportunities"."Id"),
                    "PromiseDueOn" = (SELECT MAX(p."DueOn") FROM "Promises" p WHERE p."AboutKind" = 3 AND p."State" = 1 AND p."AboutId" = "Opportunities"."Id"),
                    "PromiseMovedCount" = COALESCE((SELECT MAX(p."MovedCount") FROM "Promises" p WHERE p."AboutKind" = 3 AND p."State" = 1 AND p."AboutId" = "Opportunities"."Id"), 0);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LastFollowUpAt",
                table: "Opportunities");

            migrationBuilder.DropColumn(
                name: "PromiseDueOn",
                table: "Opportunities");

            migrationBuilder.DropColumn(
                name: "PromiseMovedCount",
                table: "Opportunities");
        }
    }
}
