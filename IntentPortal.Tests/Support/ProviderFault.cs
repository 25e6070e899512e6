namespace IntentPortal.Tests.Support;

/// <summary>Faults of a provider, or of an attacker between provider and portal.</summary>
public enum ProviderFault
{
    /// <summary>No fault.</summary>
    None,

    /// <summary>The id token is signed with a key that the provider never published.</summary>
    ForeignKey,

    /// <summary>The id token is not signed at all.</summary>
    NoSignature,

    /// <summary>The id token belongs to another sign-in.</summary>
    WrongNonce,

    /// <summary>The id token was issued for another application.</summary>
    WrongAudience,

    /// <summary>The id token comes from another issuer.</summary>
    WrongIssuer,

    /// <summary>The id token expired an hour ago.</summary>
    Expired,

    /// <summary>The userinfo response is about another person.</summary>
    OtherUserInfo,

    /// <summary>The provider refuses the sign-in.</summary>
    Deny,

    /// <summary>The token endpoint fails.</summary>
    TokenEndpointDown,
}
