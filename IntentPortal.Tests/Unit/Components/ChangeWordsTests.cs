using System.Globalization;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>
/// The ledger speaks: every field that it can hold has a name, and its values are shown in the person's words.
/// </summary>
public sealed class ChangeWordsTests
{
    // What the ledger never holds: keys, counters and what the database derives.
    private static readonly HashSet<string> neverWritten = ["Id", "Version", "SearchText", "ContactSearchText", "Number", "NormalName", "PhoneE164", "MobileE164", "FromEnteredAt", "IntentId", "LastContactAt", "NextDueOn", "NextMovedCount"];

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_field_of_every_record_has_a_name(string language)
    {
        using var context = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options);
        IStringLocalizer<ChangeTexts> texts = Texts<ChangeTexts>(language);

        string[] missing =
        [
            .. ChangeFieldTypes.Records.Values
                .SelectMany(type => FieldsOf(context.Model.FindEntityType(type)!))
                .Distinct().Where(field => texts[field].ResourceNotFound),
        ];

        Assert.Empty(missing);
    }

    [Fact]
    public void Words_names_days_and_amounts_are_shown_in_the_persons_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        Guid owner = Guid.CreateVersion7();
        var time = new BrowserTime(TimeProvider.System);
        time.UseZone("Asia/Shanghai");
        var words = new ChangeWords(Texts<ChangeTexts>("zh-CN"), Texts<WordTexts>("zh-CN"), time);
        Guid customer = Guid.CreateVersion7();
        ReferenceNames names = new ReferenceNames(Lists(new PersonRow(owner, 1, "sales1", "刘海洋", null, Roles.Sales, null, true, null)))
            .With(new Dictionary<Guid, string> { [customer] = "KH-2026-000001 天津远航" });

        IReadOnlyList<ChangeField> fields = words.Of(
            RecordKind.Intent,
            $$"""{"Status":["New","FollowingUp"],"OwnerId":[null,"{{owner}}"],"ExpectedAmount":[null,1234.5],"ExpectedOn":["2026-03-01",null],"StageEnteredAt":[null,"2026-03-31T20:05:00+00:00"],"SourceId":[null,"{{Guid.NewGuid()}}"],"CustomerId":[null,"{{customer}}"],"FromTomorrow":[1,2]}""",
            names);

        Assert.Equal(
            [
                new ChangeField("状态", "新意向", "跟进中"),
                new ChangeField("负责人", null, "刘海洋"),
                new ChangeField("预计金额", null, "1,234.50"),
                new ChangeField("预计日期", "2026/3/1", null),
                new ChangeField("进入状态时间", null, "2026/4/1 04:05"),
                new ChangeField("来源", null, "另一条记录"),
                new ChangeField("客户", null, "KH-2026-000001 天津远航"),
                new ChangeField("FromTomorrow", "1", "2"),
            ],
            fields);
    }

    private static IEnumerable<string> FieldsOf(IEntityType type) =>
        type.GetProperties().Where(p => !p.IsForeignKey() || p.DeclaringType == type).Select(p => p.Name)
            .Concat(type.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).SelectMany(n => n.TargetEntityType.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => p.Name)))
            .Concat(type.GetNavigations().Where(n => n.IsCollection).Select(n => n.Name))
            .Where(field => !neverWritten.Contains(field));

    private static ReferenceLists Lists(PersonRow person) => new([], [], [], [], [person], 30, 1);

    private static IStringLocalizer<T> Texts<T>(string language)
    {
        CultureInfo.CurrentUICulture = new(language);
        return new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<T>>();
    }
}
