using PhoneNumbers;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// Normalises phone numbers to E.164 for comparison. Numbers without a country code are taken as Chinese.
/// </summary>
public static class PhoneNumber
{
    private static readonly PhoneNumberUtil numbers = PhoneNumberUtil.GetInstance();

    /// <summary>The number in E.164, such as <c>+8613912345678</c>, or null when it is not a possible number.</summary>
    public static string? E164(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        try
        {
            PhoneNumbers.PhoneNumber number = numbers.Parse(text, "CN");
            return numbers.IsPossibleNumber(number) ? numbers.Format(number, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }
}
