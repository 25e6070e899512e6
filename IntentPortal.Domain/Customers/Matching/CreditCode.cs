namespace IntentPortal.Domain.Customers.Matching;

/// <summary>统一社会信用代码: 18 characters, the last of which is a check character (GB 32100-2015, modulus 31).</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Whether the code is well formed and its check character is right.</summary>
    public static bool IsValid(string code)
    {
        if (code.Length != 18)
        {
            return false;
        }

        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++)
        {
            int value = Alphabet.IndexOf(code[i], StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31] == code[17];
    }
}
