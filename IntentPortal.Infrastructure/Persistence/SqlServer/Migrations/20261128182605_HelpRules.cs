using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class HelpRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "HelpKept",
                table: "FollowUpRules",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "HelpOverdue",
                table: "FollowUpRules",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "HelpPercent",
                table: "FollowUpRules",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.UpdateData(
                table: "FollowUpRules",
                keyColumn: "Id",
                keyValue: new Guid("5e771465-0000-7000-8000-000000000002"),
                columns: new[] { "HelpKept", "HelpOverdue", "HelpPercent" },
                values: new object[] { 5, 5, 70 });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HelpKept",
                table: "FollowUpRules");

            migrationBuilder.DropColumn(
                name: "HelpOverdue",
                table: "FollowUpRules");

            migrationBuilder.DropColumn(
                name: "HelpPercent",
                table: "FollowUpRules");
        }
    }
}
