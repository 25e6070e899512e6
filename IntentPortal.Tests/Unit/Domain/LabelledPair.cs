using System.Text.Json;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Unit.Domain;

/// <summary>Two customers of which somebody said whether they are the same.</summary>
internal sealed record LabelledPair(string Part, string Language, bool AreSame, string Text, DuplicateProfile One, DuplicateProfile Other)
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    private static readonly string[] fields = ["phone", "mobile", "mail", "code", "site", "address", "short", "type", "contact"];

    /// <summary>The pairs of both files.</summary>
    public static IReadOnlyList<LabelledPair> All { get; } = [.. Own(), .. Others()];

    /// <summary>A customer as it stands in a cell: name; field=value; …, a contact as name/number.</summary>
    public static DuplicateProfile Profile(string cell)
    {
        string[] parts = cell.Split(';', StringSplitOptions.TrimEntries);
        var values = parts.Skip(1).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => p[1]);
        Assert.All(values.Keys, key => Assert.Contains(key, fields));
        var customer = new CustomerDetails
        {
            Name = parts[0],
            ShortName = values.GetValueOrDefault("short"),
            Type = values.ContainsKey("type") ? CustomerType.Person : CustomerType.Company,
            Phone = values.GetValueOrDefault("phone"),
            Mobile = values.GetValueOrDefault("mobile"),
            Email = values.GetValueOrDefault("mail"),
            WebSite = values.GetValueOrDefault("site"),
            Address = values.GetValueOrDefault("address"),
            CreditCode = values.GetValueOrDefault("code"),
        };
        return MatchCriteria.ProfileOf(customer, values.TryGetValue("contact", out string? contact) ? [new ContactDetails { Name = contact.Split('/')[0], Mobile = contact.Split('/')[1] }] : []);
    }

    private static IEnumerable<LabelledPair> Own() =>
        Lines("duplicate-pairs.tsv").Select(line => line.Split('\t'))
            .Select(cells => new LabelledPair(cells[0], LanguageOf(cells[3], cells[4]), cells[1] == "same", $"{cells[3]} / {cells[4]}", Profile(cells[3]), Profile(cells[4])));

    private static IEnumerable<LabelledPair> Others() =>
        Lines("duplicates.jsonl").Select(line => JsonSerializer.Deserialize<Row>(line, json)!)
            .Select(row => new LabelledPair("others", row.Lang, row.Same, $"{row.Id} {row.A.Name} / {row.B.Name}", row.A.Profile(), row.B.Profile()));

    private static string LanguageOf(string one, string other) => (IsChinese(one), IsChinese(other)) switch { (true, true) => "zh", (false, false) => "en", _ => "mixed" };

    private static bool IsChinese(string cell) => cell.Any(c => c is >= '\u4e00' and <= '\u9fff');

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(Repository.Root, "IntentPortal.Tests", "Unit", "Domain", file)).Skip(1);

    private sealed record Row(string Id, string Lang, bool Same, RowCustomer A, RowCustomer B);

    private sealed record RowCustomer(
        string Name, string? ShortName, string? Type, string? Phone, string? Mobile, string? Email, string? Website, string? Address, string? CreditCode, IReadOnlyList<RowContact>? Contacts)
    {
        public DuplicateProfile Profile() => MatchCriteria.ProfileOf(
            new CustomerDetails
            {
                Name = Name,
                ShortName = ShortName,
                Type = Type == "person" ? CustomerType.Person : CustomerType.Company,
                Phone = Phone,
                Mobile = Mobile,
                Email = Email,
                WebSite = Website,
                Address = Address,
                CreditCode = CreditCode,
            },
            [.. (Contacts ?? []).Select(contact => new ContactDetails { Name = contact.Name, Phone = contact.Phone, Mobile = contact.Mobile, Email = contact.Email })]);
    }

    private sealed record RowContact(string? Name, string? Phone, string? Mobile, string? Email);
}
