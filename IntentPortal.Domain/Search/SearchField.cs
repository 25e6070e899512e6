namespace IntentPortal.Domain.Search;

/// <summary>Where in a record the words of a search stand.</summary>
public enum SearchField
{
    Code = 1,
    Content = 2,
    SourceDetail = 3,
    Tags = 4,
    ShortName = 5,
    Title = 6,
    Department = 7,
    Mobile = 8,
    Phone = 9,
    Email = 10,
    WeChat = 11,
    CreditCode = 12,
    Description = 13,
    OldCode = 14,
}
