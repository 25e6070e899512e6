using System.Globalization;
using Bogus;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using PersonRecord = IntentPortal.Domain.People.Person;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// Generates the demo company's customers: Chinese and foreign ones in all stages, with one to three contacts each.
/// </summary>
internal sealed class DemoCustomers(int seed, DateTimeOffset today, DemoLists lists, IReadOnlyList<PersonRecord> sales, IReadOnlyList<PersonRecord> marketing)
{
    private readonly Dictionary<int, long> running = [];
    private readonly Faker chinese = new("zh_CN") { Random = new Randomizer(seed) };
    private readonly Faker english = new("en") { Random = new Randomizer(seed + 1) };

    /// <summary>Generates one customer; a higher index means a later creation.</summary>
    public DemoCustomer Make(int index, int count)
    {
        var random = new DemoRandom(seed, 10_000_000_000L + index);
        DateTimeOffset at = today.AddDays(-130) + TimeSpan.FromDays(120.0 * index / count);
        bool isChinese = random.Chance(0.7);
        Faker faker = isChinese ? chinese : english;
        IntentSource source = random.Pick(lists.Channels);
        PersonRecord owner = random.Pick(sales);
        bool isUnowned = random.Chance(0.1);
        (CustomerStage stage, bool deactivated) = Placed(random);

        string city = random.Pick(DemoWords.ChineseCities);
        string name = isChinese
            ? $"{city}{random.Pick(DemoWords.ChineseNames)}{random.Pick(DemoWords.ChineseNames)}{random.Pick(DemoWords.ChineseTrades)}{random.Pick(DemoWords.ChineseForms)}"
            : faker.Company.CompanyName();
        var details = new CustomerDetails
        {
            Name = name,
            ShortName = isChinese ? name[2..6] : null,
            Phone = isChinese ? Chinese("0571-8", 7, random) : Foreign(random),
            Email = $"info@c{index.ToString(CultureInfo.InvariantCulture)}.example.com",
            WebSite = $"https://c{index.ToString(CultureInfo.InvariantCulture)}.example.com",
            Address = isChinese ? $"{city}市{faker.Address.StreetAddress()}" : faker.Address.FullAddress(),
            Category = (CustomerCategory)((index % 5) + 1),
            IndustryId = lists.Industries[index % lists.Industries.Count].Id,
            // The last region is abroad.
            RegionId = isChinese ? lists.Regions[index % (lists.Regions.Count - 1)].Id : lists.Regions[^1].Id,
            Size = index % 7 == 0 ? null : (CustomerSize)((index % 4) + 1),
            Grade = random.Pick([CustomerGrade.A, CustomerGrade.B, CustomerGrade.C]),
            SourceId = source.Id,
            Tags = random.Chance(0.3) ? [random.Pick(DemoWords.Tags)] : [],
        };
        running[at.Year] = running.GetValueOrDefault(at.Year) + 1;
        Guid id = random.NewId(at);
        Customer customer = Valid(Customer.Add(
            id, RecordCode.For(CodeSeries.Customer, at.Year, running[at.Year]), details, isUnowned ? null : owner.Id, isUnowned ? null : owner.DepartmentId, at));
        customer.StartAt(stage, deactivated);
        customer.CountSave();

        List<Contact> contacts = [];
        int contactCount = random.Between(1, 3);
        for (int i = 0; i < contactCount; i++)
        {
            Contact contact = Valid(Contact.Add(random.NewId(at), id, new ContactDetails
            {
                Name = isChinese ? faker.Name.LastName() + faker.Name.FirstName() : faker.Name.FullName(),
                Title = isChinese ? random.Pick(["采购经理", "设备主管", "总经理", "仓储经理"]) : random.Pick(["Buyer", "Maintenance lead", "Managing director", "Warehouse manager"]),
                Mobile = isChinese ? Chinese("139", 8, random) : Foreign(random),
                Email = $"contact{i.ToString(CultureInfo.InvariantCulture)}@c{index.ToString(CultureInfo.InvariantCulture)}.example.com",
                WeChat = isChinese ? $"wx_{index.ToString(CultureInfo.InvariantCulture)}_{i.ToString(CultureInfo.InvariantCulture)}" : null,
                IsPrimary = i == 0,
                DecisionRole = random.Pick([DecisionRole.Decides, DecisionRole.Influences, DecisionRole.Uses]),
            }));
            contact.CountSave();
            contacts.Add(contact);
        }

        return new DemoCustomer(customer, contacts, owner, random.Pick(marketing), isChinese);
    }

    public IReadOnlyDictionary<int, long> CodesGiven => running;

    private static (CustomerStage Stage, bool Deactivated) Placed(DemoRandom random) => random.Below(100) switch
    {
        < 45 => (CustomerStage.Intent, false),
        < 70 => (CustomerStage.Potential, false),
        < 94 => (CustomerStage.Won, false),
        < 97 => (CustomerStage.Potential, true),
        _ => (CustomerStage.Won, true),
    };

    private static string Chinese(string prefix, int digits, DemoRandom random) =>
        prefix + string.Concat(Enumerable.Range(0, digits).Select(_ => random.Below(10).ToString(CultureInfo.InvariantCulture)));

    private static string Foreign(DemoRandom random) => $"+44 20 7946 {random.Below(10000).ToString("D4", CultureInfo.InvariantCulture)}";

    private static T Valid<T>(Outcome<T> outcome) =>
        outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"Demo data: {outcome.Refusal}");
}
