using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>
    /// The indexes of intents and opportunities hold words for the columns that decide who sees a record, so that a search passes over the rest without reading it.
    /// </summary>
    public partial class RightsInSearch : Migration
    {
        private static readonly (string Table, string Index, string[] Columns)[] indexes =
        [
            ("Intents", "IntentSearch", ["OwnerId", "DepartmentId", "CapturedById", "Kind", "Status"]),
            ("Opportunities", "OpportunitySearch", ["OwnerId", "DepartmentId"]),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach ((string table, string index, string[] columns) in indexes)
            {
                Make(migrationBuilder, table, index, ["SearchText", .. columns], "Terms, Rights", row => $"{row}.SearchText, {Words(row, columns)}");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach ((string table, string index, string[] _) in indexes)
            {
                Make(migrationBuilder, table, index, ["SearchText"], "Terms", row => $"{row}.SearchText");
            }
        }

        private static void Make(MigrationBuilder migrationBuilder, string table, string index, string[] watched, string held, Func<string, string> values)
        {
            foreach (string trigger in new[] { "Update", "Delete", "Insert" })
            {
                migrationBuilder.Sql($"DROP TRIGGER {index}_{trigger};");
            }

            migrationBuilder.Sql($"DROP TABLE {index};");
            migrationBuilder.Sql($"CREATE VIRTUAL TABLE {index} USING fts5({held}, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');");
            migrationBuilder.Sql($"INSERT INTO {index}(rowid, {held}) SELECT r.Number, {values("r")} FROM {table} AS r ORDER BY r.Number;");
            string insert = $"INSERT INTO {index}(rowid, {held}) VALUES (new.Number, {values("new")});";
            string changed = string.Join(" OR ", watched.Select(column => $"old.{column} IS NOT new.{column}"));
            migrationBuilder.Sql($"CREATE TRIGGER {index}_Insert AFTER INSERT ON {table} BEGIN {insert} END;");
            migrationBuilder.Sql($"CREATE TRIGGER {index}_Delete AFTER DELETE ON {table} BEGIN DELETE FROM {index} WHERE rowid = old.Number; END;");
            migrationBuilder.Sql(
                $"CREATE TRIGGER {index}_Update AFTER UPDATE OF {string.Join(", ", watched)} ON {table} WHEN {changed} BEGIN DELETE FROM {index} WHERE rowid = old.Number; {insert} END;");
        }

        // One word for each column: its name and its value, or "none".
        private static string Words(string row, string[] columns) =>
            string.Join(" || ' ' || ", columns.Select(column => $"'{column}' || coalesce(replace({row}.{column}, '-', ''), 'none')"));
    }
}
