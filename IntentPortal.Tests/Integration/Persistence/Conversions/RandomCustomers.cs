using Bogus;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>
/// Two random but reproducible customers with all kinds of related records. Some fields are empty, some contacts are
/// the same person, and some demands are for the same suggestion.
/// </summary>
public sealed class RandomCustomers
{
    private readonly Faker faker;
    private Guid source;
    private Guid product;
    private Guid reason;
    private Guid[] industries = [];
    private Guid region;
    private List<Guid> suggestions = [];

    private RandomCustomers(int seed) => faker = new Faker("zh_CN") { Random = new Randomizer(seed) };

    public Guid Manager { get; private set; }

    public Guid Sales { get; private set; }

    public Guid OtherSales { get; private set; }

    public Customer One { get; private set; } = null!;

    public Customer Other { get; private set; } = null!;

    public Guid Source => source;

    public static async Task<RandomCustomers> MakeAsync(TestDatabase database, int seed, CustomerStage stageOfOne = CustomerStage.Intent)
    {
        var made = new RandomCustomers(seed);
        Guid department = await database.DepartmentAsync();
        made.Manager = await database.PersonAsync(Roles.SalesManager, department);
        made.Sales = await database.PersonAsync(Roles.Sales, department);
        made.OtherSales = await database.PersonAsync(Roles.Sales, department);
        made.source = await database.SourceAsync();
        made.product = await database.ProductAsync();
        made.reason = await database.ReasonAsync();
        made.industries = [await database.IndustryAsync(), await database.IndustryAsync()];
        made.region = await database.RegionAsync();
        Outcome<Done> outcome = await database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                unit.CustomFields.Add(CustomField.Define(unit.NewId(), Field(CustomFieldTarget.Customer, "rival", CustomFieldType.OneOf, ["甲", "乙"])).Value!);
                unit.CustomFields.Add(CustomField.Define(unit.NewId(), Field(CustomFieldTarget.Customer, "employees", CustomFieldType.WholeNumber, [])).Value!);
                unit.CustomFields.Add(CustomField.Define(unit.NewId(), Field(CustomFieldTarget.Contact, "hobbies", CustomFieldType.SeveralOf, ["茶", "棋"])).Value!);
                for (int i = 0; i < 3; i++)
                {
                    Suggestion suggestion = Suggestion.Add(
                        unit.NewId(), await unit.NextCodeAsync(CodeSeries.Suggestion, token), $"建议{i}", null, made.product, made.Manager, unit.Now).Value!;
                    unit.Suggestions.Add(suggestion);
                    made.suggestions.Add(suggestion.Id);
                }

                made.One = await made.CustomerAsync(unit, stageOfOne, department, token);
                made.Other = await made.CustomerAsync(unit, made.faker.PickRandom<CustomerStage>(), department, token);
                return Done.Instance;
            },
            CancellationToken.None);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return made;
    }

    /// <summary>A random set of field keys.</summary>
    public HashSet<string> SomeFields() => [.. CustomerField.Of(One.Details, Other.Details).Select(f => f.Key).Where(_ => faker.Random.Bool())];

    private static SaveCustomField Field(CustomFieldTarget target, string key, CustomFieldType type, IReadOnlyList<string> options) =>
        new(null, 0, target, key, type, key, key, 1, false, options, true);

    private CustomValues CustomOfCustomer() => CustomValues.Empty
        .Take(CustomValues.Empty.With("rival", Maybe(() => CustomValue.Of(faker.PickRandom("甲", "乙")))))
        .Take(CustomValues.Empty.With("employees", Maybe(() => CustomValue.Of(faker.Random.Int(1, 9)))));

    private T? Maybe<T>(Func<T> make)
        where T : class => faker.Random.Bool() ? make() : null;

    private string Number() => "1390000" + faker.Random.Int(0, 5).ToString("D4", System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Customer> CustomerAsync(IUnitOfWork unit, CustomerStage stage, Guid department, CancellationToken cancel)
    {
        Customer customer = Customer.Add(
            unit.NewId(),
            await unit.NextCodeAsync(CodeSeries.Customer, cancel),
            new CustomerDetails
            {
                Name = faker.Company.CompanyName() + unit.NewId(),
                ShortName = Maybe(() => faker.Company.CompanySuffix()),
                Phone = Maybe(Number),
                Email = Maybe(() => "a@example.com"),
                Address = Maybe(() => faker.Address.StreetAddress()),
                Grade = faker.Random.Bool() ? CustomerGrade.B : null,
                Category = faker.PickRandom<CustomerCategory?>(CustomerCategory.Dealer, CustomerCategory.EndUser, null),
                Size = faker.PickRandom<CustomerSize?>(CustomerSize.Small, CustomerSize.Large, null),
                IndustryId = faker.PickRandom<Guid?>(industries[0], industries[1], null),
                RegionId = faker.Random.Bool() ? region : null,
                Notes = Maybe(() => faker.Lorem.Sentence()),
                Tags = faker.Random.ListItems(["重点", "华东", "展会", "老客户"], faker.Random.Int(0, 3)).Order(StringComparer.Ordinal).ToList(),
                SourceId = source,
                Custom = CustomOfCustomer(),
            },
            faker.PickRandom<Guid?>(Sales, OtherSales, null),
            department,
            unit.Now).Value!;
        customer.StartAt(stage, deactivated: false);
        if (faker.Random.Bool())
        {
            customer.AddCollaborator(OtherSales);
        }

        unit.Customers.Add(customer);
        List<Contact> contacts = [];
        for (int i = 0; i < faker.Random.Int(0, 4); i++)
        {
            contacts.Add(Contact.Add(
                unit.NewId(), customer.Id,
                new ContactDetails { Name = faker.Name.FullName(), Mobile = Maybe(Number), Email = Maybe(() => $"c{faker.Random.Int(0, 3)}@example.com"), Title = Maybe(() => "经理"), IsPrimary = i == 0, Custom = CustomValues.Empty.Take(CustomValues.Empty.With("hobbies", Maybe(() => CustomValue.Of(faker.PickRandom<string[]>(["茶"], ["茶", "棋"]))))) }).Value!);
            unit.Contacts.Add(contacts[i]);
        }

        for (int i = 0; i < faker.Random.Int(0, 6); i++)
        {
            await IntentAsync(unit, customer, contacts, cancel);
        }

        if (stage == CustomerStage.Won)
        {
            await OpportunityAsync(unit, customer, null, OpportunityStage.Won, cancel);
        }

        if (faker.Random.Bool())
        {
            Promise promise = Promise.Make(unit.NewId(), SubjectType.Customer, customer.Id, Sales, new DateOnly(2026, 3, faker.Random.Int(5, 25)), unit.Now).Value!;
            unit.Promises.Add(promise);
            customer.SetNextPromise(promise.DueOn, 0);
        }

        for (int i = 0; i < faker.Random.Int(0, 3); i++)
        {
            unit.FollowUps.Add(FollowUp.Record(
                unit.NewId(), SubjectType.Customer, customer.Id, customer.Id, contacts.FirstOrDefault()?.Id, FollowUpMethod.Visit, unit.Now.AddDays(-i - 1), Sales, "拜访", unit.Now).Value!);
            customer.FollowUp(unit.Now.AddDays(-i - 1));
            unit.Attachments.Add(Attachment.Add(new StoredFile(unit.NewId(), "a.pdf", 1), SubjectType.Customer, customer.Id, Sales, unit.Now).Value!);
        }

        return customer;
    }

    private async Task IntentAsync(IUnitOfWork unit, Customer customer, List<Contact> contacts, CancellationToken cancel)
    {
        Intent intent = Intent.Capture(
            unit.NewId(), await unit.NextCodeAsync(CodeSeries.Intent, cancel),
            new IntentDetails { Subject = faker.Commerce.ProductName(), Content = "内容", SourceId = source, ContactId = contacts.Count > 0 ? faker.PickRandom(contacts).Id : null },
            customer.Id, Sales, customer.DepartmentId, Sales, unit.Now).Value!;
        unit.Intents.Add(intent);
        switch (faker.Random.Int(0, 3))
        {
            case 1:
                Guid suggestion = faker.PickRandom(suggestions);
                Demand? demand = null;
                // A demand that this unit of work added is not in the database yet.
                if (!known.TryGetValue((suggestion, customer.Id), out demand))
                {
                    known[(suggestion, customer.Id)] = demand = new Demand(unit.NewId(), suggestion, customer.Id);
                    unit.Demands.Add(demand);
                }

                demand.AddEvidence(intent.Id, unit.Now.AddDays(-faker.Random.Int(1, 50)), faker.PickRandom<DemandImportance>());
                Assert.Null(intent.ConfirmAsSuggestion(suggestion, false, Sales, unit.Now));
                break;
            // An intent customer has no opportunities, because a purchase would have converted it.
            case 2 when customer.Stage != CustomerStage.Intent:
                Opportunity opportunity = await OpportunityAsync(unit, customer, intent, OpportunityStage.FirstContact, cancel);
                Assert.Null(intent.ConfirmAsPurchase(opportunity.Id, false, Sales, unit.Now));
                break;
            case 3:
                Assert.Null(intent.ConfirmAsInvalid(reason, null, Sales, unit.Now));
                break;
            default:
                break;
        }
    }

    private async Task<Opportunity> OpportunityAsync(IUnitOfWork unit, Customer customer, Intent? origin, OpportunityStage stage, CancellationToken cancel)
    {
        Opportunity opportunity = Opportunity.CreateFromIntent(
            unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, cancel), "商机", customer.Id, origin?.ContactId, origin?.Id, 5m, new DateOnly(2026, 9, 1), Sales, customer.DepartmentId, unit.Now).Value!;
        opportunity.StartAt(stage, null, unit.Now);
        unit.Opportunities.Add(opportunity);
        return opportunity;
    }

    private readonly Dictionary<(Guid Suggestion, Guid Customer), Demand> known = [];
}
