namespace IntentPortal.Domain.Customers.Matching;

/// <summary>What duplicates are recognised by, of a customer with its contacts; all as it was typed.</summary>
/// <param name="Type">Company or person.</param>
/// <param name="Name">Full name.</param>
/// <param name="ShortName">Short name.</param>
public sealed record DuplicateFacts(CustomerType Type, string Name, string? ShortName)
{
    /// <summary>Phone; several numbers may stand in it, as in every field for numbers.</summary>
    public string? Phone { get; init; }

    /// <summary>Mobile.</summary>
    public string? Mobile { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Web site.</summary>
    public string? WebSite { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Credit code.</summary>
    public string? CreditCode { get; init; }

    /// <summary>The contacts.</summary>
    public IReadOnlyList<ContactFacts> Contacts { get; init; } = [];
}

/// <summary>A contact as far as duplicates are told by it.</summary>
public sealed record ContactFacts(string? Name, string? Phone, string? Mobile, string? Email);
