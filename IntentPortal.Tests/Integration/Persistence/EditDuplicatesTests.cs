using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Editing a customer or contact checks for duplicates, and only asks about those that the edit brings up.
/// </summary>
public sealed class EditDuplicatesTests : IAsyncLifetime
{
    private const string KnownPhone = "0755-83120077";
    private const string KnownMobile = "13800138000";
    private const string KnownCode = "91350100M000100Y43";
    private const string KnownEmail = "he.ping@yuheng.example";

    private TestDatabase? database;
    private Guid source;
    private Guid department;
    private Guid sales;
    private Guid known;
    private Guid customer;
    private Guid contact;
    private CustomerDetails details = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    private CustomerService Service => Database.Get<CustomerService>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = await Database.SourceAsync();
        department = await Database.DepartmentAsync();
        sales = await Database.PersonAsync(Roles.Sales, department);
        known = await Database.CustomerAsync(
            source, sales, department, CustomerStage.Potential,
            details: new CustomerDetails { Name = "玉衡低温仓储有限公司", Phone = KnownPhone, Mobile = KnownMobile, Email = KnownEmail, CreditCode = KnownCode });
        details = new CustomerDetails { Name = "开阳仪表有限公司", SourceId = source };
        customer = await Database.CustomerAsync(source, sales, department, details: details);
        contact = await Database.ContactAsync(customer, new ContactDetails { Name = "周敏" });
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    public static TheoryData<string> Fields() => new(nameof(CustomerDetails.Name), nameof(CustomerDetails.Phone), nameof(CustomerDetails.Mobile), nameof(CustomerDetails.Email), nameof(CustomerDetails.CreditCode));

    [Fact]
    public async Task A_contact_of_whom_only_the_name_is_known_counts_as_evidence()
    {
        await Database.ContactAsync(known, new ContactDetails { Name = "周敏" });
        CustomerDetails edited = details with { Name = "玉衡低温仓储设备有限公司", Phone = "0755-83120078", Email = KnownEmail };

        DuplicateHit hit = Assert.Single(await Database.Get<IDuplicateQueries>().OfEditAsync(
            sales, customer, NewMatchesAfterEdit.Of(details, edited, [new ContactDetails { Name = "周敏" }])!, Cancel));

        Assert.Contains(MatchCriterion.PhoneSimilar, hit.Signs);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public async Task A_field_with_which_it_looks_like_another_is_not_saved_until_somebody_says_that_they_are_two(string field)
    {
        CustomerDetails edited = field switch
        {
            nameof(CustomerDetails.Name) => details with { Name = "玉衡低温仓储股份有限公司" },
            nameof(CustomerDetails.Phone) => details with { Phone = "0755 8312 0077" },
            nameof(CustomerDetails.Mobile) => details with { Mobile = "+86 138 0013 8000" },
            nameof(CustomerDetails.Email) => details with { Email = "He.Ping@yuheng.example" },
            _ => details with { CreditCode = KnownCode },
        };
        Assert.Equal(known, Assert.Single(await HitsAsync(edited)).CustomerId);

        Refusal? refusal = await EditAsync(edited);
        Refusal? unnamed = await EditAsync(edited, new DistinctStatement("两家", []));

        Assert.Equal((RefusalCode.DuplicatesFound, await CodeAsync(known)), (refusal?.Code, refusal?.Facts.Single()));
        Assert.Equal(RefusalCode.DuplicatesFound, unnamed?.Code);
        Assert.Equal("DistinctReason", Assert.Single((await EditAsync(edited, new DistinctStatement(" ", [known])))!.Problems).Field);
        Assert.Empty(await SaidAsync());
        Assert.Null(await EditAsync(edited, new DistinctStatement("母公司与子公司", [known])));
        DistinctPair said = Assert.Single(await SaidAsync());
        Assert.Equal((CustomerPair.Of(customer, known), sales, "母公司与子公司"), ((said.OneId, said.OtherId), said.SaidById, said.Reason));
    }

    [Fact]
    public async Task An_edit_that_touches_none_of_it_or_brings_up_nothing_new_is_never_held_up()
    {
        details = details with { Phone = KnownPhone };
        await Database.Work.BecomeAsync(customer, _ => details);

        Assert.Null(await EditAsync(details with { Notes = "第二次来电", WebSite = "https://kaiyang.example" }));
        // The shared number is not new, and none of the edited values add to the score.
        Assert.Null(await EditAsync(details with { Name = "开阳自动化仪表有限公司", Mobile = "13911112222", Email = "info@kaiyang.example" }));
        Assert.Empty(await HitsAsync(details with { Name = "开阳自动化仪表有限公司" }));
        // Now the name adds to the score too.
        Assert.Equal(RefusalCode.DuplicatesFound, (await EditAsync(details with { Name = "玉衡低温仓储股份有限公司" }))?.Code);
    }

    [Fact]
    public async Task Neither_itself_nor_its_own_contacts_nor_who_was_told_apart_before_is_a_hit()
    {
        Assert.Null(await ContactAsync(contact, new ContactDetails { Name = "周敏", Mobile = "13700001234" }));
        Assert.Null(await EditAsync(details with { Mobile = "13700001234" }));
        Assert.True((await Database.Get<DistinctPairService>().SayAsync(sales, customer, known, "两家", Cancel)).Succeeded);

        Assert.Empty(await HitsAsync(details with { Phone = KnownPhone }));
        Assert.Null(await EditAsync(details with { Phone = KnownPhone }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_numbers_and_the_address_of_a_contact_are_checked_like_the_customers_own(bool isNew)
    {
        Guid? edited = isNew ? null : contact;
        foreach (ContactDetails typed in new[] { new ContactDetails { Phone = KnownPhone }, new ContactDetails { Mobile = KnownMobile }, new ContactDetails { Email = KnownEmail } })
        {
            Assert.Equal(RefusalCode.DuplicatesFound, (await ContactAsync(edited, typed with { Name = "周敏" }))?.Code);
        }

        ContactDetails details = new() { Name = "周敏", Title = "采购", Mobile = KnownMobile };
        Assert.Null(await ContactAsync(edited, details, new DistinctStatement("周敏在两家都任职", [known])));
        Assert.Single(await SaidAsync());
    }

    [Fact]
    public async Task Other_words_about_a_contact_and_one_who_left_are_not_held_up()
    {
        Assert.Null(await ContactAsync(contact, new ContactDetails { Name = "周敏敏", Title = "采购" }));
        Assert.True((await Service.SetFormerAsync(sales, contact, true, Cancel)).Succeeded);

        Assert.Null(await ContactAsync(contact, new ContactDetails { Name = "周敏", Mobile = KnownMobile }));
    }

    [Fact]
    public async Task A_masked_hit_is_looked_at_and_named_by_nobody()
    {
        sales = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync());
        customer = await Database.CustomerAsync(source, sales, details: details with { Name = "天璇船舶修造厂" });
        CustomerDetails edited = details with { Name = "天璇船舶修造厂", Phone = KnownPhone };
        Assert.Null(Assert.Single(await HitsAsync(edited)).CustomerId);

        Refusal? refusal = await EditAsync(edited);

        Assert.Equal(RefusalCode.DuplicatesFound, refusal?.Code);
        Assert.Empty(refusal!.Facts);
        Assert.Null(await EditAsync(edited, new DistinctStatement(null, [])));
        Assert.Empty(await SaidAsync());
    }

    private async Task<Refusal?> EditAsync(CustomerDetails edited, DistinctStatement? told = null) =>
        (await Service.EditAsync(sales, new EditCustomer(customer, await VersionAsync<Customer>(customer), edited, told), Cancel)).Refusal;

    private async Task<Refusal?> ContactAsync(Guid? edited, ContactDetails typed, DistinctStatement? told = null) =>
        (await Service.SaveContactAsync(sales, new SaveContact(customer, edited, edited is { } id ? await VersionAsync<Contact>(id) : 0, typed, told), Cancel)).Refusal;

    private async Task<IReadOnlyList<DuplicateHit>> HitsAsync(CustomerDetails edited) =>
        await Database.Get<IDuplicateQueries>().OfEditAsync(sales, customer, NewMatchesAfterEdit.Of(details, edited, [])!, Cancel);

    private async Task<long> VersionAsync<T>(Guid id)
        where T : Aggregate
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Set<T>().Where(a => a.Id == id).Select(a => a.Version).SingleAsync(Cancel);
    }

    private async Task<string> CodeAsync(Guid id)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.Where(c => c.Id == id).Select(c => c.Code).SingleAsync(Cancel);
    }

    private async Task<List<DistinctPair>> SaidAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.DistinctPairs.AsNoTracking().ToListAsync(Cancel);
    }
}
