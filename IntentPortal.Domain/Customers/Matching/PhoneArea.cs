namespace IntentPortal.Domain.Customers.Matching;

/// <summary>The area of a number in E.164.</summary>
internal static class PhoneArea
{
    /// <summary>
    /// The area code of a Chinese landline or the prefix of a foreign number. Null for a Chinese mobile number, which
    /// is not tied to an area.
    /// </summary>
    public static string? Of(string number) =>
        !number.StartsWith("+86", StringComparison.Ordinal) ? number[..Math.Min(number.Length, 5)]
        : number.Length < 7 || (number[3] == '1' && number[4] != '0') ? null
        : number[3] is '1' or '2' ? number[..5]
        : number[..6];
}
