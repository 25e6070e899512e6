using System.Globalization;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Changes;
using IntentPortal.Web.Shared.Forms;
using IntentPortal.Web.Shared.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>Every field in the ledger has a name, and its values are formatted in the viewer's language.</summary>
public sealed class ChangeWordsTests
{
    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_field_of_every_record_has_a_name(string language)
    {
        IStringLocalizer<FieldTexts> texts = Texts<FieldTexts>(language);

        Assert.All(LedgerFields.All, field => Assert.Contains(FieldTextExtensions.KeysOf(field.Record, field.Field), key => !texts[key].ResourceNotFound));
    }

    [Fact]
    public void Words_names_days_and_amounts_are_shown_in_the_persons_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("zh-CN");
        Guid owner = Guid.CreateVersion7();
        var time = new BrowserTime(TimeProvider.System);
        time.UseZone("Asia/Shanghai");
        var words = new ChangeWords(Texts<FieldTexts>("zh-CN"), Texts<SharedTexts>("zh-CN"), Texts<WordTexts>("zh-CN"), time);
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

    private static ReferenceLists Lists(PersonRow person) => new([], [], [], [], [person], 30, 1);

    private static IStringLocalizer<T> Texts<T>(string language)
    {
        CultureInfo.CurrentUICulture = new(language);
        return new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<T>>();
    }
}
