using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>The keys by which names are ordered (ADR 21), filled in by SortKeyBackfill. A column that nothing reads goes.</summary>
    public partial class SortKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            Drop(migrationBuilder, "DuplicatePairs", "FoundAt");

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "People",
                type: "TEXT",
                unicode: false,
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Opportunities",
                type: "TEXT",
                unicode: false,
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Customers",
                type: "TEXT",
                unicode: false,
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ShortNameKey",
                table: "Customers",
                type: "TEXT",
                unicode: false,
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Contacts",
                type: "TEXT",
                unicode: false,
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_NameKey",
                table: "Customers",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_NameKey",
                table: "Contacts",
                column: "NameKey");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Customers_NameKey",
                table: "Customers");

            migrationBuilder.DropIndex(
                name: "IX_Contacts_NameKey",
                table: "Contacts");

            Drop(migrationBuilder, "People", "NameKey");

            Drop(migrationBuilder, "Opportunities", "NameKey");

            Drop(migrationBuilder, "Customers", "NameKey");

            Drop(migrationBuilder, "Customers", "ShortNameKey");

            Drop(migrationBuilder, "Contacts", "NameKey");

            migrationBuilder.AddColumn<long>(
                name: "FoundAt",
                table: "DuplicatePairs",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);
        }

        // EF Core drops a column by building the table anew, outside the transaction and without the search triggers.
        private static void Drop(MigrationBuilder migrationBuilder, string table, string column) =>
            migrationBuilder.Sql($"ALTER TABLE \"{table}\" DROP COLUMN \"{column}\";");
    }
}
