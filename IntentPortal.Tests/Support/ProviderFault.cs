namespace IntentPortal.Tests.Support;

/// <summary>What a provider, or somebody between it and the portal, can do wrong.</summary>
public enum ProviderFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The id token is signed with a key that the provider never published.</summary>
    ForeignKey,

    /// <summary>The id token is not signed at all.</summary>
    NoSignature,

    /// <summary>The id token answers another sign-in.</summary>
    WrongNonce,

    /// <summary>The id token is meant for another application.</summary>
    WrongAudience,

    /// <summary>The id token comes from another issuer.</summary>
    WrongIssuer,

    /// <summary>The id token was good an hour ago.</summary>
    Expired,

    /// <summary>The userinfo answer is about somebody else.</summary>
    OtherUserInfo,

    /// <summary>The provider sends the person back with a refusal.</summary>
    Deny,

    /// <summary>The token endpoint is broken.</summary>
    TokenEndpointDown,
}
