using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Search;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The global search: what is found, by whom, and the reason shown for a match.</summary>
public class GlobalSearchTests
{
    public static TheoryData<DatabaseProvider, string, string[]> Finds()
    {
        var cases = new TheoryData<DatabaseProvider, string, string[]>();
        foreach (DatabaseProvider provider in TestDatabase.Providers().Select(row => row.Data))
        {
            cases.Add(provider, "控", ["Intent 低温控制器询价"]);
            cases.Add(provider, "低温", ["Intent 低温控制器询价", "Suggestion 低温一键启动"]);
            cases.Add(provider, "控制器询价", ["Intent 低温控制器询价"]);
            cases.Add(provider, "低温\udc00控", ["Intent 低温控制器询价"]);
            cases.Add(provider, "启动不了", ["Intent 低温控制器询价"]);
            cases.Add(provider, "询价 低温", ["Intent 低温控制器询价"]);
            cases.Add(provider, "蓝海", ["Customer 青岛蓝海水产有限公司", "Opportunity 蓝海冷库扩建"]);
            cases.Add(provider, "ＢＬＵＥ sea", ["Customer 青岛蓝海水产有限公司"]);
            cases.Add(provider, "于海", ["Contact 于海"]);
            cases.Add(provider, "采购", ["Contact 于海"]);
            cases.Add(provider, "于海 1234", ["Contact 于海"]);
            cases.Add(provider, "扩建", ["Opportunity 蓝海冷库扩建"]);
            cases.Add(provider, "KH-2026-000001", ["Customer 青岛蓝海水产有限公司"]);
            cases.Add(provider, "yx-2026-000001", ["Intent 低温控制器询价"]);
            cases.Add(provider, "sj-2026", ["Opportunity 蓝海冷库扩建"]);
            cases.Add(provider, "yuhai@example", ["Contact 于海"]);
            cases.Add(provider, "wx_yuhai", ["Contact 于海"]);
            cases.Add(provider, "没有这样的词", []);
            foreach (string phone in new[]
            {
                "13812340001", "138 1234 0001", "138-1234-0001", "+86 138 1234 0001", "+8613812340001", "008613812340001", "1381", "0001", "2340", "81234", "１３８１２３４０００１", "(138) 1234.0001",
            })
            {
                cases.Add(provider, phone, ["Contact 于海"]);
            }

            cases.Add(provider, "0532 8888 7777", ["Customer 青岛蓝海水产有限公司"]);
            cases.Add(provider, "88887777", ["Customer 青岛蓝海水产有限公司"]);
            cases.Add(provider, "53288887", ["Customer 青岛蓝海水产有限公司"]);
            cases.Add(provider, "9999", []);
            cases.Add(provider, "138", []);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Finds))]
    public async Task Everything_is_found_by_its_codes_names_text_and_numbers(DatabaseProvider provider, string typed, string[] expected)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);

        Assert.Equal(expected.Order(), (await FindAsync(database, sales, typed)).Order());
    }

    [Theory]
    [InlineData("低温", "低温", null, "")]
    [InlineData("启动不了", "", SearchField.Content, "启动不了")]
    [InlineData("yx-2026", "", SearchField.Code, "YX-2026")]
    [InlineData("询价 启动", "询价", SearchField.Content, "启动")]
    [InlineData("急件", "", SearchField.Tags, "急件")]
    public async Task A_hit_says_why_it_was_found(string typed, string inTitle, SearchField? foundIn, string inExcerpt)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);

        SearchHit hit = Assert.Single((await database.Get<ISearchQueries>().FindAsync(sales, typed, 5, Cancel)).Single(g => g.Kind == RecordKind.Intent).Hits);

        Assert.Equal("低温控制器询价", string.Concat(hit.Title.Select(p => p.Text)));
        Assert.Equal(inTitle, string.Concat(hit.Title.Where(p => p.IsFound).Select(p => p.Text)));
        Assert.Equal(foundIn, hit.FoundIn);
        Assert.Equal(inExcerpt, string.Concat(hit.Excerpt.Where(p => p.IsFound).Select(p => p.Text)));
        Assert.Equal(("青岛蓝海水产有限公司", IntentStatus.New), (hit.CustomerName, hit.State));
    }

    [Theory]
    [InlineData("0001", "0001")]
    [InlineData("+86 138-1234", "1381234")]
    [InlineData("008613812340001", "13812340001")]
    public async Task A_phone_number_is_shown_with_the_digits_that_were_typed(string typed, string marked)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);

        SearchHit hit = Assert.Single(Assert.Single(await database.Get<ISearchQueries>().FindAsync(sales, typed, 5, Cancel)).Hits);

        Assert.Equal((RecordKind.Contact, SearchField.Mobile, "KH-2026-000001"), (hit.Kind, hit.FoundIn, hit.Code));
        Assert.Equal("138 1234 0001", string.Concat(hit.Excerpt.Select(p => p.Text)));
        Assert.Equal(marked, string.Concat(hit.Excerpt.Where(p => p.IsFound).Select(p => p.Text)).Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_finds_by_a_number_or_an_address_what_they_may_not_read()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid department = await database.DepartmentAsync();
        Guid owner = await database.PersonAsync(Roles.Sales, department);
        Guid colleague = await database.PersonAsync(Roles.Sales, department);
        Guid manager = await database.PersonAsync(Roles.SalesManager, department);
        Guid marketing = await database.PersonAsync(Roles.Marketing);
        Guid designer = await database.PersonAsync(Roles.ProductDesigner);
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid none = await database.PersonAsync(Roles.None);
        Guid source = await database.SourceAsync();
        Guid archived = await database.CustomerAsync(source, owner, department, CustomerStage.Potential, details: new CustomerDetails { Name = "档案客户", Phone = "0532-88887777", Email = "office@archived.example" });
        await database.ContactAsync(archived, new ContactDetails { Name = "于海", Mobile = "13812340001", Email = "yuhai@archived.example", WeChat = "yuhaiwx" });
        Guid early = await database.CustomerAsync(source, owner, department, CustomerStage.Intent, details: new CustomerDetails { Name = "意向阶段客户" });
        await database.ContactAsync(early, new ContactDetails { Name = "于洋", Mobile = "13812349999" });

        foreach (string secret in new[] { "13812340001", "0001", "88887777", "yuhai@archived.example", "office@archived", "yuhaiwx", "于海 0001", "档案客户 88887777" })
        {
            foreach (Guid person in new[] { owner, manager, admin })
            {
                Assert.NotEmpty(await FindAsync(database, person, secret));
            }

            foreach (Guid person in new[] { colleague, marketing, designer, none, Guid.NewGuid() })
            {
                Assert.Empty(await FindAsync(database, person, secret));
            }
        }

        // Marketing may see the names of all customers and contacts, and the numbers of intent customers.
        Assert.Equal(["Contact 于海"], await FindAsync(database, marketing, "于海"));
        Assert.Equal(["Customer 档案客户"], await FindAsync(database, marketing, "档案客户"));
        Assert.Equal(["Contact 于洋"], await FindAsync(database, marketing, "9999"));
        Assert.Empty(await FindAsync(database, colleague, "于海"));
        Assert.Empty(await FindAsync(database, designer, "档案"));
        Assert.All((await database.Get<ISearchQueries>().FindAsync(marketing, "于海", 5, Cancel)).SelectMany(g => g.Hits), hit => Assert.Null(hit.FoundIn));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\" OR \"")]
    [InlineData("NEAR(a b) AND *")]
    [InlineData("Terms:控 - (")]
    [InlineData("' OR 1=1 --")]
    [InlineData("%_[^a]\\")]
    [InlineData("{0} {1}")]
    [InlineData("\ud83d")]
    [InlineData("a\u0000b")]
    [InlineData("\u202E\uFFFF")]
    [InlineData("😀😀😀")]
    [InlineData("+-().")]
    [InlineData("   ")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Nothing_typed_is_read_as_syntax_or_breaks_the_search(string? typed)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);

        Assert.Empty(await FindAsync(database, sales, typed));
    }

    [Fact]
    public async Task Texts_of_any_length_and_with_broken_characters_are_searched_and_shown()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, sales);
        string content = string.Concat(Enumerable.Repeat("😀一", 3000)) + " needle ÉCLAIR 针" + new string('x', 5000);
        await database.IntentAsync(customer, source, sales, sales, details: new IntentDetails { Subject = "长文", Content = content });

        Assert.Empty(await FindAsync(database, sales, new string('控', 100_000)));
        Assert.Empty(await FindAsync(database, sales, string.Join(' ', Enumerable.Repeat("1234", 50_000))));
        foreach ((string typed, string marked) in new[] { ("needle", "needle"), ("éclair", "ÉCLAIR"), ("eclair", "ÉCLAIR"), ("针", "针") })
        {
            SearchHit hit = Assert.Single((await database.Get<ISearchQueries>().FindAsync(sales, typed, 5, Cancel)).SelectMany(g => g.Hits));
            Assert.Contains(marked, hit.Excerpt.Where(p => p.IsFound).Select(p => p.Text));
            Assert.InRange(hit.Excerpt.Sum(p => p.Text.Length), 1, 130);
        }
    }

    [Fact]
    public async Task The_newest_come_first_and_more_are_announced()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, sales);
        for (int i = 1; i <= 7; i++)
        {
            await database.IntentAsync(customer, source, sales, sales, details: new IntentDetails { Subject = $"冷库第{i}期", Content = "见附件" });
            await database.ContactAsync(customer, new ContactDetails { Name = $"冷库员{i}" });
        }

        IReadOnlyList<SearchGroup> groups = await database.Get<ISearchQueries>().FindAsync(sales, "冷库", 5, Cancel);

        Assert.Equal(["冷库第7期", "冷库第6期", "冷库第5期", "冷库第4期", "冷库第3期"], groups.Single(g => g.Kind == RecordKind.Intent).Hits.Select(Title));
        Assert.Equal(["冷库员7", "冷库员6", "冷库员5", "冷库员4", "冷库员3"], groups.Single(g => g.Kind == RecordKind.Contact).Hits.Select(Title));
        Assert.All(groups, g => Assert.Equal(SearchOverflow.More, g.Rest));
        Assert.Equal(SearchOverflow.None, Assert.Single(await database.Get<ISearchQueries>().FindAsync(sales, "冷库第7", 5, Cancel)).Rest);
    }

    [Fact]
    public async Task What_somebody_sees_is_found_behind_hundreds_of_newer_ones_that_they_do_not_see()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        Guid other = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, other);
        Guid own = await database.CustomerAsync(source, sales);
        await database.ContactAsync(own, new ContactDetails { Name = "冷库员零" });
        Intent[] first = [await NewAsync("冷库甲", sales), await NewAsync("冷库乙", other)];
        for (int i = 0; i < 150; i++)
        {
            await NewAsync($"冷库{i}", other);
            await database.ContactAsync(customer, new ContactDetails { Name = $"冷库员{i}" });
        }

        Assert.Equal(["Intent 冷库甲", "Contact 冷库员零"], await FindAsync(database, sales, "冷库"));
        Assert.Equal(SearchOverflow.None, (await database.Get<ISearchQueries>().FindAsync(sales, "冷库", 5, Cancel))[0].Rest);
        Assert.True((await database.Get<IntentService>().AssignAsync(other, first[1].Id, sales, Cancel)).Succeeded);
        Assert.Equal(["Intent 冷库乙", "Intent 冷库甲", "Contact 冷库员零"], await FindAsync(database, sales, "冷库"));

        // Rights terms in the index must not be found as text.
        Assert.Empty(await FindAsync(database, sales, "Kind1"));
        Assert.Empty(await FindAsync(database, sales, $"OwnerId{sales:N}"));

        async Task<Intent> NewAsync(string subject, Guid owner) =>
            await database.IntentAsync(subject is "冷库甲" or "冷库乙" ? own : customer, source, owner, owner, details: new IntentDetails { Subject = subject, Content = "见附件" });
    }

    [Fact]
    public async Task What_is_edited_moved_or_removed_is_found_as_it_is_now()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);
        Guid id;
        await using (PortalDbContext context = await database.OpenAsync())
        {
            id = await context.Contacts.Select(c => c.Id).SingleAsync(Cancel);
        }

        await database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                Assert.Null((await unit.Contacts.FindAsync(id, token))!.Edit(new ContactDetails { Name = "于大海", Mobile = "13700007777" }));
                return Done.Instance;
            },
            Cancel);
        Assert.Empty(await FindAsync(database, sales, "13812340001"));
        Assert.Equal(["Contact 于大海"], await FindAsync(database, sales, "于大海 7777"));

        await using (PortalDbContext context = await database.OpenAsync())
        {
            await context.Contacts.Where(c => c.Id == id).ExecuteDeleteAsync(Cancel);
        }

        Assert.Empty(await FindAsync(database, sales, "于大海"));
        await database.ContactAsync((await database.Get<ICustomerQueries>().PickAsync(sales, null, 1, Cancel))[0].Id, new ContactDetails { Name = "新人" });
        Assert.Equal(["Contact 新人"], await FindAsync(database, sales, "新人"));
    }

    [Fact]
    public async Task Records_from_before_the_search_texts_are_found_after_the_migration()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);
        await using (PortalDbContext context = await database.OpenAsync())
        {
            await context.Database.ExecuteSqlAsync(
                $"UPDATE Contacts SET SearchText = '', ContactSearchText = ''; UPDATE Customers SET ContactSearchText = ''; UPDATE Opportunities SET SearchText = ''; UPDATE Suggestions SET SearchText = '';",
                Cancel);
        }

        Assert.Empty(await FindAsync(database, sales, "于海"));
        await database.Get<DatabaseMigration>().MigrateAsync(Cancel);

        Assert.Equal(["Contact 于海"], await FindAsync(database, sales, "于海"));
        Assert.Equal(["Contact 于海"], await FindAsync(database, sales, "0001"));
        Assert.Equal(["Customer 青岛蓝海水产有限公司"], await FindAsync(database, sales, "88887777"));
        Assert.Equal(["Opportunity 蓝海冷库扩建"], await FindAsync(database, sales, "扩建"));
        Assert.Equal(["Suggestion 低温一键启动"], await FindAsync(database, sales, "一键"));
    }

    [Fact]
    public async Task Intents_whose_search_text_a_migration_emptied_are_found_again()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);
        await using PortalDbContext context = await database.OpenAsync();
        await context.Database.ExecuteSqlAsync($"UPDATE Intents SET SearchText = '';", Cancel);
        Assert.Empty(await FindAsync(database, sales, "启动不了"));

        await SearchTextBackfill.RunAsync(context, Cancel);

        Assert.Equal(["Intent 低温控制器询价"], await FindAsync(database, sales, "启动不了"));
    }

    [Fact]
    public async Task A_start_that_was_interrupted_while_it_filled_search_texts_in_is_made_up_for_by_the_next()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await FillAsync(database, sales);
        await using PortalDbContext context = await database.OpenAsync();
        await context.Database.ExecuteSqlAsync($"UPDATE Intents SET SearchText = '' WHERE Id = (SELECT MAX(Id) FROM Intents);", Cancel);

        await database.Get<DatabaseMigration>().MigrateAsync(Cancel);

        Assert.Equal(0, await context.Intents.IgnoreQueryFilters().CountAsync(i => EF.Property<string>(i, ColumnConventions.SearchText) == string.Empty, Cancel));
    }

    [Fact]
    public async Task What_lies_in_the_recycle_bin_is_not_found()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source);
        Guid reason = await database.ReasonAsync();
        await database.IntentAsync(
            customer, source, admin, admin, details: new IntentDetails { Subject = "作废的意向", Content = "无效" }, then: (intent, unit) => Assert.Null(intent.ConfirmAsInvalid(reason, null, admin, unit.Now)));

        Assert.Empty(await FindAsync(database, admin, "作废"));
    }

    [Fact]
    public async Task Who_searches_after_somebody_with_the_same_roles_finds_their_own_and_not_the_others()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        foreach (Roles roles in new[] { Roles.Sales, Roles.SalesManager, Roles.Marketing | Roles.Sales })
        {
            List<(Guid Person, string Customer)> all = [];
            for (int i = 1; i <= 3; i++)
            {
                Guid department = await database.DepartmentAsync();
                Guid person = await database.PersonAsync(roles, department);
                string name = $"同角色客户{roles}{i}";
                await database.CustomerAsync(source, person, department, CustomerStage.Potential, details: new CustomerDetails { Name = name, Mobile = $"1380000{(int)roles:D2}0{i}" });
                all.Add((person, name));
            }

            foreach ((Guid person, string name) in all)
            {
                Assert.Equal(roles.HasFlag(Roles.Marketing) ? 3 : 1, (await FindAsync(database, person, $"同角色客户{roles}")).Count);
                Assert.Equal([$"Customer {name}"], await FindAsync(database, person, $"1380000{(int)roles:D2}"));
            }
        }
    }

    [Fact]
    public async Task A_query_for_many_viewers_refuses_to_keep_a_value_of_one()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        await using PortalDbContext context = await database.OpenAsync();
        Viewer viewer = (await ViewerReader.ReadAsync(context, sales, Cancel))!;
        Guid somebody = Guid.NewGuid();
        var query = new PerViewerQuery<long, Guid>((db, _, numbers) => db.Customers.Where(c => numbers.Contains(c.Number) && c.OwnerId == somebody).Select(c => c.Id));

        Assert.Contains("somebody", Assert.Throws<InvalidOperationException>(() => query.Run(context, viewer, [1])).Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<List<string>> FindAsync(TestDatabase database, Guid person, string? typed) =>
        [.. (await database.Get<ISearchQueries>().FindAsync(person, typed, 5, Cancel)).SelectMany(g => g.Hits).Select(h => $"{h.Kind} {Title(h)}")];

    private static string Title(SearchHit hit) => string.Concat(hit.Title.Select(p => p.Text));

    private static async Task FillAsync(TestDatabase database, Guid sales)
    {
        Guid source = await database.SourceAsync();
        Guid product = await database.ProductAsync();
        Guid customer = await database.CustomerAsync(
            source, sales, stage: CustomerStage.Potential, details: new CustomerDetails { Name = "青岛蓝海水产有限公司", ShortName = "Blue Sea", Phone = "0532-88887777" });
        await database.ContactAsync(customer, new ContactDetails { Name = "于海", Title = "采购经理", Mobile = "138 1234 0001", Email = "yuhai@example.com", WeChat = "wx_yuhai" });
        Intent intent = await database.IntentAsync(
            customer, source, sales, sales, details: new IntentDetails { Subject = "低温控制器询价", Content = "零下二十度时启动不了。", Tags = ["急件"] });
        await database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                Suggestion suggestion = Suggestion.Add(unit.NewId(), await unit.NextCodeAsync(CodeSeries.Suggestion, token), "低温一键启动", "预热", product, sales, unit.Now).Value!;
                unit.Suggestions.Add(suggestion);
                unit.Opportunities.Add(Opportunity.CreateFromIntent(
                    unit.NewId(), await unit.NextCodeAsync(CodeSeries.Opportunity, token), "蓝海冷库扩建", customer, null, intent.Id, 1m, new DateOnly(2026, 9, 1), sales, null, unit.Now).Value!);
                return Done.Instance;
            },
            Cancel);
    }
}
