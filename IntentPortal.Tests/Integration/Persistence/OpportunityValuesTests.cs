using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// User-defined fields of opportunities are required, saved, recorded in the ledger, filtered and sorted, and prevent a
/// change to a type that cannot hold their values.
/// </summary>
public sealed class OpportunityValuesTests : IAsyncLifetime
{
    private const string Key = "budget";

    private TestDatabase? database;
    private Guid admin;
    private Guid manager;
    private Guid customer;

    private TestDatabase Database => database!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        Guid department = await Database.DepartmentAsync();
        admin = await Database.PersonAsync(Roles.Administrator);
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        customer = await Database.CustomerAsync(await Database.SourceAsync(), manager, department, CustomerStage.Potential);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_required_field_is_asked_for_with_everything_else_when_one_is_added_or_edited()
    {
        await DefineAsync(CustomFieldType.Decimal, required: true);

        Refusal refusal = (await TryAddAsync("", CustomValues.Empty)).Refusal!;
        Assert.Equal(["CustomValues.budget", "Name"], refusal.Problems.Select(p => p.Field).Order(StringComparer.Ordinal));

        OpportunityRef added = await AddAsync("商机", Number(5));
        Outcome<OpportunityRef> emptied = await EditAsync(added, details => details with { Custom = CustomValues.Empty.With(Key, null) });
        Assert.Equal(FieldProblemKind.Required, Assert.Single(emptied.Refusal!.Problems).Kind);
        Assert.Equal(Number(5), (await DetailAsync(added)).Details.Custom);
    }

    [Fact]
    public async Task A_form_that_does_not_know_a_field_keeps_it_and_the_ledger_tells_of_each_field_by_itself()
    {
        await DefineAsync(CustomFieldType.Decimal);
        OpportunityRef added = await AddAsync("商机", Number(5));

        Assert.True((await EditAsync(added, details => details with { Name = "改名", Custom = CustomValues.Empty })).Succeeded);
        Assert.Equal(Number(5), (await DetailAsync(added)).Details.Custom);
        Assert.True((await EditAsync(added, details => details with { Custom = Number(6) })).Succeeded);

        IReadOnlyList<ChangeLine> lines = await Database.LinesAsync(added.Id);
        Assert.Contains("\"CustomValues.budget\":[null,5]", lines[0].Values, StringComparison.Ordinal);
        Assert.DoesNotContain("CustomValues", lines[1].Values, StringComparison.Ordinal);
        Assert.Contains("\"CustomValues.budget\":[5,6]", lines[2].Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_filtered_and_sorted_by_a_field_and_so_are_the_columns_of_the_stages()
    {
        await DefineAsync(CustomFieldType.Decimal);
        await AddAsync("中", Number(9));
        await AddAsync("大", Number(10));
        await AddAsync("空", CustomValues.Empty);
        await AddAsync("小", Number(-2));
        IOpportunityListQueries queries = Database.Get<IOpportunityListQueries>();

        async Task<IEnumerable<string>> NamesAsync(bool descending) =>
            (await queries.PageAsync(manager, new OpportunityPageRequest(new OpportunityFilter(), Descending: descending) { CustomSort = Key }, Cancel)).Rows.Select(r => r.Name);

        Assert.Equal(["小", "中", "大", "空"], await NamesAsync(descending: false));
        Assert.Equal(["大", "中", "小", "空"], await NamesAsync(descending: true));
        var filter = new OpportunityFilter { Custom = [new CustomFilter(Key, [], "9", "10")] };
        List<OpportunityRow> exported = [];
        await foreach (OpportunityRow row in queries.AllAsync(manager, new OpportunityPageRequest(filter) { CustomSort = Key }, Cancel))
        {
            exported.Add(row);
        }

        Assert.Equal([("大", 10m), ("中", 9m)], exported.Select(r => (r.Name, r.Custom[Key]!.Number!.Value)));
        Assert.Equal(2, (await queries.HeadsAsync(manager, filter, Cancel)).Sum(head => head.Count));
        Assert.Equal(2, (await queries.CardsAsync(manager, new OpportunityCardPage(filter, OpportunityStage.FirstContact, 0, 20), Cancel)).Count);
    }

    [Fact]
    public async Task A_type_that_could_not_hold_what_opportunities_say_is_refused_with_their_number()
    {
        Guid defined = await DefineAsync(CustomFieldType.Decimal);
        await AddAsync("一", Number(2.5m));
        await AddAsync("二", Number(3.5m));
        await AddAsync("三", Number(4m));

        Outcome<Guid> refused = await Database.Get<CustomFieldService>().SaveAsync(admin, Field(CustomFieldType.WholeNumber) with { Id = defined, Version = 1 }, Cancel);

        Assert.Equal(new Refusal(RefusalCode.ValuesDoNotFit, 2).ToString(), refused.Refusal?.ToString());
    }

    private static CustomValues Number(decimal number) => CustomValues.Empty.With(Key, CustomValue.Of(number));

    private static SaveCustomField Field(CustomFieldType type, bool required = false) => new(null, 0, CustomFieldTarget.Opportunity, Key, type, "预算", "Budget", 1, required, [], true);

    private async Task<Guid> DefineAsync(CustomFieldType type, bool required = false)
    {
        Outcome<Guid> outcome = await Database.Get<CustomFieldService>().SaveAsync(admin, Field(type, required), Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        return outcome.Value;
    }

    private Task<Outcome<OpportunityRef>> TryAddAsync(string name, CustomValues values) => Database.Get<OpportunityService>().AddAsync(
        manager, new AddOpportunity(customer, new OpportunityDetails { Name = name, ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Custom = values }, null), Cancel);

    private async Task<OpportunityRef> AddAsync(string name, CustomValues values)
    {
        Outcome<OpportunityRef> added = await TryAddAsync(name, values);
        Assert.True(added.Succeeded, added.Refusal?.ToString());
        return added.Value;
    }

    private async Task<Outcome<OpportunityRef>> EditAsync(OpportunityRef opportunity, Func<OpportunityDetails, OpportunityDetails> change)
    {
        OpportunityDetail now = await DetailAsync(opportunity);
        return await Database.Get<OpportunityService>().EditAsync(manager, new EditOpportunity(opportunity.Id, now.Version, change(now.Details)), Cancel);
    }

    private async Task<OpportunityDetail> DetailAsync(OpportunityRef opportunity) => (await Database.Get<IOpportunityQueries>().DetailAsync(manager, opportunity.Code, Cancel))!;
}
