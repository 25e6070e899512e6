using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Definitions of user-defined fields are saved, recorded in the ledger and known to every node.</summary>
public sealed class CustomFieldPersistenceTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid admin;

    private TestDatabase Database => database!;

    private CustomFieldService Service => Database.Get<CustomFieldService>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        admin = await Database.PersonAsync(Roles.Administrator);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task Every_type_is_given_back_as_it_was_defined_in_form_order()
    {
        int order = 100;
        foreach (CustomFieldType type in Enum.GetValues<CustomFieldType>())
        {
            Assert.True((await Service.SaveAsync(admin, Field($"f_{type}".ToLowerInvariant(), type) with { Order = order-- }, Cancel)).Succeeded);
        }

        IReadOnlyList<CustomFieldRow> rows = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields;

        Assert.Equal(Enum.GetValues<CustomFieldType>().Reverse(), rows.Select(r => r.ValueType));
        Assert.All(rows, row => Assert.Equal(CustomField.HasOptions(row.ValueType) ? ["华东", "华北"] : [], row.Options));
    }

    [Fact]
    public async Task The_longest_list_of_choices_fits()
    {
        string[] longest = [.. Enumerable.Range(0, Limits.CustomFieldOptions).Select(n => n.ToString("D3", null) + new string('长', Limits.Name - 3))];

        Assert.True((await Service.SaveAsync(admin, Field("area", CustomFieldType.OneOf) with { Options = longest }, Cancel)).Succeeded);

        Assert.Equal(longest, Assert.Single((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields).Options);
    }

    [Fact]
    public async Task A_key_is_used_once_for_a_target()
    {
        Assert.True((await Service.SaveAsync(admin, Field("area", CustomFieldType.Text), Cancel)).Succeeded);

        Assert.Equal(RefusalCode.AlreadyExists, (await Service.SaveAsync(admin, Field("area", CustomFieldType.Date), Cancel)).Refusal?.Code);
        Assert.True((await Service.SaveAsync(admin, Field("area", CustomFieldType.Date) with { Target = CustomFieldTarget.Customer }, Cancel)).Succeeded);
    }

    [Fact]
    public async Task Whoever_saves_on_an_old_version_is_told()
    {
        Guid id = (await Service.SaveAsync(admin, Field("area", CustomFieldType.Text), Cancel)).Value;
        long version = await VersionAsync();
        Assert.True((await Service.SaveAsync(admin, Field("area", CustomFieldType.Text) with { Id = id, Version = version, NameEn = "Area" }, Cancel)).Succeeded);

        Outcome<Guid> stale = await Service.SaveAsync(admin, Field("area", CustomFieldType.Text) with { Id = id, Version = version, NameEn = "Region" }, Cancel);

        Assert.Equal(RefusalCode.Conflict, stale.Refusal?.Code);
        Assert.Equal("Area", Assert.Single((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields).NameEn);
    }

    [Fact]
    public async Task The_ledger_tells_of_adding_editing_retiring_and_taking_back_into_use()
    {
        Guid id = (await Service.SaveAsync(admin, Field("area", CustomFieldType.OneOf), Cancel)).Value;
        SaveCustomField edited = Field("area", CustomFieldType.OneOf) with { Id = id, Options = ["华东", "华北", "华南"] };
        foreach (bool active in new[] { true, false, true })
        {
            Assert.True((await Service.SaveAsync(admin, edited with { Version = await VersionAsync(), IsActive = active }, Cancel)).Succeeded);
        }

        IReadOnlyList<ChangeLine> lines = await Database.LinesAsync(id);

        Assert.Equal([ChangeKind.Added, ChangeKind.Edited, ChangeKind.Retired, ChangeKind.Revived], lines.Select(l => l.Kind));
        Assert.Contains("华南", lines[1].Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_node_hears_of_a_new_field_through_the_feed()
    {
        await Database.StartAsync();
        IReferenceData lists = Database.Get<IReferenceData>();
        Assert.Empty((await lists.GetAsync(Cancel)).CustomFields);
        await using TestDatabase other = Database.AnotherNode();

        Assert.True((await other.Get<CustomFieldService>().SaveAsync(admin, Field("area", CustomFieldType.Text), Cancel)).Succeeded);

        await Eventually.UntilAsync("the node knows the field", async () => (await lists.GetAsync(Cancel)).CustomFields.Count == 1);
    }

    private async Task<long> VersionAsync() => Assert.Single((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields).Version;

    private static SaveCustomField Field(string key, CustomFieldType type) =>
        new(null, 0, CustomFieldTarget.Intent, key, type, "区域", "Field", 1, false, CustomField.HasOptions(type) ? ["华东", "华北"] : [], true);
}
