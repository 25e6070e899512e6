namespace IntentPortal.Web.Identity;

/// <summary>Why a sign-in failed, as far as it helps the person.</summary>
public enum SignInFailure
{
    /// <summary>The provider's response was invalid or not trusted.</summary>
    Refused,

    /// <summary>The person or the provider refused.</summary>
    Denied,

    /// <summary>The response does not belong to a sign-in of this browser, or came too late.</summary>
    Expired,

    /// <summary>The clocks of portal and provider differ too much.</summary>
    Clock,

    /// <summary>The provider cannot be reached.</summary>
    Unavailable,

    /// <summary>The account's data cannot be used.</summary>
    Account,
}
