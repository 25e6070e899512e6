using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

public class SearchTests
{
    private static readonly string[] subjects = ["低温启动控制器询价", "变频空压机 KF-500 报价", "Cold start controller request", "一台 50% 折扣的样机", "𠮷野家冷库"];

    public static TheoryData<DatabaseProvider, string, int[]> Finds()
    {
        var cases = new TheoryData<DatabaseProvider, string, int[]>();
        foreach (DatabaseProvider provider in TestDatabase.Providers().Select(row => row.Data))
        {
            cases.Add(provider, "控", [0]);
            cases.Add(provider, "启动", [0]);
            cases.Add(provider, "低温启动控制器", [0]);
            cases.Add(provider, "控制器低温", []);
            cases.Add(provider, "控制器 低温", [0]);
            cases.Add(provider, "价", [0, 1]);
            cases.Add(provider, "KF", [1]);
            cases.Add(provider, "kf-500", [1]);
            cases.Add(provider, "ＫＦ－５００", [1]);
            cases.Add(provider, "CONTROL", [2]);
            cases.Add(provider, "cold request", [2]);
            cases.Add(provider, "co", [2]);
            cases.Add(provider, "𠮷", [4]);
            cases.Add(provider, "上海测试", [0, 1, 2, 3, 4]);
            cases.Add(provider, "没有这样的词", []);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Finds))]
    public async Task Substrings_of_Chinese_and_beginnings_of_Latin_words_are_found(DatabaseProvider provider, string typed, int[] expected)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        (Guid person, List<Guid> ids) = await FillAsync(database);

        Page<IntentRow> page = await SearchAsync(database, person, typed);

        Assert.Equal(expected.Select(i => ids[i]).Order(), page.Rows.Select(r => r.Id).Order());
    }

    [Theory]
    [InlineData("c", new int[0])]
    [InlineData("5", new int[0])]
    [InlineData("kf-5", new[] { 1 })]
    [InlineData("ｃ", new int[0])]
    public async Task A_single_letter_or_digit_is_looked_for_as_it_stands(string typed, int[] expected)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid person, List<Guid> ids) = await FillAsync(database);

        Page<IntentRow> page = await SearchAsync(database, person, typed);

        Assert.Equal(expected.Select(i => ids[i]).Order(), page.Rows.Select(r => r.Id).Order());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\" OR \"")]
    [InlineData("NEAR(a b) AND *")]
    [InlineData("Terms:控 - (")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%_[^a]\\")]
    [InlineData("\ud83d")]
    [InlineData("a\u0000b")]
    [InlineData("\u202E\uFFFF")]
    [InlineData("😀😀😀")]
    public async Task Nothing_typed_is_read_as_syntax_or_breaks_the_search(string typed)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid person, List<Guid> ids) = await FillAsync(database);

        Page<IntentRow> page = await SearchAsync(database, person, typed);
        IReadOnlyList<SimilarIntent> similar = await database.Get<IIntentQueries>().SimilarAsync(person, typed, null, 5, Cancel);
        IReadOnlyList<CustomerChoice> customers = await database.Get<ICustomerQueries>().PickAsync(person, typed, 5, Cancel);

        // Text without a letter or digit finds nothing. Everything else is searched for as plain words, which no record
        // contains.
        bool nothing = !typed.Any(char.IsLetterOrDigit);
        Assert.Equal(nothing ? ids.Count : 0, page.Total);
        Assert.Empty(similar);
        Assert.Equal(nothing ? 1 : 0, customers.Count);
    }

    [Fact]
    public async Task A_text_of_any_length_is_searched_within_bounds()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid person, _) = await FillAsync(database);

        Assert.Equal(0, (await SearchAsync(database, person, new string('控', 100_000))).Total);
        Assert.Equal(0, (await SearchAsync(database, person, string.Join(' ', Enumerable.Repeat("wort", 50_000)))).Total);
    }

    [Fact]
    public async Task What_was_edited_is_found_by_its_new_words_only()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid person, List<Guid> ids) = await FillAsync(database);
        Intent before = (await database.ReadIntentAsync(ids[0]))!;

        Outcome<IntentRef> edited = await database.Get<IntentService>().EditAsync(
            person, new EditIntent(ids[0], before.Version, new IntentDetails { Subject = "全新主题", Content = "换了", SourceId = before.SourceId }), Cancel);

        Assert.True(edited.Succeeded, edited.Refusal?.ToString());
        Assert.Equal(ids[0], Assert.Single((await SearchAsync(database, person, "全新")).Rows).Id);
        Assert.Equal(0, (await SearchAsync(database, person, "低温")).Total);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<Page<IntentRow>> SearchAsync(TestDatabase database, Guid person, string typed) =>
        database.Get<IIntentQueries>().PageAsync(person, new IntentPageRequest(new IntentFilter { Text = typed }), Cancel);

    private static async Task<(Guid Person, List<Guid> Ids)> FillAsync(TestDatabase database)
    {
        Guid person = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, person, details: new CustomerDetails { Name = "上海测试设备有限公司" });
        List<Guid> ids = [];
        foreach (string subject in subjects)
        {
            ids.Add((await database.IntentAsync(customer, source, person, person, details: new IntentDetails { Subject = subject, Content = "见附件" })).Id);
        }

        return (person, ids);
    }
}
