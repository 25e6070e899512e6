namespace IntentPortal.Web.Identity;

/// <summary>Why a sign-in did not succeed, as far as it helps the person.</summary>
public enum SignInFailure
{
    /// <summary>The provider's answer could not be trusted or understood.</summary>
    Refused,

    /// <summary>The person or the provider said no.</summary>
    Denied,

    /// <summary>The answer does not belong to a sign-in that this browser began, or came too late.</summary>
    Expired,

    /// <summary>The clocks of portal and provider disagree.</summary>
    Clock,

    /// <summary>The provider cannot be reached.</summary>
    Unavailable,

    /// <summary>The account's data cannot be used.</summary>
    Account,
}
