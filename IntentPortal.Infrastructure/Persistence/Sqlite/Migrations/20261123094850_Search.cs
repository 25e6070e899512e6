using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace IntentPortal.Infrastructure.Persistence.Sqlite.Migrations
{
    /// <summary>
    /// The full-text indexes. They hold no text of their own (contentless); their row number is the record's number, and triggers keep them,
    /// so that whatever writes a row keeps the index too.
    /// </summary>
    public partial class Search : Migration
    {
        private static readonly (string Table, string Index)[] searched = [("Intents", "IntentSearch"), ("Customers", "CustomerSearch")];

        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach ((string table, string index) in searched)
            {
                migrationBuilder.Sql($"CREATE VIRTUAL TABLE {index} USING fts5(Terms, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');");
                migrationBuilder.Sql($"INSERT INTO {index}(rowid, Terms) SELECT Number, SearchText FROM {table};");
                migrationBuilder.Sql($"CREATE TRIGGER {index}_Insert AFTER INSERT ON {table} BEGIN INSERT INTO {index}(rowid, Terms) VALUES (new.Number, new.SearchText); END;");
                migrationBuilder.Sql($"CREATE TRIGGER {index}_Delete AFTER DELETE ON {table} BEGIN DELETE FROM {index} WHERE rowid = old.Number; END;");
                migrationBuilder.Sql(
                    $"CREATE TRIGGER {index}_Update AFTER UPDATE OF SearchText ON {table} WHEN old.SearchText <> new.SearchText " +
                    $"BEGIN DELETE FROM {index} WHERE rowid = old.Number; INSERT INTO {index}(rowid, Terms) VALUES (new.Number, new.SearchText); END;");
            }
        }

        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach ((string _, string index) in searched)
            {
                migrationBuilder.Sql($"DROP TRIGGER {index}_Update;");
                migrationBuilder.Sql($"DROP TRIGGER {index}_Delete;");
                migrationBuilder.Sql($"DROP TRIGGER {index}_Insert;");
                migrationBuilder.Sql($"DROP TABLE {index};");
            }
        }
    }
}
