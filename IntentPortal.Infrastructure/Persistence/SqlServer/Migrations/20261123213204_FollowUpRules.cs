using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FollowUpRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "MutedNotifications",
                table: "People",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "BoardVisits",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BoardVisits", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "CalendarDays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarDays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PromiseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AboutId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Step = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Escalations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NewWarnDays = table.Column<int>(type: "int", nullable: false),
                    NewStuckDays = table.Column<int>(type: "int", nullable: false),
                    FollowingUpWarnDays = table.Column<int>(type: "int", nullable: false),
                    FollowingUpStuckDays = table.Column<int>(type: "int", nullable: false),
                    InProgressLimit = table.Column<int>(type: "int", nullable: false),
                    ResponseHours = table.Column<int>(type: "int", nullable: false),
                    RedAfterDays = table.Column<int>(type: "int", nullable: false),
                    ManagerAfterDays = table.Column<int>(type: "int", nullable: false),
                    ManagerAboveAfterDays = table.Column<int>(type: "int", nullable: false),
                    WorkStartsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    WorkEndsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    TimeZone = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpRules", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "CalendarDays",
                columns: new[] { "Id", "Date", "Kind", "Name", "Version" },
                values: new object[,]
                {
                    { new Guid("5e771465-0001-7000-8000-00001a010100"), new DateOnly(2026, 1, 1), 1, "元旦", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a010200"), new DateOnly(2026, 1, 2), 1, "元旦", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a010300"), new DateOnly(2026, 1, 3), 1, "元旦", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a010400"), new DateOnly(2026, 1, 4), 2, "元旦调休", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a020e00"), new DateOnly(2026, 2, 14), 2, "春节调休", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a020f00"), new DateOnly(2026, 2, 15), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021000"), new DateOnly(2026, 2, 16), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021100"), new DateOnly(2026, 2, 17), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021200"), new DateOnly(2026, 2, 18), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021300"), new DateOnly(2026, 2, 19), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021400"), new DateOnly(2026, 2, 20), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021500"), new DateOnly(2026, 2, 21), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021600"), new DateOnly(2026, 2, 22), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021700"), new DateOnly(2026, 2, 23), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a021c00"), new DateOnly(2026, 2, 28), 2, "春节调休", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a040400"), new DateOnly(2026, 4, 4), 1, "清明节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a040500"), new DateOnly(2026, 4, 5), 1, "清明节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a040600"), new DateOnly(2026, 4, 6), 1, "清明节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a050100"), new DateOnly(2026, 5, 1), 1, "劳动节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a050200"), new DateOnly(2026, 5, 2), 1, "劳动节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a050300"), new DateOnly(2026, 5, 3), 1, "劳动节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a050400"), new DateOnly(2026, 5, 4), 1, "劳动节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a050500"), new DateOnly(2026, 5, 5), 1, "劳动节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a050900"), new DateOnly(2026, 5, 9), 2, "劳动节调休", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a061300"), new DateOnly(2026, 6, 19), 1, "端午节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a061400"), new DateOnly(2026, 6, 20), 1, "端午节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a061500"), new DateOnly(2026, 6, 21), 1, "端午节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a091400"), new DateOnly(2026, 9, 20), 2, "国庆节调休", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a091900"), new DateOnly(2026, 9, 25), 1, "中秋节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a091a00"), new DateOnly(2026, 9, 26), 1, "中秋节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a091b00"), new DateOnly(2026, 9, 27), 1, "中秋节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0100"), new DateOnly(2026, 10, 1), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0200"), new DateOnly(2026, 10, 2), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0300"), new DateOnly(2026, 10, 3), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0400"), new DateOnly(2026, 10, 4), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0500"), new DateOnly(2026, 10, 5), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0600"), new DateOnly(2026, 10, 6), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0700"), new DateOnly(2026, 10, 7), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001a0a0a00"), new DateOnly(2026, 10, 10), 2, "国庆节调休", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b010100"), new DateOnly(2027, 1, 1), 1, "元旦", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b020500"), new DateOnly(2027, 2, 5), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b020600"), new DateOnly(2027, 2, 6), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b020700"), new DateOnly(2027, 2, 7), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b020800"), new DateOnly(2027, 2, 8), 1, "春节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b040500"), new DateOnly(2027, 4, 5), 1, "清明节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b050100"), new DateOnly(2027, 5, 1), 1, "劳动节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b050200"), new DateOnly(2027, 5, 2), 1, "劳动节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b060900"), new DateOnly(2027, 6, 9), 1, "端午节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b090f00"), new DateOnly(2027, 9, 15), 1, "中秋节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b0a0100"), new DateOnly(2027, 10, 1), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b0a0200"), new DateOnly(2027, 10, 2), 1, "国庆节", 1L },
                    { new Guid("5e771465-0001-7000-8000-00001b0a0300"), new DateOnly(2027, 10, 3), 1, "国庆节", 1L }
                });

            migrationBuilder.InsertData(
                table: "FollowUpRules",
                columns: new[] { "Id", "FollowingUpStuckDays", "FollowingUpWarnDays", "InProgressLimit", "ManagerAboveAfterDays", "ManagerAfterDays", "NewStuckDays", "NewWarnDays", "RedAfterDays", "ResponseHours", "TimeZone", "Version", "WorkEndsAt", "WorkStartsAt" },
                values: new object[] { new Guid("5e771465-0000-7000-8000-000000000002"), 10, 5, 30, 5, 3, 3, 1, 1, 9, "Asia/Shanghai", 1L, new TimeOnly(18, 0, 0), new TimeOnly(9, 0, 0) });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_State_DueOn",
                table: "Promises",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_Date",
                table: "CalendarDays",
                column: "Date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_PromiseId_DueOn_Step",
                table: "Escalations",
                columns: new[] { "PromiseId", "DueOn", "Step" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BoardVisits");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "Escalations");

            migrationBuilder.DropTable(
                name: "FollowUpRules");

            migrationBuilder.DropIndex(
                name: "IX_Promises_State_DueOn",
                table: "Promises");

            migrationBuilder.DropColumn(
                name: "MutedNotifications",
                table: "People");
        }
    }
}
