using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Matching;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Addresses of one mailbox are one, however they are written.</summary>
public sealed class MailAddressTests
{
    [Theory]
    [InlineData("lilei+crm@gmail.com")]
    [InlineData("LiLei@Gmail.com")]
    [InlineData("ｌｉｌｅｉ＠gmail.com")]
    [InlineData("lilei\u200B@gm\u00ADail.com\u2060")]
    public void Spellings_of_an_address_share_a_key_and_are_one_person(string typed)
    {
        const string Plain = "lilei@gmail.com";

        Assert.Contains("e:" + Plain, DuplicateProfile.Of(new DuplicateFacts(CustomerType.Company, "李雷的公司", null) { Email = typed }).Keys);
        Assert.True(new ContactDetails { Email = typed }.IsSameAs(new ContactDetails { Email = Plain }));
    }

    [Theory]
    [InlineData("lilei@gmail.com", "hanmei@gmail.com")]
    [InlineData("+86@firm.cn", "+49@firm.cn")]
    public void Other_addresses_are_other_people(string one, string other) => Assert.False(new ContactDetails { Email = one }.IsSameAs(new ContactDetails { Email = other }));
}
