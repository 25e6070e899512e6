using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Phone numbers as people write them.</summary>
public class PhoneNumberTests
{
    [Theory]
    [InlineData("0571-88001234-802")]
    [InlineData("0571-88001234转802")]
    [InlineData("0571-88001234轉802")]
    [InlineData("0571-88001234 分機 802")]
    [InlineData("0571\u200B-880\u00AD01234")]
    [InlineData("0571-88001234 分机 802")]
    [InlineData("（0571）88001234转8020")]
    [InlineData("0571-8800 1234 ext. 12")]
    [InlineData("0571-88001234x12")]
    [InlineData("0571-88001234#12")]
    [InlineData("+86-571-88001234-802")]
    [InlineData("０５７１－８８００１２３４")]
    [InlineData("电话：0571-88001234")]
    [InlineData("0571-88001234（总机）")]
    public void A_Chinese_landline_is_read_without_its_extension_and_remarks(string typed) => Assert.Equal("+8657188001234", PhoneNumber.E164(typed));

    [Theory]
    [InlineData("13812345678（微信同号）")]
    [InlineData("138-1234-5678")]
    [InlineData("0086 138 1234 5678")]
    [InlineData("手机:13812345678")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("13812345678 王先生")]
    public void A_mobile_is_read_with_whatever_stands_beside_it(string typed) => Assert.Equal("+8613812345678", PhoneNumber.E164(typed));

    [Theory]
    [InlineData("13812345678/13912345678")]
    [InlineData("13812345678、13912345678")]
    [InlineData("13812345678； 13912345678")]
    [InlineData("13812345678，13912345678（晚上）")]
    [InlineData("13812345678 13912345678")]
    public void Several_numbers_in_one_field_are_all_read(string typed) =>
        Assert.Equal(["+8613812345678", "+8613912345678"], ProfileOf(new CustomerDetails { Name = "某某", Mobile = typed }).Phones);

    [Fact]
    public void The_end_of_another_number_of_a_switchboard_is_read_with_its_beginning() =>
        Assert.Equal(["+8657188001234", "+8657188001235"], ProfileOf(new CustomerDetails { Name = "某某", Phone = "0571-88001234/35" }).Phones);

    [Theory]
    [InlineData("+49 (0)30 901820", "+4930901820")]
    [InlineData("+1 (503) 555-0177", "+15035550177")]
    [InlineData("0044 20 7946 0151", "+442079460151")]
    [InlineData("123", null)]
    [InlineData("无", null)]
    public void Foreign_numbers_are_read_by_their_country_code(string typed, string? read) => Assert.Equal(read, PhoneNumber.E164(typed));

    [Fact]
    public void A_number_of_a_firm_abroad_is_one_with_and_without_its_country_code()
    {
        DuplicateProfile abroad = ProfileOf(new CustomerDetails { Name = "Ash and Grove Ltd", Phone = "020 7946 0151" });
        DuplicateProfile written = ProfileOf(new CustomerDetails { Name = "Grove", Phone = "+44 20 7946 0151" });
        DuplicateProfile chinese = ProfileOf(new CustomerDetails { Name = "广州格罗夫贸易有限公司", Phone = "020-79460151" });

        Assert.Equal(abroad.LocalPhones, written.LocalPhones);
        Assert.Empty(chinese.LocalPhones);
    }

    private static DuplicateProfile ProfileOf(CustomerDetails customer) => MatchCriteria.ProfileOf(customer, []);
}
