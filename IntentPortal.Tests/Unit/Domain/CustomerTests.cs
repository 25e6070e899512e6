using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Tests.Unit.Domain;

public class CustomerTests
{
    [Theory]
    [InlineData(CustomerStage.Intent, false, null)]
    [InlineData(CustomerStage.Potential, false, RefusalCode.WrongStatus)]
    [InlineData(CustomerStage.Won, false, RefusalCode.WrongStatus)]
    [InlineData(CustomerStage.Intent, true, RefusalCode.CustomerDeactivated)]
    public void Only_an_active_intent_customer_is_converted(CustomerStage stage, bool deactivated, RefusalCode? refused)
    {
        Customer customer = Sample.Customer(stage, deactivated);

        Refusal? refusal = customer.Convert("需求明确，预算已批", null);

        Assert.Equal(refused, refusal?.Code);
        Assert.Equal(refused is null ? CustomerStage.Potential : stage, customer.Stage);
    }

    [Fact]
    public void Conversion_needs_a_conclusion()
    {
        Customer customer = Sample.Customer();

        Assert.Equal("ConversionConclusion", Assert.Single(customer.Convert("  ", null)!.Problems).Field);
        Assert.Equal(CustomerStage.Intent, customer.Stage);
    }

    [Fact]
    public void A_conversion_is_taken_back_once()
    {
        Customer customer = Sample.Customer();
        Assert.Null(customer.Convert("结论", Guid.NewGuid()));

        Assert.Null(customer.UndoConversion());
        Assert.Equal((CustomerStage.Intent, (string?)null, (Guid?)null), (customer.Stage, customer.ConversionConclusion, customer.ConvertedByIntentId));
        Assert.Equal(RefusalCode.ChangedSince, customer.UndoConversion()?.Code);
    }

    [Theory]
    [InlineData(CustomerStage.Intent, false, RefusalCode.WrongStatus, CustomerStage.Intent)]
    [InlineData(CustomerStage.Potential, false, null, CustomerStage.Won)]
    [InlineData(CustomerStage.Won, false, null, CustomerStage.Won)]
    [InlineData(CustomerStage.Potential, true, RefusalCode.CustomerDeactivated, CustomerStage.Potential)]
    public void The_first_won_opportunity_makes_a_potential_customer_a_won_customer(CustomerStage stage, bool deactivated, RefusalCode? refused, CustomerStage after)
    {
        Customer customer = Sample.Customer(stage, deactivated);

        Assert.Equal(refused, customer.Win()?.Code);
        Assert.Equal(after, customer.Stage);
        Assert.Equal(stage != after, customer.Events.Contains(ChangeKind.BecameWon));
    }

    [Theory]
    [InlineData(CustomerStage.Intent, false, RefusalCode.WrongStatus, CustomerStage.Intent)]
    [InlineData(CustomerStage.Potential, false, RefusalCode.WrongStatus, CustomerStage.Potential)]
    [InlineData(CustomerStage.Won, false, null, CustomerStage.Potential)]
    [InlineData(CustomerStage.Won, true, RefusalCode.CustomerDeactivated, CustomerStage.Won)]
    public void Only_a_won_customer_goes_back_to_potential(CustomerStage stage, bool deactivated, RefusalCode? refused, CustomerStage after)
    {
        Customer customer = Sample.Customer(stage, deactivated);

        Assert.Equal(refused, customer.RevertToPotential()?.Code);
        Assert.Equal(after, customer.Stage);
        Assert.Equal(stage != after, customer.Events.Contains(ChangeKind.WonTakenBack));
    }

    [Fact]
    public void Signs_are_kept_in_the_form_in_which_they_are_compared()
    {
        Customer customer = Sample.Customer();

        Assert.Equal("杭州云帆科技", customer.NormalName);
        Assert.Equal("+8613912345678", customer.MobileE164);
        Assert.Equal("info@yunfan.example.com", customer.Email);
    }

    [Theory]
    [InlineData("杭州云帆科技有限公司", "杭州云帆科技")]
    [InlineData(" 杭州 云帆科技（股份）有限公司 ", "杭州云帆科技")]
    [InlineData("ＡＢＣ　Ｔｒａｄｉｎｇ Co., Ltd.", "abctrading")]
    [InlineData("Müller GmbH", "müller")]
    [InlineData("Texaco", "texaco")]
    [InlineData("Acme Inc.", "acme")]
    [InlineData("Limited", "limited")]
    [InlineData("集团", "集团")]
    [InlineData("", "")]
    public void Names_are_compared_without_case_width_punctuation_and_legal_suffix(string name, string normal) =>
        Assert.Equal(normal, CompanyNameNormalizer.Of(name));

    [Theory]
    [InlineData("91350100M000100Y43", true)]
    [InlineData("91350100M000100Y44", false)]
    [InlineData("91350100M000100I43", false)]
    [InlineData("91350100M000100Y4", false)]
    public void A_credit_code_has_a_right_check_character(string code, bool valid) => Assert.Equal(valid, CreditCode.IsValid(code));

    [Theory]
    [InlineData("139 1234 5678", "+8613912345678")]
    [InlineData("+86-139-1234-5678", "+8613912345678")]
    [InlineData("0571-8888 6666", "+8657188886666")]
    [InlineData("+44 20 7946 0958", "+442079460958")]
    [InlineData("call me", null)]
    [InlineData(null, null)]
    public void Phones_are_compared_as_E164(string? typed, string? compared) => Assert.Equal(compared, PhoneNumber.E164(typed));

    [Fact]
    public void A_bad_contact_in_a_quick_add_is_named_by_its_place()
    {
        Refusal? refusal = Contact.Add(Guid.NewGuid(), Guid.NewGuid(), new ContactDetails { Name = "", Email = "x" }, "NewCustomer.Contacts[2].").Refusal;

        Assert.Equal(["NewCustomer.Contacts[2].Name", "NewCustomer.Contacts[2].Email"], refusal!.Problems.Select(p => p.Field));
    }
}
