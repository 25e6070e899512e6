using IntentPortal.Infrastructure.Persistence;

namespace IntentPortal.Tests.Unit.Live;

/// <summary>Finding a field name in the values of a ledger line.</summary>
public sealed class LedgerValuesTests
{
    [Theory]
    [InlineData("Name", true)]
    [InlineData("Subject", false)]
    [InlineData("Roles", false)]
    public void A_field_is_named_by_its_key_and_not_by_a_value_that_is_spelled_like_it(string field, bool isNamed)
    {
        string values = LedgerValues.Json([("Name", "Subject", "\"Roles\"")]);

        Assert.Equal(isNamed, LedgerValues.Names(values, field));
    }
}
