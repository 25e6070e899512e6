namespace IntentPortal.Domain.FollowUps;

/// <summary>How the contact took place.</summary>
public enum FollowUpMethod
{
    Phone = 1,
    Visit = 2,
    Email = 3,
    WeChat = 4,
    Meeting = 5,
    Other = 6,
}
