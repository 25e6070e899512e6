namespace IntentPortal.Domain.Intents;

/// <summary>What kind of intent it is.</summary>
public enum IntentKind
{
    /// <summary>新购意向.</summary>
    NewNeed = 1,

    /// <summary>老客户反馈.</summary>
    Feedback = 2,
}
