namespace IntentPortal.Domain.FollowUps;

/// <summary>What a follow-up, a promise or an attachment is about.</summary>
public enum SubjectType
{
    Intent = 1,
    Customer = 2,
    Opportunity = 3,
}
