namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>The match criteria before and after an edit of a customer or one of its contacts.</summary>
/// <param name="Before">The criteria before the edit; null where all hits have to be reviewed, as in a
/// conversion.</param>
/// <param name="After">The criteria after the edit.</param>
public sealed record NewMatchesAfterEdit(MatchCriteria? Before, MatchCriteria After)
{
    /// <summary>Whether an edit changes anything that duplicates are recognised by.</summary>
    public static bool Touches(CustomerDetails before, CustomerDetails after) => Told(before) != Told(after);

    /// <summary>
    /// The criteria of an edited customer; null when the edit changes nothing that duplicates are recognised by.
    /// </summary>
    /// <param name="before">The details that were read.</param>
    /// <param name="after">The details to be saved.</param>
    /// <param name="contacts">Its contacts, without former ones.</param>
    public static NewMatchesAfterEdit? Of(CustomerDetails before, CustomerDetails after, IReadOnlyList<ContactDetails> contacts) =>
        Touches(before, after) ? new NewMatchesAfterEdit(MatchCriteria.Of(before, contacts), MatchCriteria.Of(after, contacts)) : null;

    /// <summary>
    /// The criteria of an edited contact; null when the edit changes nothing that duplicates are recognised by.
    /// </summary>
    /// <param name="customer">The customer.</param>
    /// <param name="others">Its other contacts, without former ones.</param>
    /// <param name="before">The details that were read; null for a new contact.</param>
    /// <param name="after">The details to be saved.</param>
    public static NewMatchesAfterEdit? OfContact(CustomerDetails customer, IReadOnlyList<ContactDetails> others, ContactDetails? before, ContactDetails after)
    {
        IReadOnlyList<ContactDetails> known = before is null ? others : [.. others, before];
        return Told(before ?? new ContactDetails()) == Told(after) ? null : new NewMatchesAfterEdit(MatchCriteria.Of(customer, known), MatchCriteria.Of(customer, [.. others, after]));
    }

    private static (string? Name, string? ShortName, string? Phone, string? Mobile, string? Email, string? WebSite, string? CreditCode) Told(CustomerDetails details) =>
        (Clean(details.Name), Clean(details.ShortName), Clean(details.Phone), Clean(details.Mobile), Clean(details.Email), Clean(details.WebSite), Clean(details.CreditCode));

    private static (string? Phone, string? Mobile, string? Email) Told(ContactDetails details) => (Clean(details.Phone), Clean(details.Mobile), Clean(details.Email));

    private static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
