using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CustomerWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_OwnerId_CustomerId",
                table: "Opportunities",
                columns: new[] { "OwnerId", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_DepartmentId_CustomerId_Status",
                table: "Intents",
                columns: new[] { "DepartmentId", "CustomerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_OwnerId_CustomerId_Status",
                table: "Intents",
                columns: new[] { "OwnerId", "CustomerId", "Status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Opportunities_OwnerId_CustomerId",
                table: "Opportunities");

            migrationBuilder.DropIndex(
                name: "IX_Intents_DepartmentId_CustomerId_Status",
                table: "Intents");

            migrationBuilder.DropIndex(
                name: "IX_Intents_OwnerId_CustomerId_Status",
                table: "Intents");
        }
    }
}
