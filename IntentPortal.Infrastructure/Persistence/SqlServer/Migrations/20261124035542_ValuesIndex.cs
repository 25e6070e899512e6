using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ValuesIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Intents_Values",
                table: "Intents",
                columns: new[] { "Status", "Number" })
                .Annotation("SqlServer:Include", new[] { "OwnerId", "DepartmentId", "Kind", "CapturedById", "CustomValues" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Intents_Values",
                table: "Intents");
        }
    }
}
