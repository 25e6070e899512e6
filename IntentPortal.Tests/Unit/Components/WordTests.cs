using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Web.Shared;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>All enumeration values of the domain have words in both languages.</summary>
public class WordTests
{
    public static TheoryData<string> Languages() => new("en-US", "zh-CN");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_value_of_the_domain_has_a_word(string language)
    {
        IStringLocalizer<WordTexts> words = Texts<WordTexts>(language);

        Assert.All(TextFamilies.Of(nameof(WordTexts)), key => Assert.False(words[key].ResourceNotFound, key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_refusal_and_field_problem_has_words_that_name_its_facts(string language)
    {
        IStringLocalizer<RefusalTexts> texts = Texts<RefusalTexts>(language);
        IStringLocalizer<FieldTexts> fields = Texts<FieldTexts>(language);
        var text = new RefusalText(texts, fields, Texts<WordTexts>(language));

        Assert.All(Enum.GetValues<RefusalCode>(), code => Assert.False(texts[code.ToString()].ResourceNotFound, code.ToString()));
        foreach (FieldProblemKind kind in Enum.GetValues<FieldProblemKind>())
        {
            Assert.StartsWith(fields[nameof(FieldTexts.Subject)].Value, text.Of(new FieldProblem("Subject", kind, 99)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_refusal_speaks_the_persons_language()
    {
        var text = new RefusalText(Texts<RefusalTexts>("zh-CN"), Texts<FieldTexts>("zh-CN"), Texts<WordTexts>("zh-CN"));

        Assert.Equal("当前状态“产品购买”下不能进行此操作，请刷新查看最新状态。", text.Of(new Refusal(RefusalCode.WrongStatus, IntentStatus.Purchase)));
        Assert.Equal("联系人 2 · 邮箱：格式不正确。", text.Of(new FieldProblem("NewCustomer.Contacts[1].Email", FieldProblemKind.Malformed)));
    }

    private static IStringLocalizer<T> Texts<T>(string language)
    {
        System.Globalization.CultureInfo.CurrentUICulture = new(language);
        return new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider().GetRequiredService<IStringLocalizer<T>>();
    }
}
