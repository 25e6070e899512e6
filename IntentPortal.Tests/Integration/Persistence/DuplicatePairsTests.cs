using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The search for probable pairs, in full and incrementally.</summary>
public sealed class DuplicatePairsTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid administrator;
    private Guid source;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        administrator = await Database.PersonAsync(Roles.Administrator);
        source = await Database.SourceAsync();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Pairs_are_found_by_name_number_domain_and_contact_and_others_are_not()
    {
        await AddAsync(new() { Name = "深圳市大疆创新科技有限公司" });
        await AddAsync(new() { Name = "大疆" });
        await AddAsync(new() { Name = "南京埃斯顿自动化股份有限公司" });
        await AddAsync(new() { Name = "南京埃斯敦自动化股份有限公司" });
        await AddAsync(new() { Name = "华为技术有限公司", Phone = "0755-28780808", Email = "a@huawei.com" });
        Guid western = await AddAsync(new() { Name = "Huawei Technologies Co., Ltd.", Email = "b@huawei.com" });
        await Database.ContactAsync(western, new ContactDetails { Name = "韩梅", Phone = "0755 2878 0808" });
        await AddAsync(new() { Name = "中国工商银行股份有限公司苏州分行" });
        await AddAsync(new() { Name = "中国工商银行股份有限公司无锡分行" });

        Assert.Equal(8, await FollowAsync());

        Page<DuplicatePairRow> pairs = await PairsAsync();
        Assert.Equal(
            ["Huawei Technologies Co., Ltd. = 华为技术有限公司", "南京埃斯敦自动化股份有限公司 = 南京埃斯顿自动化股份有限公司", "大疆 = 深圳市大疆创新科技有限公司"],
            pairs.Rows.Select(p => string.Join(" = ", new[] { p.One.Name, p.Other.Name }.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal));
        Assert.All(pairs.Rows, p => Assert.True(p.Score.IsProbable && p.Score.Parts.Count > 0));
    }

    [Fact]
    public async Task Only_what_changed_is_looked_at_again()
    {
        for (int i = 0; i < 150; i++)
        {
            await AddAsync(new() { Name = $"{(char)('\u5000' + (i * 7))}{(char)('\u6000' + (i * 11))}{(char)('\u7000' + (i * 13))}酒店" });
        }

        Assert.Equal(150, await FollowAsync());
        Assert.Equal(0, await FollowAsync());
        int before = (await PairsAsync()).Total;

        Guid other = await AddAsync(new() { Name = "埃斯顿自动化", Phone = "025-52785866" });
        Guid renamed = await AddAsync(new() { Name = "湖光旅行社", Phone = "025 5278 5866" });
        Assert.InRange(await FollowAsync(), 2, 149);
        Assert.Equal(before, (await PairsAsync()).Total);

        await ChangeAsync(renamed, c => c.Edit(new CustomerDetails { Name = "南京埃斯顿", SourceId = source }));
        Assert.InRange(await FollowAsync(), 1, 149);
        DuplicatePairRow found = Assert.Single((await PairsAsync()).Rows, p => p.One.Id == other);
        Assert.Equal(renamed, found.Other.Id);

        await ChangeAsync(renamed, c => c.Edit(new CustomerDetails { Name = "湖光旅行社", SourceId = source }));
        await FollowAsync();
        Assert.Equal(before, (await PairsAsync()).Total);
    }

    [Fact]
    public async Task A_pair_said_not_to_be_the_same_and_one_deactivated_are_not_listed()
    {
        Guid one = await AddAsync(new() { Name = "极智嘉科技" });
        Guid other = await AddAsync(new() { Name = "北京极智嘉科技股份有限公司" });
        await AddAsync(new() { Name = "湖州禾川科技" });
        Guid gone = await AddAsync(new() { Name = "禾川科技股份有限公司" }, deactivated: true);
        await FollowAsync();
        Assert.DoesNotContain((await PairsAsync()).Rows, p => p.Other.Id == gone);
        Assert.Single((await PairsAsync()).Rows);

        Assert.True((await Database.Get<DistinctPairService>().SayAsync(administrator, one, other, "母子公司", Cancel)).Succeeded);

        Assert.Empty((await PairsAsync()).Rows);
    }

    [Fact]
    public async Task Managers_are_shown_the_pairs_of_which_they_see_both()
    {
        Guid department = await Database.DepartmentAsync();
        Guid manager = await Database.PersonAsync(Roles.SalesManager, department);
        await Database.CustomerAsync(source, null, department, details: new CustomerDetails { Name = "极智嘉科技" });
        await Database.CustomerAsync(source, null, department, details: new CustomerDetails { Name = "北京极智嘉科技股份有限公司" });
        await Database.CustomerAsync(source, null, await Database.DepartmentAsync(), details: new CustomerDetails { Name = "极智嘉（北京）科技有限公司" });
        await FollowAsync();

        Assert.Equal(3, (await PairsAsync()).Total);
        Assert.Equal(1, (await Database.Get<IDuplicateQueries>().PairsAsync(manager, 0, 50, Cancel)).Total);
    }

    [Fact]
    public async Task While_typing_a_similar_name_is_found_by_its_keys()
    {
        await AddAsync(new() { Name = "南京埃斯顿自动化股份有限公司" });
        await FollowAsync();

        IReadOnlyList<DuplicateHit> hits = await Database.Get<ICustomerQueries>().DuplicatesAsync(administrator, MatchCriteria.Of(new CustomerDetails { Name = "埃斯敦自动化" }, []), Cancel);

        Assert.Equal([MatchCriterion.NameSimilar], Assert.Single(hits).Signs);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Task<Guid> AddAsync(CustomerDetails details, bool deactivated = false) => Database.CustomerAsync(source, deactivated: deactivated, details: details);

    private Task<int> FollowAsync() => Database.Get<DuplicatePairSearch>().FollowAsync(Cancel);

    private Task<Page<DuplicatePairRow>> PairsAsync() => Database.Get<IDuplicateQueries>().PairsAsync(administrator, 0, 50, Cancel);

    private async Task ChangeAsync(Guid customer, Func<Customer, Refusal?> change)
    {
        Outcome<Done> done = await Database.Work.RunAsSystemAsync<Done>(
            async (unit, token) => change((await unit.Customers.FindAsync(customer, token))!) is { } refusal ? refusal : Done.Instance,
            Cancel);
        Assert.True(done.Succeeded, done.Refusal?.ToString());
    }
}
