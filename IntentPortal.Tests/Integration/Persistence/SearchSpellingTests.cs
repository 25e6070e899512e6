using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Search;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Each search finds a record however its name, code or number is written.</summary>
public sealed class SearchSpellingTests
{
    private static readonly string[] everywhere = ["亿联网络", "億聯網絡", "億联网絡", "亿\u200B联\u2060网络", "億聯 網絡\u3000"];

    private static readonly string[] phones =
    [
        "0592-5550001", "05925550001", "0592 5550001", "(0592)5550001", "+86 592 5550001", "5550001", "0592-5550001转8001", "0592-5550001 轉 8001", "0592-5550001-8001", "0592-5550001 ext. 8001",
        "０５９２－５５５０００１", "139-0746", "139 0746 6469", "1390746", "139-07466469", "+8613907466469", "7466469", "139\u200B0746",
    ];

    private static readonly Dictionary<string, Func<TestDatabase, Guid, string, Task<int>>> searches = new(StringComparer.Ordinal)
    {
        ["global intent"] = (database, person, typed) => GlobalAsync(database, person, typed, RecordKind.Intent),
        ["global customer"] = (database, person, typed) => GlobalAsync(database, person, typed, RecordKind.Customer),
        ["global contact"] = (database, person, typed) => GlobalAsync(database, person, typed, RecordKind.Contact),
        ["global opportunity"] = (database, person, typed) => GlobalAsync(database, person, typed, RecordKind.Opportunity),
        ["global suggestion"] = (database, person, typed) => GlobalAsync(database, person, typed, RecordKind.Suggestion),
        ["intents"] = async (database, person, typed) => (await database.Get<IIntentQueries>().PageAsync(person, new IntentPageRequest(new IntentFilter { Text = typed }), Cancel)).Rows.Count,
        ["board"] = async (database, person, typed) => (await database.Get<IBoardQueries>().CardsAsync(person, new CardPage(new BoardFilter { Text = typed }, IntentStatus.New), Cancel)).Count,
        ["customers"] = async (database, person, typed) => (await database.Get<ICustomerArchiveQueries>().PageAsync(person, new CustomerPageRequest(new CustomerFilter { Text = typed }), Cancel)).Rows.Count,
        ["customer picker"] = async (database, person, typed) => (await database.Get<ICustomerQueries>().PickAsync(person, typed, 20, Cancel)).Count,
        ["contacts"] = async (database, person, typed) => (await database.Get<ICustomerArchiveQueries>().ContactsPageAsync(person, new ContactPageRequest(typed, []), Cancel)).Rows.Count,
        ["opportunities"] = async (database, person, typed) => (await database.Get<IOpportunityListQueries>().PageAsync(person, new OpportunityPageRequest(new OpportunityFilter { Text = typed }), Cancel)).Rows.Count,
        ["suggestions"] = async (database, person, typed) => (await database.Get<ISuggestionQueries>().ListAsync(person, typed, 0, 20, Cancel)).Rows.Count,
        ["recycle bin"] = async (database, person, typed) => (await database.Get<IAdministrationQueries>().RecycleBinAsync(person, typed, 0, 20, Cancel)).Value!.Rows.Count,
        ["ledger"] = async (database, person, typed) => (await database.Get<IAdministrationQueries>().LedgerAsync(person, new LedgerFilter(Label: typed), 0, 50, Cancel)).Value!.Rows.Count,
    };

    public static TheoryData<string, string> Searches()
    {
        var all = new TheoryData<string, string>();
        foreach (string search in searches.Keys)
        {
            string? series = search switch
            {
                "global intent" or "intents" or "board" or "ledger" => "YX",
                "global customer" or "customers" or "customer picker" => "KH",
                "global opportunity" or "opportunities" => "SJ",
                "global suggestion" or "suggestions" => "JY",
                _ => null,
            };
            string[] codes = series is null ? [] :
            [
                "1501", "001501", $"{series}-1501", $"{series}1501", $"{series.ToLowerInvariant()}-2026-1501", $"{series}20261501", $"{series}2026001501", $"{series}-2026-001501", "2026-1501", "20261501",
                $"{series}－２０２６－００１５０１", $"{series}\u200B-1501",
            ];
            string[] numbers = search is "global customer" or "customers" or "customer picker" or "global contact" or "contacts" or "intents" or "board" or "opportunities" ? phones : [];
            foreach (string typed in everywhere.Concat(codes).Concat(numbers))
            {
                all.Add(search, typed);
            }
        }

        return all;
    }

    [Fact]
    public async Task Names_codes_and_numbers_are_found_by_every_search_however_they_are_written()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await FillAsync(database);
        List<string> missed = [];
        foreach ((string search, string typed) in Searches().Select(row => row.Data))
        {
            if (await searches[search](database, person, typed) == 0)
            {
                missed.Add($"{search}: {typed}");
            }
        }

        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("亿连")]
    [InlineData("1509")]
    [InlineData("YX-2025-1501")]
    [InlineData("yx20251501")]
    [InlineData("0592-5550002")]
    [InlineData("139-0747")]
    public async Task What_is_written_otherwise_is_something_else(string typed)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await FillAsync(database);

        Assert.All(searches, search => Assert.Equal(0, search.Value(database, person, typed).GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Nobody_finds_a_customer_in_a_list_by_a_number_that_they_may_not_read()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await FillAsync(database);
        Guid marketing = await database.PersonAsync(Roles.Marketing);

        Assert.Equal(1, await searches["customers"](database, marketing, "亿联"));
        Assert.Equal(0, await searches["customers"](database, marketing, "0592-5550001"));
        Assert.Equal(0, await searches["customer picker"](database, marketing, "0592-5550001"));
        Assert.Equal(0, await searches["intents"](database, marketing, "0592-5550001"));
    }

    [Theory]
    [InlineData("1501", "001501")]
    [InlineData("yx1501", "001501")]
    [InlineData("YX-2026-1501", "2026-001501")]
    public async Task A_hit_shows_the_code_that_it_was_found_by(string typed, string marked)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await FillAsync(database);

        SearchHit hit = Assert.Single((await database.Get<ISearchQueries>().FindAsync(person, typed, 5, Cancel)).Single(group => group.Kind == RecordKind.Intent).Hits);

        Assert.Equal(SearchField.Code, hit.FoundIn);
        Assert.Equal(marked, string.Concat(hit.Excerpt.Where(part => part.IsFound).Select(part => part.Text)));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<int> GlobalAsync(TestDatabase database, Guid person, string typed, RecordKind kind) =>
        (await database.Get<ISearchQueries>().FindAsync(person, typed, 5, Cancel)).SingleOrDefault(group => group.Kind == kind)?.Hits.Count ?? 0;

    // One record of each kind with the number 1501; the traditional name stands in some and the simplified one in others.
    private static async Task<Guid> FillAsync(TestDatabase database)
    {
        Guid person = await database.PersonAsync(Roles.Sales | Roles.Administrator | Roles.ProductDesigner);
        Guid source = await database.SourceAsync();
        Guid product = await database.ProductAsync();
        Guid reason = await database.ReasonAsync();
        await using (PortalDbContext context = await database.OpenAsync())
        {
            context.CodeCounters.AddRange(Enum.GetValues<CodeSeries>().Select(series => new CodeCounter { Series = series, Year = 2026, Last = 1500 }));
            await context.SaveChangesAsync(Cancel);
        }

        Guid customer = await database.CustomerAsync(
            source, person, stage: CustomerStage.Potential, details: new CustomerDetails { Name = "億聯網絡技術有限公司", Phone = "0592-5550001转8001", Mobile = "139 0746 6469" });
        await database.ContactAsync(customer, new ContactDetails { Name = "億聯網絡联系人", Phone = "0592-5550001 转 8001", Mobile = "139 0746 6469" });
        Intent intent = await database.IntentAsync(customer, source, person, person, details: new IntentDetails { Subject = "亿联网络要报价", Content = "见附件" });
        await database.IntentAsync(
            customer, source, person, person, details: new IntentDetails { Subject = "作废：億聯網絡", Content = "无效" }, then: (invalid, unit) => Assert.Null(invalid.ConfirmAsInvalid(reason, null, person, unit.Now)));
        await database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                unit.Suggestions.Add(Suggestion.Add(unit.NewId(), await unit.NextCodeAsync(CodeSeries.Suggestion, token), "億聯網絡接口", null, product, person, unit.Now).Value!);
                unit.Opportunities.Add(Opportunity.CreateFromIntent(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, token), "亿联网络扩建", customer, null, intent.Id, 1m, new DateOnly(2026, 9, 1), person, null, unit.Now).Value!);
                return Done.Instance;
            },
            Cancel);
        return person;
    }
}
