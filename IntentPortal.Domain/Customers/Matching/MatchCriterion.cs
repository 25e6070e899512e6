namespace IntentPortal.Domain.Customers.Matching;

/// <summary>
/// A criterion by which two customers match or differ. Stored as numbers with probable pairs: only add, never renumber.
/// </summary>
public enum MatchCriterion
{
    /// <summary>The core name is the same.</summary>
    Name = 1,

    /// <summary>A phone or mobile number is the same.</summary>
    Phone = 2,

    /// <summary>An e-mail address is the same.</summary>
    Email = 3,

    /// <summary>The credit code is the same.</summary>
    CreditCode = 4,

    /// <summary>The core names differ by a typing error.</summary>
    NameSimilar = 5,

    /// <summary>One name contains the other.</summary>
    NameContained = 6,

    /// <summary>One name can be an abbreviation of the other.</summary>
    Abbreviation = 7,

    /// <summary>The e-mail or web domain is the same and not that of a free-mail provider.</summary>
    EmailDomain = 8,

    /// <summary>Two numbers differ by a typing error.</summary>
    PhoneSimilar = 9,

    /// <summary>Two people have the same name, which is weak evidence because many share one.</summary>
    PersonName = 10,

    /// <summary>The same person, or one of the same family name, is reached by a number or address in common.</summary>
    Contact = 11,

    /// <summary>A Western name is the Chinese one in pinyin.</summary>
    NamePinyin = 12,

    /// <summary>The postal address is the same.</summary>
    Address = 13,

    /// <summary>The credit codes differ.</summary>
    CreditCodeDiffers = 20,

    /// <summary>They are in different places.</summary>
    PlaceDiffers = 21,

    /// <summary>They are different branches, or one of them is a branch.</summary>
    BranchDiffers = 22,

    /// <summary>They are in different trades.</summary>
    TradeDiffers = 23,

    /// <summary>The names have nothing in common.</summary>
    NameDiffers = 24,

    /// <summary>The e-mail or web domains differ.</summary>
    EmailDomainDiffers = 25,

    /// <summary>One is a group and the other a firm of it, or they are units in two countries.</summary>
    GroupDiffers = 26,

    /// <summary>The postal addresses are in different places.</summary>
    AddressDiffers = 27,

    /// <summary>Names are no more than similar, and the landlines of one place differ.</summary>
    PhoneDiffers = 28,
}
