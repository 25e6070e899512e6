using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>
    /// The full-text indexes hold the beginnings of words, of two to four characters, so that a word that is still being typed is found without reading every word that begins so.
    /// The words for the columns that rights need begin with a mark that nobody types, so that they are no beginning of anything.
    /// </summary>
    public partial class SearchByBeginnings : Migration
    {
        private const string OfContacts = "ContactSearchRows AS n JOIN Contacts AS r ON r.Id = n.ContactId ORDER BY n.Number";

        private static readonly (string Index, string Column, string From)[] indexes =
        [
            ("CustomerSearch", "SearchText", "Customers AS r ORDER BY r.Number"),
            ("CustomerDataSearch", "ContactSearchText", "Customers AS r ORDER BY r.Number"),
            ("ContactSearch", "SearchText", OfContacts),
            ("ContactDataSearch", "ContactSearchText", OfContacts),
            ("SuggestionSearch", "SearchText", "Suggestions AS r ORDER BY r.Number"),
        ];

        private static readonly (string Index, string Table, string[] Columns)[] withRights =
        [
            ("IntentSearch", "Intents", ["OwnerId", "DepartmentId", "CapturedById", "Kind", "Status"]),
            ("OpportunitySearch", "Opportunities", ["OwnerId", "DepartmentId"]),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => Make(migrationBuilder, _ => ", prefix='2 3 4'", "char(57344) || ");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => Make(migrationBuilder, index => index.Contains("Data") ? ", prefix='4'" : string.Empty, string.Empty);

        private static void Make(MigrationBuilder migrationBuilder, Func<string, string> beginnings, string mark)
        {
            foreach ((string index, string column, string from) in indexes)
            {
                MakeIndex(migrationBuilder, index, "Terms", beginnings(index));
                string number = from == OfContacts ? "n.Number" : "r.Number";
                migrationBuilder.Sql($"INSERT INTO {index}(rowid, Terms) SELECT {number}, r.{column} FROM {from};");
            }

            foreach ((string index, string table, string[] columns) in withRights)
            {
                string Values(string row) => $"{row}.Number, {row}.SearchText, {Words(mark, row, columns)}";
                MakeIndex(migrationBuilder, index, "Terms, Rights", beginnings(index));
                migrationBuilder.Sql($"INSERT INTO {index}(rowid, Terms, Rights) SELECT {Values("r")} FROM {table} AS r ORDER BY r.Number;");
                string insert = $"INSERT INTO {index}(rowid, Terms, Rights) VALUES ({Values("new")});";
                string[] watched = ["SearchText", .. columns];
                string changed = string.Join(" OR ", watched.Select(column => $"old.{column} IS NOT new.{column}"));
                migrationBuilder.Sql($"DROP TRIGGER {index}_Insert;");
                migrationBuilder.Sql($"DROP TRIGGER {index}_Update;");
                migrationBuilder.Sql($"CREATE TRIGGER {index}_Insert AFTER INSERT ON {table} BEGIN {insert} END;");
                migrationBuilder.Sql(
                    $"CREATE TRIGGER {index}_Update AFTER UPDATE OF {string.Join(", ", watched)} ON {table} WHEN {changed} BEGIN DELETE FROM {index} WHERE rowid = old.Number; {insert} END;");
            }
        }

        private static void MakeIndex(MigrationBuilder migrationBuilder, string index, string held, string beginnings)
        {
            migrationBuilder.Sql($"DROP TABLE {index};");
            migrationBuilder.Sql($"CREATE VIRTUAL TABLE {index} USING fts5({held}, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2'{beginnings});");
        }

        // One word for each column: its name and its value, or "none".
        private static string Words(string mark, string row, string[] columns) =>
            string.Join(" || ' ' || ", columns.Select(column => $"{mark}'{column}' || coalesce(replace({row}.{column}, '-', ''), 'none')"));
    }
}
