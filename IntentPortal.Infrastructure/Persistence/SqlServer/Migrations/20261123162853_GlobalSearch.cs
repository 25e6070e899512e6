using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class GlobalSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Suggestions",
                type: "nvarchar(max)",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Opportunities",
                type: "nvarchar(max)",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContactSearchText",
                table: "Customers",
                type: "nvarchar(max)",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContactSearchText",
                table: "Contacts",
                type: "nvarchar(max)",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Contacts",
                type: "nvarchar(max)",
                nullable: true,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Suggestions");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Opportunities");

            migrationBuilder.DropColumn(
                name: "ContactSearchText",
                table: "Customers");

            migrationBuilder.DropColumn(
                name: "ContactSearchText",
                table: "Contacts");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Contacts");
        }
    }
}
