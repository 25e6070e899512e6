namespace IntentPortal.Domain.Customers.Duplicates;

/// <summary>An edit of a customer or of one of its contacts, as far as duplicates are told by it.</summary>
/// <param name="Before">What the customer was known by before; null where all hits are asked about, as when it is
/// converted.</param>
/// <param name="After">What it is known by then.</param>
public sealed record NewMatchesAfterEdit(MatchCriteria? Before, MatchCriteria After)
{
    /// <summary>Whether an edit touches what duplicates are told by.</summary>
    public static bool Touches(CustomerDetails before, CustomerDetails after) => Told(before) != Told(after);

    /// <summary>An edit of the customer; null when it touches nothing that duplicates are told by.</summary>
    /// <param name="before">As it was read.</param>
    /// <param name="after">As it is to be saved.</param>
    /// <param name="contacts">Its contacts without those that left.</param>
    public static NewMatchesAfterEdit? Of(CustomerDetails before, CustomerDetails after, IReadOnlyList<ContactDetails> contacts) =>
        Touches(before, after) ? new NewMatchesAfterEdit(MatchCriteria.Of(before, contacts), MatchCriteria.Of(after, contacts)) : null;

    /// <summary>An edit of a contact; null when it touches nothing that duplicates are told by.</summary>
    /// <param name="customer">The customer.</param>
    /// <param name="others">Its other contacts without those that left.</param>
    /// <param name="before">As it was read; null for one that is added.</param>
    /// <param name="after">As it is to be saved.</param>
    public static NewMatchesAfterEdit? OfContact(CustomerDetails customer, IReadOnlyList<ContactDetails> others, ContactDetails? before, ContactDetails after)
    {
        IReadOnlyList<ContactDetails> known = before is null ? others : [.. others, before];
        return Told(before ?? new ContactDetails()) == Told(after) ? null : new NewMatchesAfterEdit(MatchCriteria.Of(customer, known), MatchCriteria.Of(customer, [.. others, after]));
    }

    private static (string? Name, string? Phone, string? Mobile, string? Email, string? CreditCode) Told(CustomerDetails details) =>
        (Clean(details.Name), Clean(details.Phone), Clean(details.Mobile), Clean(details.Email), Clean(details.CreditCode));

    private static (string? Phone, string? Mobile, string? Email) Told(ContactDetails details) => (Clean(details.Phone), Clean(details.Mobile), Clean(details.Email));

    private static string? Clean(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
