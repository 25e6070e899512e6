using System.Text;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Matching;

/// <summary>The parsed and normalised data of a customer and its contacts by which duplicates are recognised.</summary>
public sealed class DuplicateProfile
{
    private DuplicateProfile(DuplicateFacts facts)
    {
        Type = facts.Type;
        Name = CustomerName.Of(facts.Name);
        ShortName = string.IsNullOrWhiteSpace(facts.ShortName) ? null : CustomerName.Of(facts.ShortName);
        PersonName = Type == CustomerType.Person ? PersonNameNormalizer.Of(facts.Name) : string.Empty;
        Address = PostalAddress.Of(facts.Address);
        ContactPerson? self = Type == CustomerType.Person ? ContactPerson.Of(facts.Name) : null;
        IReadOnlyList<(ContactFacts Facts, ContactPerson? Person)> contacts = [.. facts.Contacts.Select(contact => (contact, ContactPerson.Of(contact.Name)))];
        People = [.. contacts.Select(contact => contact.Person).Append(self).OfType<ContactPerson>()];
        Mails = [.. Mailed(facts.Email, self).Concat(contacts.SelectMany(contact => Mailed(contact.Facts.Email, contact.Person)))];
        Emails = [.. Mails.Select(mail => mail.Address).Distinct()];
        Domains =
        [
            .. Mails.Where(mail => mail.Person is not { SpeaksForOthers: true }).Select(mail => MailDomain.OfEmail(mail.Address)).Append(MailDomain.OfSite(facts.WebSite)).OfType<string>().Distinct(),
        ];
        string code = new([.. Folded(facts.CreditCode).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)]);
        CreditCode = code.Length == 18 && code.Distinct().Count() > 2 ? code : null;
        bool isAbroad = !Name.IsChinese && Address?.Places.Any(place => place.Country == "中国") != true;
        Numbers =
        [
            .. Owned(facts.Phone, self, isPersonal: false).Concat(Owned(facts.Mobile, self, isPersonal: true))
                .Concat(contacts.SelectMany(c => Owned(c.Facts.Phone, c.Person, isPersonal: false).Concat(Owned(c.Facts.Mobile, c.Person, isPersonal: true)))),
        ];
        Phones = [.. Numbers.Select(number => number.E164).Distinct()];
        // A Chinese mobile tells that even a Western name is that of somebody in China.
        isAbroad &= !Phones.Any(PhoneNumber.IsMobile);
        LocalPhones = [.. Numbers.Where(number => number.IsForeign || (isAbroad && !number.HasCountry)).Select(number => number.Local).Distinct()];
        AreAreasKnown = !isAbroad || Numbers.All(number => number.HasCountry);
    }

    /// <summary>Company or person.</summary>
    public CustomerType Type { get; }

    /// <summary>The full name, parsed.</summary>
    public CustomerName Name { get; }

    /// <summary>The short name, parsed; null where there is none.</summary>
    public CustomerName? ShortName { get; }

    /// <summary>A person's name without salutations; empty for companies.</summary>
    public string PersonName { get; }

    /// <summary>Numbers in E.164, including those of the contacts.</summary>
    public IReadOnlyList<string> Phones { get; }

    /// <summary>Addresses in lower case, including those of the contacts.</summary>
    public IReadOnlyList<string> Emails { get; }

    /// <summary>
    /// Domains of addresses and web site that are no free-mail provider's, nor those of an agent's or interpreter's mail.
    /// </summary>
    public IReadOnlyList<string> Domains { get; }

    /// <summary>The credit code.</summary>
    public string? CreditCode { get; }

    /// <summary>
    /// Numbers without country code, where they are foreign or may be: a firm abroad writes 020 7946 0151 for
    /// +44 20 7946 0151.
    /// </summary>
    public IReadOnlyList<string> LocalPhones { get; }

    /// <summary>Whether the areas of its numbers are known: not where they may be those of another country.</summary>
    internal bool AreAreasKnown { get; }

    /// <summary>The contacts, and a person's self.</summary>
    internal IReadOnlyList<ContactPerson> People { get; }

    /// <summary>The numbers with their owners.</summary>
    internal IReadOnlyList<OwnedNumber> Numbers { get; }

    /// <summary>The addresses with their owners.</summary>
    internal IReadOnlyList<OwnedMail> Mails { get; }

    /// <summary>The postal address, taken apart.</summary>
    internal PostalAddress? Address { get; }

    /// <summary>
    /// The keys of full and short name, see <see cref="CustomerName.Keys"/>; none for people, whose names are shared
    /// too often.
    /// </summary>
    public IReadOnlyList<string> NameKeys =>
        Type == CustomerType.Person ? [] : [.. Name.Keys().Concat(ShortName?.Keys() ?? []).Distinct()];

    /// <summary>All keys of this customer; only customers that share a key are compared.</summary>
    public IReadOnlyList<string> Keys =>
    [
        .. NameKeys.Select(k => "n:" + k), .. Phones.Select(p => "p:" + p), .. LocalPhones.Select(p => "l:" + p), .. Emails.Select(e => "e:" + e), .. Domains.Select(d => "d:" + d),
        .. CreditCode is null ? Array.Empty<string>() : ["c:" + CreditCode],
        .. Address?.Key is { } house ? ["a:" + house] : Array.Empty<string>(),
    ];

    /// <summary>The profile of a customer.</summary>
    public static DuplicateProfile Of(DuplicateFacts facts) => new(facts);

    /// <summary>
    /// An address for mail as it is compared: lower case, what was typed in full width, and without what follows a plus,
    /// which leads to the same mailbox.
    /// </summary>
    public static string MailOf(string typed)
    {
        string mail = Folded(typed).ToLowerInvariant();
        int plus = mail.IndexOf('+', StringComparison.Ordinal);
        int at = mail.LastIndexOf('@');
        return plus > 0 && plus < at ? mail[..plus] + mail[at..] : mail;
    }

    private static string Folded(string? typed) => UnicodeText.Normalized(typed, NormalizationForm.FormKC).Trim();

    private static IEnumerable<OwnedMail> Mailed(string? email, ContactPerson? person) => string.IsNullOrWhiteSpace(email) ? [] : [new OwnedMail(MailOf(email), person)];

    private static IEnumerable<OwnedNumber> Owned(string? text, ContactPerson? person, bool isPersonal) => PhoneNumber.All(text).Select(number => new OwnedNumber(number, person, isPersonal));
}

/// <summary>A number and whose it is.</summary>
internal sealed class OwnedNumber(ReadNumber number, ContactPerson? person, bool isInMobileField)
{
    /// <summary>In E.164.</summary>
    public string E164 => number.E164;

    /// <summary>Whether its country was written.</summary>
    public bool HasCountry => number.HasCountry;

    /// <summary>Without country code.</summary>
    public string Local => number.Local;

    /// <summary>Whether it is another country's.</summary>
    public bool IsForeign => !E164.StartsWith("+86", StringComparison.Ordinal);

    /// <summary>Who is reached by it, where that is known.</summary>
    public ContactPerson? Person => person;

    /// <summary>Whether it goes with a person and not with a desk.</summary>
    public bool IsMobile => IsForeign ? isInMobileField : PhoneNumber.IsMobile(E164);
}

/// <summary>An address for mail and whose it is.</summary>
internal sealed record OwnedMail(string Address, ContactPerson? Person);
