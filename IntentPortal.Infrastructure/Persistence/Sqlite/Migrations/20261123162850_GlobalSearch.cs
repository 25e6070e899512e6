using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>
    /// Search texts of contacts, opportunities and suggestions, and those with phone numbers, with their full-text indexes; see <see cref="Search"/>. Contacts have no number
    /// of their own: a table gives each the row number of its index. Records that exist already are filled in after the migration, for only the portal can make the texts.
    /// </summary>
    public partial class GlobalSearch : Migration
    {
        // The four first digits of a phone number are asked for at every search by one: the index keeps them ready.
        private static readonly (string Table, string Index, string Column, string Options)[] numbered =
        [
            ("Customers", "CustomerDataSearch", "ContactSearchText", ", prefix='4'"),
            ("Opportunities", "OpportunitySearch", "SearchText", string.Empty),
            ("Suggestions", "SuggestionSearch", "SearchText", string.Empty),
        ];

        private static readonly (string Index, string Column, string Options)[] ofContacts =
            [("ContactSearch", "SearchText", string.Empty), ("ContactDataSearch", "ContactSearchText", ", prefix='4'")];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Suggestions",
                type: "TEXT",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Opportunities",
                type: "TEXT",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContactSearchText",
                table: "Customers",
                type: "TEXT",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContactSearchText",
                table: "Contacts",
                type: "TEXT",
                nullable: true,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Contacts",
                type: "TEXT",
                nullable: true,
                defaultValue: "");

            foreach ((string table, string index, string column, string options) in numbered)
            {
                AddIndex(migrationBuilder, index, options);
                migrationBuilder.Sql($"INSERT INTO {index}(rowid, Terms) SELECT Number, {column} FROM {table};");
                migrationBuilder.Sql($"CREATE TRIGGER {index}_Insert AFTER INSERT ON {table} BEGIN INSERT INTO {index}(rowid, Terms) VALUES (new.Number, new.{column}); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {index}_Delete AFTER DELETE ON {table} BEGIN DELETE FROM {index} WHERE rowid = old.Number; END;");
                migrationBuilder.Sql(
                    $"CREATE TRIGGER {index}_Update AFTER UPDATE OF {column} ON {table} WHEN old.{column} IS NOT new.{column} " +
                    $"BEGIN DELETE FROM {index} WHERE rowid = old.Number; INSERT INTO {index}(rowid, Terms) VALUES (new.Number, new.{column}); END;");
            }

            migrationBuilder.Sql("CREATE TABLE ContactSearchRows (Number INTEGER PRIMARY KEY AUTOINCREMENT, ContactId TEXT NOT NULL UNIQUE);");
            migrationBuilder.Sql("INSERT INTO ContactSearchRows(ContactId) SELECT Id FROM Contacts ORDER BY Id;");
            foreach ((string index, string column, string options) in ofContacts)
            {
                AddIndex(migrationBuilder, index, options);
                migrationBuilder.Sql($"INSERT INTO {index}(rowid, Terms) SELECT n.Number, c.{column} FROM ContactSearchRows n JOIN Contacts c ON c.Id = n.ContactId;");
                migrationBuilder.Sql(
                    $"CREATE TRIGGER {index}_Update AFTER UPDATE OF {column} ON Contacts WHEN old.{column} IS NOT new.{column} " +
                    $"BEGIN DELETE FROM {index} WHERE rowid = {Row("old")}; INSERT INTO {index}(rowid, Terms) VALUES ({Row("new")}, new.{column}); END;");
            }

            migrationBuilder.Sql(
                "CREATE TRIGGER ContactSearch_Insert AFTER INSERT ON Contacts BEGIN INSERT INTO ContactSearchRows(ContactId) VALUES (new.Id); " +
                string.Concat(ofContacts.Select(i => $"INSERT INTO {i.Index}(rowid, Terms) VALUES ({Row("new")}, new.{i.Column}); ")) + "END;");
            migrationBuilder.Sql(
                "CREATE TRIGGER ContactSearch_Delete AFTER DELETE ON Contacts BEGIN " +
                string.Concat(ofContacts.Select(i => $"DELETE FROM {i.Index} WHERE rowid = {Row("old")}; ")) + "DELETE FROM ContactSearchRows WHERE ContactId = old.Id; END;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (string index in numbered.Select(i => i.Index))
            {
                migrationBuilder.Sql($"DROP TRIGGER {index}_Update;");
                migrationBuilder.Sql($"DROP TRIGGER {index}_Delete;");
                migrationBuilder.Sql($"DROP TRIGGER {index}_Insert;");
                migrationBuilder.Sql($"DROP TABLE {index};");
            }

            migrationBuilder.Sql("DROP TRIGGER ContactSearch_Delete;");
            migrationBuilder.Sql("DROP TRIGGER ContactSearch_Insert;");
            foreach (string index in ofContacts.Select(i => i.Index))
            {
                migrationBuilder.Sql($"DROP TRIGGER {index}_Update;");
                migrationBuilder.Sql($"DROP TABLE {index};");
            }

            migrationBuilder.Sql("DROP TABLE ContactSearchRows;");
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

        private static void AddIndex(MigrationBuilder migrationBuilder, string index, string options) =>
            migrationBuilder.Sql($"CREATE VIRTUAL TABLE {index} USING fts5(Terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'{options});");

        private static string Row(string contact) => $"(SELECT Number FROM ContactSearchRows WHERE ContactId = {contact}.Id)";
    }
}
