using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class StageGatesWithFields : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Written out: the column keeps its default, which AlterColumn would look up and drop by name first.
            migrationBuilder.Sql("ALTER TABLE [PortalSettings] ALTER COLUMN [StageGates] nvarchar(4000) NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE [PortalSettings] ALTER COLUMN [StageGates] nvarchar(200) NOT NULL;");
        }
    }
}
