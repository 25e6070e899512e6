using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Values of user-defined fields are checked against the definitions, saved, recorded in the ledger, filtered and
/// sorted.
/// </summary>
public sealed class CustomValuesTests
{
    private const string Key = "extra";

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Every_type_is_read_back_as_it_was_given(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Setting set = await Setting.MakeAsync(database);
        CustomValues values = CustomValues.Empty;
        foreach (CustomFieldType type in Enum.GetValues<CustomFieldType>())
        {
            string key = $"k{(int)type}";
            await set.DefineAsync(type, key);
            values = values.With(key, SampleOf(type, 1));
        }

        Guid id = await set.CaptureAsync(values);

        Assert.Equal(values, (await database.ReadIntentAsync(id))!.Custom);
        IntentRow row = Assert.Single((await database.Get<IIntentQueries>().PageAsync(set.Person, new IntentPageRequest(new IntentFilter()), Cancel)).Rows);
        Assert.Equal(values, row.Custom);
        ChangeLine captured = Assert.Single(await database.LinesAsync(id));
        Assert.All(values.Filled, key => Assert.Contains($"\"CustomValues.{key}\"", captured.Values, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(CustomFieldType.Text, "5", FieldProblemKind.Malformed)]
    [InlineData(CustomFieldType.WholeNumber, "1.5", FieldProblemKind.Malformed)]
    [InlineData(CustomFieldType.WholeNumber, "\"1\"", FieldProblemKind.Malformed)]
    [InlineData(CustomFieldType.WholeNumber, "1000000000000000", FieldProblemKind.OutOfRange)]
    [InlineData(CustomFieldType.Decimal, "1.23456", FieldProblemKind.Malformed)]
    [InlineData(CustomFieldType.Date, "\"2026-02-30\"", FieldProblemKind.Malformed)]
    [InlineData(CustomFieldType.Date, "\"1026-02-20\"", FieldProblemKind.OutOfRange)]
    [InlineData(CustomFieldType.YesNo, "2", FieldProblemKind.Malformed)]
    [InlineData(CustomFieldType.OneOf, "\"丙\"", FieldProblemKind.OutOfRange)]
    [InlineData(CustomFieldType.SeveralOf, "[\"甲\",\"丙\"]", FieldProblemKind.OutOfRange)]
    [InlineData(CustomFieldType.SeveralOf, "\"甲\"", FieldProblemKind.Malformed)]
    public async Task What_a_field_cannot_hold_is_refused_with_its_name_and_with_everything_else_that_is_wrong(CustomFieldType type, string json, FieldProblemKind kind)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        await set.DefineAsync(type, Key);

        Refusal refusal = (await set.TryCaptureAsync(CustomValues.Parse($"{{\"{Key}\":{json}}}"), subject: "")).Refusal!;

        Assert.Equal([("Subject", FieldProblemKind.Required), ($"CustomValues.{Key}", kind)], refusal.Problems.Select(p => (p.Field, p.Kind)));
        Assert.Equal(new FieldLabel("自定义", "Extra"), refusal.Problems[1].Label);
    }

    [Fact]
    public async Task A_required_field_must_be_filled_and_an_unknown_one_is_refused()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        await set.DefineAsync(CustomFieldType.Text, Key, required: true);

        FieldProblem missing = Assert.Single((await set.TryCaptureAsync(CustomValues.Empty)).Refusal!.Problems);
        Assert.Equal(($"CustomValues.{Key}", FieldProblemKind.Required), (missing.Field, missing.Kind));
        Assert.Equal(RefusalCode.ValueRetired, (await set.TryCaptureAsync(CustomValues.Empty.With("nobody", CustomValue.Of("x")))).Refusal!.Code);

        Guid id = await set.CaptureAsync(CustomValues.Empty.With(Key, CustomValue.Of("值")));
        Assert.Equal(FieldProblemKind.Required, Assert.Single((await set.EditAsync(id, CustomValues.Empty.With(Key, null))).Refusal!.Problems).Kind);
    }

    [Fact]
    public async Task A_form_that_does_not_know_a_field_keeps_it_and_one_that_empties_it_empties_it()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        await set.DefineAsync(CustomFieldType.Text, Key);
        Guid id = await set.CaptureAsync(CustomValues.Empty.With(Key, CustomValue.Of("旧")));

        Assert.True((await set.EditAsync(id, CustomValues.Empty)).Succeeded);
        Assert.Equal("旧", (await database.ReadIntentAsync(id))!.Custom[Key]?.Text);
        Assert.True((await set.EditAsync(id, CustomValues.Empty.With(Key, null))).Succeeded);
        Assert.Equal(CustomValues.Empty, (await database.ReadIntentAsync(id))!.Custom);
        Assert.Contains($"\"CustomValues.{Key}\":[\"旧\",null]", (await database.LinesAsync(id))[^1].Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retiring_a_field_hides_it_and_keeps_what_it_says()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        Guid defined = await set.DefineAsync(CustomFieldType.Text, Key, required: true);
        Guid id = await set.CaptureAsync(CustomValues.Empty.With(Key, CustomValue.Of("值")));
        await set.SaveAsync(defined, field => field with { IsActive = false });

        Assert.True((await set.EditAsync(id, CustomValues.Empty.With(Key, CustomValue.Of("从旧表单来")))).Succeeded);
        Assert.Equal("值", (await database.ReadIntentAsync(id))!.Custom[Key]?.Text);
        Assert.Equal(1, await set.CountAsync(new CustomFilter(Key, ["没有"])));
        Assert.True((await set.TryCaptureAsync(CustomValues.Empty)).Succeeded);
    }

    [Fact]
    public async Task A_choice_that_was_taken_from_the_list_may_stay_but_is_not_chosen_anew()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        Guid defined = await set.DefineAsync(CustomFieldType.SeveralOf, Key);
        CustomValues both = CustomValues.Empty.With(Key, CustomValue.Of(["乙", "甲"]));
        Guid id = await set.CaptureAsync(both);
        Assert.Equal(["甲", "乙"], (await database.ReadIntentAsync(id))!.Custom[Key]!.Several);
        await set.SaveAsync(defined, field => field with { Options = ["甲", "丁"] });

        Assert.True((await set.EditAsync(id, CustomValues.Empty.With(Key, CustomValue.Of(["乙", "丁"])))).Succeeded);
        Assert.Equal(["丁", "乙"], (await database.ReadIntentAsync(id))!.Custom[Key]!.Several);
        Assert.False((await set.TryCaptureAsync(both)).Succeeded);
    }

    [Theory]
    [InlineData(CustomFieldType.Text, CustomFieldType.LongText, 0)]
    [InlineData(CustomFieldType.Text, CustomFieldType.OneOf, 1)]
    [InlineData(CustomFieldType.Text, CustomFieldType.Date, 3)]
    [InlineData(CustomFieldType.OneOf, CustomFieldType.Text, 0)]
    [InlineData(CustomFieldType.OneOf, CustomFieldType.SeveralOf, 3)]
    [InlineData(CustomFieldType.WholeNumber, CustomFieldType.Decimal, 0)]
    [InlineData(CustomFieldType.WholeNumber, CustomFieldType.Text, 3)]
    [InlineData(CustomFieldType.Decimal, CustomFieldType.WholeNumber, 2)]
    [InlineData(CustomFieldType.Date, CustomFieldType.Text, 0)]
    public async Task A_type_changes_only_when_no_record_would_lose_anything(CustomFieldType from, CustomFieldType to, int inTheWay)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        Guid defined = await set.DefineAsync(from, Key);
        List<Guid> ids = [];
        for (int i = 1; i <= 3; i++)
        {
            ids.Add(await set.CaptureAsync(CustomValues.Empty.With(Key, SampleOf(from, i))));
        }

        await set.CaptureAsync(CustomValues.Empty);

        Outcome<Guid> outcome = await set.TrySaveAsync(defined, field => field with { ValueType = to, Options = ["值1", "值2", "甲", "乙"] });

        Assert.Equal(inTheWay == 0 ? null : new Refusal(RefusalCode.ValuesDoNotFit, inTheWay).ToString(), outcome.Refusal?.ToString());
        CustomFieldType now = Assert.Single((await database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields).ValueType;
        Assert.Equal(inTheWay == 0 ? to : from, now);
        Assert.Equal(SampleOf(from, 3), (await database.ReadIntentAsync(ids[2]))!.Custom[Key]);
    }

    [Fact]
    public async Task What_somebody_enters_while_the_records_are_counted_is_in_the_way_too()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        Guid defined = await set.DefineAsync(CustomFieldType.Text, Key);
        await set.CaptureAsync(CustomValues.Empty.With(Key, CustomValue.Of("2026-11-28")));

        Outcome<Guid> outcome = await set.TrySaveAsync(
            defined, field => field with { ValueType = CustomFieldType.Date }, () => set.CaptureAsync(CustomValues.Empty.With(Key, CustomValue.Of("下周"))));

        Assert.Equal(new Refusal(RefusalCode.ValuesDoNotFit, 1).ToString(), outcome.Refusal?.ToString());
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Records_are_filtered_by_every_type(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Setting set = await Setting.MakeAsync(database);
        foreach (CustomFieldType type in Enum.GetValues<CustomFieldType>())
        {
            await set.DefineAsync(type, $"k{(int)type}");
        }

        for (int i = 1; i <= 3; i++)
        {
            await set.CaptureAsync(Enum.GetValues<CustomFieldType>().Aggregate(CustomValues.Empty, (values, type) => values.With($"k{(int)type}", SampleOf(type, i))));
        }

        await set.CaptureAsync(CustomValues.Empty);
        async Task ExpectAsync(int count, CustomFieldType type, IReadOnlyList<string> values, string? from = null, string? to = null) =>
            Assert.Equal(count, await set.CountAsync(new CustomFilter($"k{(int)type}", values, from, to)));

        await ExpectAsync(1, CustomFieldType.Text, ["2"]);
        await ExpectAsync(0, CustomFieldType.Text, ["值_"]);
        await ExpectAsync(3, CustomFieldType.LongText, ["值"]);
        await ExpectAsync(2, CustomFieldType.WholeNumber, [], "9");
        await ExpectAsync(1, CustomFieldType.WholeNumber, [], "9", "10");
        await ExpectAsync(1, CustomFieldType.Decimal, [], "2.5", "2.5");
        await ExpectAsync(2, CustomFieldType.Date, [], null, "2026-10-02");
        await ExpectAsync(2, CustomFieldType.YesNo, [CustomFilter.Yes]);
        await ExpectAsync(1, CustomFieldType.YesNo, [CustomFilter.No]);
        await ExpectAsync(3, CustomFieldType.OneOf, ["甲", "乙"]);
        await ExpectAsync(2, CustomFieldType.OneOf, ["甲"]);
        await ExpectAsync(2, CustomFieldType.SeveralOf, ["乙"]);
        await ExpectAsync(3, CustomFieldType.SeveralOf, ["乙", "甲"]);
        // An unreadable value does not filter.
        await ExpectAsync(4, CustomFieldType.Date, [], "gestern");
        Assert.Equal(4, await set.CountAsync(new CustomFilter("nobody", ["x"])));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Records_are_sorted_by_every_type_with_the_empty_ones_last(DatabaseProvider provider)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        Setting set = await Setting.MakeAsync(database);
        foreach (CustomFieldType type in Enum.GetValues<CustomFieldType>())
        {
            await set.DefineAsync(type, $"k{(int)type}");
        }

        foreach (int i in new[] { 2, 3, 1 })
        {
            await set.CaptureAsync(Enum.GetValues<CustomFieldType>().Aggregate(CustomValues.Empty, (values, type) => values.With($"k{(int)type}", SampleOf(type, i))));
        }

        await set.CaptureAsync(CustomValues.Empty);
        foreach (CustomFieldType type in Enum.GetValues<CustomFieldType>().Where(t => t is not (CustomFieldType.YesNo or CustomFieldType.OneOf or CustomFieldType.SeveralOf)))
        {
            string key = $"k{(int)type}";
            CustomValue?[] up = [SampleOf(type, 1), SampleOf(type, 2), SampleOf(type, 3), null];
            Assert.Equal(up, await set.SortedAsync(key, descending: false));
            Assert.Equal([up[2], up[1], up[0], null], await set.SortedAsync(key, descending: true));
        }

        Assert.Equal([0m, 1m, 1m, null], (await set.SortedAsync($"k{(int)CustomFieldType.YesNo}", descending: false)).Select(v => v?.Number));
        Assert.Null((await set.SortedAsync($"k{(int)CustomFieldType.SeveralOf}", descending: true))[3]);
    }

    [Fact]
    public async Task A_customer_needs_its_required_fields_at_the_latest_when_it_is_converted()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        await set.DefineAsync(CustomFieldType.WholeNumber, Key, required: true, CustomFieldTarget.Customer);
        Guid id = (await database.Get<CustomerService>().AddAsync(set.Person, new QuickAddCustomer(new CustomerDetails { Name = "新客户", SourceId = set.Source }, [], new DistinctStatement(null, [])), Cancel)).Value!.Id;
        var details = new CustomerDetails { Name = "新客户", SourceId = set.Source };
        Assert.True((await database.Get<CustomerService>().EditAsync(set.Person, new EditCustomer(id, 1, details with { Notes = "备注" }), Cancel)).Succeeded);

        ConvertCustomer convert = new(id, 2, "需求明确", details, set.Person, [], null, new DistinctStatement(null, []));
        Refusal refusal = (await database.Get<ConversionService>().ConvertAsync(set.Person, convert, Cancel)).Refusal!;
        Assert.Equal(($"CustomValues.{Key}", FieldProblemKind.Required), (Assert.Single(refusal.Problems).Field, refusal.Problems[0].Kind));

        Outcome<CustomerRef> converted = await database.Get<ConversionService>().ConvertAsync(
            set.Person, convert with { Details = details with { Custom = CustomValues.Empty.With(Key, CustomValue.Of(12m)) } }, Cancel);
        Assert.True(converted.Succeeded, converted.Refusal?.ToString());
        Assert.False((await database.Get<CustomerService>().EditAsync(set.Person, new EditCustomer(id, 3, details with { Custom = CustomValues.Empty.With(Key, null) }), Cancel)).Succeeded);
        var request = new CustomerPageRequest(new CustomerFilter { Custom = [new CustomFilter(Key, [], "12", "12")] }) { CustomSort = Key };
        CustomerRow row = Assert.Single((await database.Get<ICustomerArchiveQueries>().PageAsync(set.Person, request, Cancel)).Rows);
        Assert.Equal(12m, row.Custom[Key]?.Number);
    }

    [Fact]
    public async Task Two_hundred_fields_stay_usable()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Setting set = await Setting.MakeAsync(database);
        CustomValues all = CustomValues.Empty;
        for (int i = 0; i < 200; i++)
        {
            await set.DefineAsync(CustomFieldType.Text, $"f{i}");
            all = all.With($"f{i}", CustomValue.Of($"值{i}"));
        }

        Guid id = await set.CaptureAsync(all);
        Assert.True((await set.EditAsync(id, all.With("f199", CustomValue.Of("新")))).Succeeded);

        Assert.Equal(200, (await database.ReadIntentAsync(id))!.Custom.Filled.Count);
        Assert.Equal(1, await set.CountAsync([.. Enumerable.Range(0, 20).Select(i => new CustomFilter($"f{i}", [$"值{i}"]))]));
        Assert.Equal("新", (await set.SortedAsync("f199", descending: false))[0]?.Text);
    }

    private static CustomValue SampleOf(CustomFieldType type, int n) => type switch
    {
        CustomFieldType.Text => CustomValue.Of($"值{n}"),
        CustomFieldType.LongText => CustomValue.Of($"值{n}\n\"再\""),
        CustomFieldType.WholeNumber => CustomValue.Of(n == 1 ? -2m : n == 2 ? 9m : 10m + 1),
        CustomFieldType.Decimal => CustomValue.Of(n == 3 ? 10m : n + 0.5m),
        CustomFieldType.Date => CustomValue.Of(new DateOnly(2026, n == 1 ? 9 : 10, n)),
        CustomFieldType.YesNo => CustomValue.Of(n != 2),
        CustomFieldType.OneOf => CustomValue.Of(n == 2 ? "乙" : "甲"),
        _ => CustomValue.Of(n switch { 1 => ["甲"], 2 => ["乙"], _ => new[] { "甲", "乙" } }),
    };

    private sealed class Setting(TestDatabase database)
    {
        public Guid Person { get; private set; }

        public Guid Source { get; private set; }

        private Guid Admin { get; set; }

        private Guid Customer { get; set; }

        public static async Task<Setting> MakeAsync(TestDatabase database)
        {
            var made = new Setting(database) { Source = await database.SourceAsync(), Person = await database.PersonAsync(Roles.Sales), Admin = await database.PersonAsync(Roles.Administrator) };
            made.Customer = await database.CustomerAsync(made.Source, made.Person);
            return made;
        }

        public async Task<Guid> DefineAsync(CustomFieldType type, string key, bool required = false, CustomFieldTarget target = CustomFieldTarget.Intent)
        {
            Outcome<Guid> outcome = await database.Get<CustomFieldService>().SaveAsync(
                Admin, new SaveCustomField(null, 0, target, key, type, "自定义", "Extra", 1, required, CustomField.HasOptions(type) ? ["甲", "乙"] : [], true), Cancel);
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
            await database.Get<IReferenceData>().ReloadAsync(Cancel);
            return outcome.Value;
        }

        public async Task SaveAsync(Guid id, Func<SaveCustomField, SaveCustomField> change)
        {
            Outcome<Guid> outcome = await TrySaveAsync(id, change);
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
            await database.Get<IReferenceData>().ReloadAsync(Cancel);
        }

        public async Task<Outcome<Guid>> TrySaveAsync(Guid id, Func<SaveCustomField, SaveCustomField> change, Func<Task>? afterCount = null)
        {
            CustomFieldRow row = (await database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields.First(f => f.Id == id);
            var saved = new SaveCustomField(id, row.Version, row.Target, row.Key, row.ValueType, row.NameZh, row.NameEn, row.Order, row.IsRequired, row.Options, row.IsActive);
            var service = new CustomFieldService(database.Work, new SlowCount(database.Get<ICustomFieldQueries>(), afterCount), database.Clock);
            return await service.SaveAsync(Admin, change(saved), Cancel);
        }

        public Task<Outcome<IntentRef>> TryCaptureAsync(CustomValues values, string subject = "询价") => database.Get<IntentService>().CaptureAsync(
            Person, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = subject, Content = "内容", SourceId = Source, Custom = values }, Customer, null, Person, null, []), Cancel);

        public async Task<Guid> CaptureAsync(CustomValues values)
        {
            Outcome<IntentRef> outcome = await TryCaptureAsync(values);
            Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
            return outcome.Value.Id;
        }

        public async Task<Outcome<IntentRef>> EditAsync(Guid id, CustomValues values)
        {
            Intent intent = (await database.ReadIntentAsync(id))!;
            return await database.Get<IntentService>().EditAsync(
                Person, new EditIntent(id, intent.Version, new IntentDetails { Subject = intent.Subject, Content = intent.Content, SourceId = Source, Custom = values }), Cancel);
        }

        public async Task<int> CountAsync(params IReadOnlyList<CustomFilter> filters) =>
            (await database.Get<IIntentQueries>().PageAsync(Person, new IntentPageRequest(new IntentFilter { Custom = filters }), Cancel)).Total;

        public async Task<IReadOnlyList<CustomValue?>> SortedAsync(string key, bool descending)
        {
            var request = new IntentPageRequest(new IntentFilter(), Descending: descending) { CustomSort = key };
            return [.. (await database.Get<IIntentQueries>().PageAsync(Person, request, Cancel)).Rows.Select(r => r.Custom[key])];
        }
    }
    // Runs other work before it returns.
    private sealed class SlowCount(ICustomFieldQueries values, Func<Task>? meanwhile) : ICustomFieldQueries
    {
        public async Task<int> CountUnfitAsync(Guid actor, SaveCustomField change, CancellationToken cancel)
        {
            int unfit = await values.CountUnfitAsync(actor, change, cancel);
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            return unfit;
        }
    }
}
