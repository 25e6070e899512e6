using System.Security.Cryptography;

namespace IntentPortal.Tests.Support;

/// <summary>
/// Names of customers that have no part in common. Names that only count up share their digits, so that customers
/// with one phone number are probable duplicates in some orders of the tests and not in others.
/// </summary>
public static class UnrelatedNames
{
    private const string Consonants = "bdfgklmnprstvz";
    private const string Vowels = "aeiou";
    private static int given;

    /// <summary>A name of one Latin word that no other customer has.</summary>
    public static string Next()
    {
        byte[] hash = SHA256.HashData(BitConverter.GetBytes(Interlocked.Increment(ref given)));
        return string.Concat(hash.Take(12).Select((b, i) => i % 2 == 0 ? Consonants[b % Consonants.Length] : Vowels[b % Vowels.Length]));
    }
}
