using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Searching and sorting contacts does not reveal data that the viewer may not read.</summary>
public class ContactArchiveTests
{
    private const string Key = "extra";

    public static TheoryData<CustomFieldType> Types() => [.. Enum.GetValues<CustomFieldType>()];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task A_user_defined_field_of_every_type_filters_and_sorts_contacts_with_the_empty_ones_last(CustomFieldType type)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await DefineAsync(database, type);
        Guid customer = await database.CustomerAsync(await database.SourceAsync());
        (CustomValue low, CustomValue high, CustomFilter ofHigh) = SampleOf(type);
        Guid none = await database.ContactAsync(customer, new ContactDetails { Name = "甲" });
        Guid second = await database.ContactAsync(customer, new ContactDetails { Name = "乙", Custom = CustomValues.Empty.With(Key, high) });
        Guid first = await database.ContactAsync(customer, new ContactDetails { Name = "丙", Custom = CustomValues.Empty.With(Key, low) });

        Assert.Equal([second], await IdsAsync(database, admin, new ContactPageRequest(null, []) { Custom = [ofHigh] }));
        Assert.Equal([first, second, none], await IdsAsync(database, admin, new ContactPageRequest(null, []) { CustomSort = Key }));
        Assert.Equal([second, first, none], await IdsAsync(database, admin, new ContactPageRequest(null, [], Descending: true) { CustomSort = Key }));
    }

    [Fact]
    public async Task Marketing_neither_reads_filters_nor_sorts_by_what_contacts_of_the_customer_archive_say()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await DefineAsync(database, CustomFieldType.WholeNumber);
        Guid marketing = await database.PersonAsync(Roles.Marketing);
        Guid source = await database.SourceAsync();
        Guid open = await database.ContactAsync(await database.CustomerAsync(source), new ContactDetails { Name = "意向", Custom = CustomValues.Empty.With(Key, CustomValue.Of(5m)) });
        Guid archive = await database.CustomerAsync(source, stage: CustomerStage.Potential);
        Guid high = await database.ContactAsync(archive, new ContactDetails { Name = "高", Custom = CustomValues.Empty.With(Key, CustomValue.Of(9m)) });
        Guid low = await database.ContactAsync(archive, new ContactDetails { Name = "低", Custom = CustomValues.Empty.With(Key, CustomValue.Of(1m)) });

        Page<ContactRow> all = await database.Get<ICustomerArchiveQueries>().ContactsPageAsync(marketing, new ContactPageRequest(null, []), Cancel);
        IReadOnlyList<Guid> up = await IdsAsync(database, marketing, new ContactPageRequest(null, []) { CustomSort = Key });
        IReadOnlyList<Guid> down = await IdsAsync(database, marketing, new ContactPageRequest(null, [], Descending: true) { CustomSort = Key });

        Assert.Equal([open], all.Rows.Where(r => r.Custom is not null).Select(r => r.Id));
        Assert.Equal([open], await IdsAsync(database, marketing, new ContactPageRequest(null, []) { Custom = [new CustomFilter(Key, [], "1", "9")] }));
        Assert.Equal(new HashSet<Guid> { open, high, low }, [.. up]);
        Assert.Equal((open, open), (up[0], down[0]));
        // Both directions are in the order of the identities, so the hidden values do not affect the order.
        Assert.Equal(up.Skip(1), down.Skip(1));
    }

    [Fact]
    public async Task A_filter_by_a_field_that_is_not_in_use_hides_no_contact_from_anybody()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid marketing = await database.PersonAsync(Roles.Marketing);
        Guid contact = await database.ContactAsync(await database.CustomerAsync(await database.SourceAsync(), stage: CustomerStage.Won), new ContactDetails { Name = "甲" });

        Assert.Equal([contact], await IdsAsync(database, marketing, new ContactPageRequest(null, []) { Custom = [new CustomFilter("gone", ["x"])] }));
    }

    [Fact]
    public async Task A_number_or_an_address_finds_a_contact_only_for_whoever_reads_it()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid marketing = await database.PersonAsync(Roles.Marketing);
        Guid contact = await database.ContactAsync(
            await database.CustomerAsync(await database.SourceAsync(), stage: CustomerStage.Potential), new ContactDetails { Name = "王芳", Mobile = "138 1234 5678", Email = "fang@yunfan.example" });
        foreach (string typed in new[] { "13812345678", "5678", "fang@yunfan.example" })
        {
            Assert.Equal([contact], await IdsAsync(database, admin, new ContactPageRequest(typed, [])));
            Assert.Empty(await IdsAsync(database, marketing, new ContactPageRequest(typed, [])));
        }

        Assert.Equal([contact], await IdsAsync(database, marketing, new ContactPageRequest("王芳", [])));
    }

    [Fact]
    public async Task Contacts_are_narrowed_by_their_customers_owner_and_their_role_in_a_decision()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid seller = await database.PersonAsync(Roles.Sales);
        Guid source = await database.SourceAsync();
        Guid decides = await database.ContactAsync(await database.CustomerAsync(source, seller), new ContactDetails { Name = "甲", DecisionRole = DecisionRole.Decides });
        Guid blocks = await database.ContactAsync(await database.CustomerAsync(source), new ContactDetails { Name = "乙", DecisionRole = DecisionRole.Blocks });

        Assert.Equal([decides], await IdsAsync(database, admin, new ContactPageRequest(null, []) { OwnerId = seller }));
        Assert.Equal([blocks], await IdsAsync(database, admin, new ContactPageRequest(null, []) { DecisionRole = DecisionRole.Blocks }));
        Assert.Empty(await IdsAsync(database, admin, new ContactPageRequest(null, []) { OwnerId = seller, DecisionRole = DecisionRole.Blocks }));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static (CustomValue Low, CustomValue High, CustomFilter OfHigh) SampleOf(CustomFieldType type) => type switch
    {
        CustomFieldType.Text or CustomFieldType.LongText => (CustomValue.Of("aa"), CustomValue.Of("bb"), new CustomFilter(Key, ["bb"])),
        CustomFieldType.WholeNumber or CustomFieldType.Decimal => (CustomValue.Of(9m), CustomValue.Of(10m), new CustomFilter(Key, [], "10", "10")),
        CustomFieldType.Date => (CustomValue.Of(new DateOnly(2026, 9, 30)), CustomValue.Of(new DateOnly(2026, 10, 1)), new CustomFilter(Key, [], "2026-10-01", null)),
        CustomFieldType.YesNo => (CustomValue.Of(false), CustomValue.Of(true), new CustomFilter(Key, [CustomFilter.Yes])),
        CustomFieldType.OneOf => (CustomValue.Of("A"), CustomValue.Of("B"), new CustomFilter(Key, ["B"])),
        _ => (CustomValue.Of(["A"]), CustomValue.Of(["B"]), new CustomFilter(Key, ["B"])),
    };

    private static async Task<Guid> DefineAsync(TestDatabase database, CustomFieldType type)
    {
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Outcome<Guid> outcome = await database.Get<CustomFieldService>().SaveAsync(
            admin, new SaveCustomField(null, 0, CustomFieldTarget.Contact, Key, type, "自定义", "Extra", 1, false, CustomField.HasOptions(type) ? ["A", "B"] : [], true), Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        await database.Get<IReferenceData>().ReloadAsync(Cancel);
        return admin;
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(TestDatabase database, Guid actor, ContactPageRequest request) =>
        [.. (await database.Get<ICustomerArchiveQueries>().ContactsPageAsync(actor, request, Cancel)).Rows.Select(r => r.Id)];
}
