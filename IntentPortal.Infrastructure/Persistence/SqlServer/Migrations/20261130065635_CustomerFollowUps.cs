using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CustomerFollowUps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "LastContactAt",
                table: "Customers",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "NextDueOn",
                table: "Customers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NextMovedCount",
                table: "Customers",
                type: "int",
                nullable: true);

            // What was followed up and promised before counts from the first day. The same words on both providers; 5 is an invalid intent.
            migrationBuilder.Sql("""
                UPDATE "Customers" SET
                    "LastContactAt" = (SELECT MAX(f."TookPlaceAt") FROM "FollowUps" f WHERE f."CustomerId" = "Customers"."Id"),
                    "NextDueOn" = (
                        SELECT MIN(p."DueOn") FROM (
                            SELECT "Customers"."PromiseDueOn" AS "DueOn"
                            UNION ALL SELECT i."PromiseDueOn" FROM "Intents" i WHERE i."CustomerId" = "Customers"."Id" AND i."Status" <> 5
                            UNION ALL SELECT o."PromiseDueOn" FROM "Opportunities" o WHERE o."CustomerId" = "Customers"."Id") p);
                """);
            migrationBuilder.Sql("""
                UPDATE "Customers" SET
                    "NextMovedCount" = (
                        SELECT MAX(p."Moved") FROM (
                            SELECT "Customers"."PromiseDueOn" AS "DueOn", "Customers"."PromiseMovedCount" AS "Moved"
                            UNION ALL SELECT i."PromiseDueOn", i."PromiseMovedCount" FROM "Intents" i WHERE i."CustomerId" = "Customers"."Id" AND i."Status" <> 5
                            UNION ALL SELECT o."PromiseDueOn", o."PromiseMovedCount" FROM "Opportunities" o WHERE o."CustomerId" = "Customers"."Id") p
                        WHERE p."DueOn" = "Customers"."NextDueOn")
                WHERE "NextDueOn" IS NOT NULL;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LastContactAt",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "NextDueOn",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "NextMovedCount",
                table: "Customers");
        }
    }
}
