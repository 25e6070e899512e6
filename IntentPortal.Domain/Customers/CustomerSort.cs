namespace IntentPortal.Domain.Customers;

/// <summary>The columns an archive of customers can be sorted by.</summary>
public enum CustomerSort
{
    Code = 1,
    Name,
    Stage,
    Grade,
    Owner,
    Department,
    Source,
    PromiseDueOn,
    LastFollowUpAt,
    AddedAt,
    OpenIntents,
    Category,
    Industry,
    Region,
    Size,
    ShortName,
    Mobile,
    Phone,
    Email,
    Address,
    WebSite,
    CreditCode,
    Tags,
}
