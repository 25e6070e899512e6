using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace IntentPortal.Infrastructure.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectType = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BoardVisits",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: true)
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
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ActorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                    table.UniqueConstraint("AK_Changes_Id", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CodeCounters",
                columns: table => new
                {
                    Series = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodeCounters", x => new { x.Series, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "CustomFields",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Target = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ValueType = table.Column<int>(type: "int", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsRequired = table.Column<bool>(type: "bit", nullable: false),
                    Options = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomFields", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Departments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Departments_Departments_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Form = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    RecordKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => new { x.PersonId, x.Form, x.RecordKey });
                });

            migrationBuilder.CreateTable(
                name: "DuplicateKeys",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateKeys", x => new { x.Key, x.CustomerId });
                });

            migrationBuilder.CreateTable(
                name: "DuplicatePairs",
                columns: table => new
                {
                    OneId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OtherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sum = table.Column<int>(type: "int", nullable: false),
                    Parts = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FoundAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicatePairs", x => new { x.OneId, x.OtherId });
                });

            migrationBuilder.CreateTable(
                name: "DuplicateProgress",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Form = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuplicateProgress", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Escalations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PromiseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
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
                    HelpOverdue = table.Column<int>(type: "int", nullable: false),
                    HelpKept = table.Column<int>(type: "int", nullable: false),
                    HelpPercent = table.Column<int>(type: "int", nullable: false),
                    WorkStartsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    WorkEndsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    TimeZone = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectType = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Method = table.Column<int>(type: "int", nullable: false),
                    TookPlaceAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Industries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Industries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IntentSources",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntentSources", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IntentSources_IntentSources_ParentId",
                        column: x => x.ParentId,
                        principalTable: "IntentSources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    SubjectType = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectLabel = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ReadAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notifications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PortalSettings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecycleBinDays = table.Column<int>(type: "int", nullable: false),
                    StageRequirements = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    MarketingConverts = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortalSettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Products",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Products_Products_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Promises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectType = table.Column<int>(type: "int", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FirstDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MovedCount = table.Column<int>(type: "int", nullable: false),
                    MoveReason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    State = table.Column<int>(type: "int", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Reasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Use = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reasons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false),
                    NameZh = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    IsActive = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Regions_Regions_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangeLines",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    RecordKind = table.Column<int>(type: "int", nullable: false),
                    RecordId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TimelineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Label = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    RecordVersion = table.Column<long>(type: "bigint", nullable: false),
                    Values = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeLines", x => new { x.ChangeId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ChangeLines_Changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "Changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    Roles = table.Column<int>(type: "int", nullable: false),
                    WithheldRoles = table.Column<int>(type: "int", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsActive = table.Column<bool>(type: "bit", nullable: false),
                    LastSignInAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    MutedNotifications = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Customers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NormalName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ShortName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Type = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    IsDeactivated = table.Column<bool>(type: "bit", nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PhoneE164 = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Mobile = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MobileE164 = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    WebSite = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    CreditCode = table.Column<string>(type: "nvarchar(18)", maxLength: 18, nullable: true),
                    Grade = table.Column<int>(type: "int", nullable: true),
                    Category = table.Column<int>(type: "int", nullable: true),
                    IndustryId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RegionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Size = table.Column<int>(type: "int", nullable: true),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Notes = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    Tags = table.Column<string>(type: "nvarchar(1720)", maxLength: 1720, nullable: false),
                    CustomValues = table.Column<string>(type: "nvarchar(max)", nullable: false, defaultValue: "{}"),
                    AddedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ConversionConclusion = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    ConvertedByIntentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeactivationReasonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LifeCycleNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LastFollowUpAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PromiseDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PromiseMovedCount = table.Column<int>(type: "int", nullable: false),
                    ContactSearchText = table.Column<string>(type: "nvarchar(max)", nullable: true, defaultValue: ""),
                    LastContactAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    NextDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextMovedCount = table.Column<int>(type: "int", nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: true, defaultValue: ""),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Customers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Customers_IntentSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "IntentSources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Page = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    SharedWith = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedViews_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    LastSeenAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SealedToken = table.Column<string>(type: "varchar(max)", unicode: false, maxLength: 262144, nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInSessions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Suggestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    ProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: true, defaultValue: ""),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suggestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Suggestions_People_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Suggestions_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Department = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Mobile = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MobileE164 = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PhoneE164 = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: true),
                    WeChat = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    IsPrimary = table.Column<bool>(type: "bit", nullable: false),
                    DecisionRole = table.Column<int>(type: "int", nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    CustomValues = table.Column<string>(type: "nvarchar(max)", nullable: false, defaultValue: "{}"),
                    IsFormer = table.Column<bool>(type: "bit", nullable: false),
                    JoinedIntoId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ContactSearchText = table.Column<string>(type: "nvarchar(max)", nullable: true, defaultValue: ""),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: true, defaultValue: ""),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Conversions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedCustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Conclusion = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    TraceJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Conversions_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CustomerCollaborators",
                columns: table => new
                {
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerCollaborators", x => new { x.CustomerId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_CustomerCollaborators_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CustomerCollaborators_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DistinctPairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OneId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OtherId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Names = table.Column<string>(type: "nvarchar(67)", maxLength: 67, nullable: false),
                    SaidById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SaidAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistinctPairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DistinctPairs_Customers_OneId",
                        column: x => x.OneId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DistinctPairs_Customers_OtherId",
                        column: x => x.OtherId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandOverRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerCode = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    AskedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    State = table.Column<int>(type: "int", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOverRequests_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Intents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SourceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SourceDetail = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Quantity = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    ExpectedAmount = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    ExpectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Interest = table.Column<int>(type: "int", nullable: false),
                    Severity = table.Column<int>(type: "int", nullable: true),
                    Tags = table.Column<string>(type: "nvarchar(1720)", maxLength: 1720, nullable: false),
                    CustomValues = table.Column<string>(type: "nvarchar(max)", nullable: false, defaultValue: "{}"),
                    Status = table.Column<int>(type: "int", nullable: false),
                    StageEnteredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CapturedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CapturedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    SplitFromId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LastFollowUpAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PromiseDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PromiseMovedCount = table.Column<int>(type: "int", nullable: false),
                    Confirmation_From = table.Column<int>(type: "int", nullable: true),
                    Confirmation_FromEnteredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Confirmation_ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Confirmation_At = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Confirmation_SuggestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Confirmation_MadeSuggestion = table.Column<bool>(type: "bit", nullable: true),
                    Confirmation_OpportunityId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Confirmation_ConvertedCustomer = table.Column<bool>(type: "bit", nullable: true),
                    Confirmation_ReasonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Confirmation_ReasonNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: true, defaultValue: ""),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Intents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Intents_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Intents_IntentSources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "IntentSources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Intents_Reasons_Confirmation_ReasonId",
                        column: x => x.Confirmation_ReasonId,
                        principalTable: "Reasons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Opportunities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OriginIntentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ExpectedAmount = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    ExpectedCloseOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Stage = table.Column<int>(type: "int", nullable: false),
                    Probability = table.Column<int>(type: "int", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    StageEnteredAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    StageNote = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClosedFrom = table.Column<int>(type: "int", nullable: true),
                    LostReasonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LinesSum = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    LastFollowUpAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    PromiseDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PromiseMovedCount = table.Column<int>(type: "int", nullable: false),
                    CustomValues = table.Column<string>(type: "nvarchar(max)", nullable: false, defaultValue: "{}"),
                    SearchText = table.Column<string>(type: "nvarchar(max)", nullable: true, defaultValue: ""),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Opportunities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Opportunities_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Demands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SuggestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CustomerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Importance = table.Column<int>(type: "int", nullable: false),
                    FirstAskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    LastAskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Demands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Demands_Customers_CustomerId",
                        column: x => x.CustomerId,
                        principalTable: "Customers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Demands_Suggestions_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IntentProducts",
                columns: table => new
                {
                    IntentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntentProducts", x => new { x.IntentId, x.ProductId });
                    table.ForeignKey(
                        name: "FK_IntentProducts_Intents_IntentId",
                        column: x => x.IntentId,
                        principalTable: "Intents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_IntentProducts_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BlockingLinks",
                columns: table => new
                {
                    OpportunityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SuggestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BlockingLinks", x => new { x.OpportunityId, x.SuggestionId });
                    table.ForeignKey(
                        name: "FK_BlockingLinks_Opportunities_OpportunityId",
                        column: x => x.OpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_BlockingLinks_Suggestions_SuggestionId",
                        column: x => x.SuggestionId,
                        principalTable: "Suggestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpportunityLines",
                columns: table => new
                {
                    OpportunityId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Quantity = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    Price = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpportunityLines", x => new { x.OpportunityId, x.ProductId });
                    table.ForeignKey(
                        name: "FK_OpportunityLines_Opportunities_OpportunityId",
                        column: x => x.OpportunityId,
                        principalTable: "Opportunities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OpportunityLines_Products_ProductId",
                        column: x => x.ProductId,
                        principalTable: "Products",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DemandEvidence",
                columns: table => new
                {
                    DemandId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IntentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    Importance = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemandEvidence", x => new { x.DemandId, x.IntentId });
                    table.ForeignKey(
                        name: "FK_DemandEvidence_Demands_DemandId",
                        column: x => x.DemandId,
                        principalTable: "Demands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                columns: new[] { "Id", "FollowingUpStuckDays", "FollowingUpWarnDays", "HelpKept", "HelpOverdue", "HelpPercent", "InProgressLimit", "ManagerAboveAfterDays", "ManagerAfterDays", "NewStuckDays", "NewWarnDays", "RedAfterDays", "ResponseHours", "TimeZone", "Version", "WorkEndsAt", "WorkStartsAt" },
                values: new object[] { new Guid("5e771465-0000-7000-8000-000000000002"), 10, 5, 5, 5, 70, 30, 5, 3, 3, 1, 1, 9, "Asia/Shanghai", 1L, new TimeOnly(18, 0, 0), new TimeOnly(9, 0, 0) });

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_SubjectId",
                table: "Attachments",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_BlockingLinks_SuggestionId",
                table: "BlockingLinks",
                column: "SuggestionId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarDays_Date",
                table: "CalendarDays",
                column: "Date",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLines_RecordId",
                table: "ChangeLines",
                column: "RecordId");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeLines_TimelineId",
                table: "ChangeLines",
                column: "TimelineId");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_ActorId_Sequence",
                table: "Changes",
                columns: new[] { "ActorId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Changes_At",
                table: "Changes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_CustomerId",
                table: "Contacts",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_Email",
                table: "Contacts",
                column: "Email",
                filter: "\"Email\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_MobileE164",
                table: "Contacts",
                column: "MobileE164",
                filter: "\"MobileE164\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PhoneE164",
                table: "Contacts",
                column: "PhoneE164",
                filter: "\"PhoneE164\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Conversions_CustomerId",
                table: "Conversions",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversions_MergedCustomerId",
                table: "Conversions",
                column: "MergedCustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_CustomerCollaborators_PersonId",
                table: "CustomerCollaborators",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Code",
                table: "Customers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_CreditCode",
                table: "Customers",
                column: "CreditCode",
                filter: "\"CreditCode\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_DepartmentId_Number",
                table: "Customers",
                columns: new[] { "DepartmentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Email",
                table: "Customers",
                column: "Email",
                filter: "\"Email\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_MergedIntoId",
                table: "Customers",
                column: "MergedIntoId",
                filter: "\"MergedIntoId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_MobileE164",
                table: "Customers",
                column: "MobileE164",
                filter: "\"MobileE164\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_NormalName",
                table: "Customers",
                column: "NormalName");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Number",
                table: "Customers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Customers_OwnerId_Number",
                table: "Customers",
                columns: new[] { "OwnerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Customers_PhoneE164",
                table: "Customers",
                column: "PhoneE164",
                filter: "\"PhoneE164\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_SourceId",
                table: "Customers",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Customers_Stage_Number",
                table: "Customers",
                columns: new[] { "Stage", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomFields_Target_Key",
                table: "CustomFields",
                columns: new[] { "Target", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DemandEvidence_IntentId",
                table: "DemandEvidence",
                column: "IntentId");

            migrationBuilder.CreateIndex(
                name: "IX_Demands_CustomerId",
                table: "Demands",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Demands_SuggestionId_CustomerId",
                table: "Demands",
                columns: new[] { "SuggestionId", "CustomerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Departments_Code",
                table: "Departments",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Departments_NameEn",
                table: "Departments",
                column: "NameEn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Departments_NameZh",
                table: "Departments",
                column: "NameZh",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Departments_ParentId",
                table: "Departments",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_DistinctPairs_OneId_OtherId",
                table: "DistinctPairs",
                columns: new[] { "OneId", "OtherId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DistinctPairs_OtherId",
                table: "DistinctPairs",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicateKeys_CustomerId",
                table: "DuplicateKeys",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_OtherId",
                table: "DuplicatePairs",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_DuplicatePairs_Sum",
                table: "DuplicatePairs",
                column: "Sum");

            migrationBuilder.CreateIndex(
                name: "IX_Escalations_PromiseId_DueOn_Step",
                table: "Escalations",
                columns: new[] { "PromiseId", "DueOn", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_CustomerId_TookPlaceAt",
                table: "FollowUps",
                columns: new[] { "CustomerId", "TookPlaceAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_SubjectId_TookPlaceAt",
                table: "FollowUps",
                columns: new[] { "SubjectId", "TookPlaceAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandOverRequests_AskedById_AskedAt",
                table: "HandOverRequests",
                columns: new[] { "AskedById", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HandOverRequests_CustomerId_AskedById",
                table: "HandOverRequests",
                columns: new[] { "CustomerId", "AskedById" },
                unique: true,
                filter: "\"State\" = 1");

            migrationBuilder.CreateIndex(
                name: "IX_HandOverRequests_State_AskedAt",
                table: "HandOverRequests",
                columns: new[] { "State", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Industries_NameEn",
                table: "Industries",
                column: "NameEn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Industries_NameZh",
                table: "Industries",
                column: "NameZh",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntentProducts_ProductId_IntentId",
                table: "IntentProducts",
                columns: new[] { "ProductId", "IntentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_Board",
                table: "Intents",
                columns: new[] { "Status", "StageEnteredAt", "Number", "OwnerId", "DepartmentId", "Kind", "CapturedById", "ExpectedAmount" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_Code",
                table: "Intents",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Intents_Confirmation_ReasonId",
                table: "Intents",
                column: "Confirmation_ReasonId");

            migrationBuilder.CreateIndex(
                name: "IX_Intents_CustomerId_Number",
                table: "Intents",
                columns: new[] { "CustomerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_DepartmentId_CustomerId_Status",
                table: "Intents",
                columns: new[] { "DepartmentId", "CustomerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_DepartmentId_Number",
                table: "Intents",
                columns: new[] { "DepartmentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_Kind_Number",
                table: "Intents",
                columns: new[] { "Kind", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_Number",
                table: "Intents",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Intents_OwnerId_CustomerId_Status",
                table: "Intents",
                columns: new[] { "OwnerId", "CustomerId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_OwnerId_Number",
                table: "Intents",
                columns: new[] { "OwnerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_PromiseDueOn",
                table: "Intents",
                column: "PromiseDueOn");

            migrationBuilder.CreateIndex(
                name: "IX_Intents_SourceId",
                table: "Intents",
                column: "SourceId");

            migrationBuilder.CreateIndex(
                name: "IX_Intents_StageEnteredAt",
                table: "Intents",
                column: "StageEnteredAt");

            migrationBuilder.CreateIndex(
                name: "IX_Intents_Status_Number",
                table: "Intents",
                columns: new[] { "Status", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Intents_Values",
                table: "Intents",
                columns: new[] { "Status", "Number" })
                .Annotation("SqlServer:Include", new[] { "OwnerId", "DepartmentId", "Kind", "CapturedById", "CustomValues" });

            migrationBuilder.CreateIndex(
                name: "IX_IntentSources_NameEn",
                table: "IntentSources",
                column: "NameEn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntentSources_NameZh",
                table: "IntentSources",
                column: "NameZh",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntentSources_ParentId",
                table: "IntentSources",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PersonId_CreatedAt",
                table: "Notifications",
                columns: new[] { "PersonId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Notifications_PersonId_ReadAt",
                table: "Notifications",
                columns: new[] { "PersonId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_Code",
                table: "Opportunities",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_CustomerId",
                table: "Opportunities",
                column: "CustomerId");

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_DepartmentId_Number",
                table: "Opportunities",
                columns: new[] { "DepartmentId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_Number",
                table: "Opportunities",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_OriginIntentId",
                table: "Opportunities",
                column: "OriginIntentId");

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_OwnerId_CustomerId",
                table: "Opportunities",
                columns: new[] { "OwnerId", "CustomerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_OwnerId_Number",
                table: "Opportunities",
                columns: new[] { "OwnerId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_OpportunityLines_ProductId",
                table: "OpportunityLines",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_People_DepartmentId",
                table: "People",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_People_Subject",
                table: "People",
                column: "Subject",
                unique: true,
                filter: "[Subject] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_UserName",
                table: "People",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_NameEn",
                table: "Products",
                column: "NameEn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_NameZh",
                table: "Products",
                column: "NameZh",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Products_ParentId",
                table: "Products",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Promises_ById_State_DueOn",
                table: "Promises",
                columns: new[] { "ById", "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_State_DueOn",
                table: "Promises",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Promises_SubjectId_State",
                table: "Promises",
                columns: new[] { "SubjectId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Reasons_Use_NameEn",
                table: "Reasons",
                columns: new[] { "Use", "NameEn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reasons_Use_NameZh",
                table: "Reasons",
                columns: new[] { "Use", "NameZh" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Regions_NameEn",
                table: "Regions",
                column: "NameEn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Regions_NameZh",
                table: "Regions",
                column: "NameZh",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Regions_ParentId",
                table: "Regions",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_OwnerId_Page_Name",
                table: "SavedViews",
                columns: new[] { "OwnerId", "Page", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Page",
                table: "SavedViews",
                column: "Page");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_LastSeenAt",
                table: "SignInSessions",
                column: "LastSeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_PersonId",
                table: "SignInSessions",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_Code",
                table: "Suggestions",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_Number",
                table: "Suggestions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_OwnerId",
                table: "Suggestions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_Suggestions_ProductId",
                table: "Suggestions",
                column: "ProductId");

            // The intents behind a suggestion, with all that rights need. The model has no index over a record and what it owns.
            migrationBuilder.Sql("CREATE INDEX [IX_Intents_Suggestion] ON [Intents]([Confirmation_SuggestionId]) INCLUDE ([OwnerId], [DepartmentId], [Kind], [CapturedById], [Status]) WHERE [Confirmation_SuggestionId] IS NOT NULL;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropTable(
                name: "BlockingLinks");

            migrationBuilder.DropTable(
                name: "BoardVisits");

            migrationBuilder.DropTable(
                name: "CalendarDays");

            migrationBuilder.DropTable(
                name: "ChangeLines");

            migrationBuilder.DropTable(
                name: "CodeCounters");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "Conversions");

            migrationBuilder.DropTable(
                name: "CustomerCollaborators");

            migrationBuilder.DropTable(
                name: "CustomFields");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DemandEvidence");

            migrationBuilder.DropTable(
                name: "DistinctPairs");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "DuplicateKeys");

            migrationBuilder.DropTable(
                name: "DuplicatePairs");

            migrationBuilder.DropTable(
                name: "DuplicateProgress");

            migrationBuilder.DropTable(
                name: "Escalations");

            migrationBuilder.DropTable(
                name: "FollowUpRules");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropTable(
                name: "HandOverRequests");

            migrationBuilder.DropTable(
                name: "Industries");

            migrationBuilder.DropTable(
                name: "IntentProducts");

            migrationBuilder.DropTable(
                name: "Notifications");

            migrationBuilder.DropTable(
                name: "OpportunityLines");

            migrationBuilder.DropTable(
                name: "PortalSettings");

            migrationBuilder.DropTable(
                name: "Promises");

            migrationBuilder.DropTable(
                name: "Regions");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Demands");

            migrationBuilder.DropTable(
                name: "Intents");

            migrationBuilder.DropTable(
                name: "Opportunities");

            migrationBuilder.DropTable(
                name: "Suggestions");

            migrationBuilder.DropTable(
                name: "Reasons");

            migrationBuilder.DropTable(
                name: "Customers");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Products");

            migrationBuilder.DropTable(
                name: "IntentSources");

            migrationBuilder.DropTable(
                name: "Departments");
        }
    }
}
