using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Features.Customers.Detail;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Features.Opportunities.Detail;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>
/// Every form that edits a saved record: what only the other person changed is taken over, what only this person changed
/// stays, and only what both changed is asked.
/// </summary>
public sealed class EditingFormsTests : ComponentTest
{
    private static readonly Guid one = Guid.NewGuid();
    private static readonly Guid two = Guid.NewGuid();
    private static readonly Guid three = Guid.NewGuid();
    private static readonly DateOnly day = new(2026, 11, 1);

    public static TheoryData<string> Forms => [.. Cases.Keys];

    // Each case makes the form's input in three variants that differ in every field.
    private static Dictionary<string, Func<EditingFormsTests, ICase>> Cases { get; } = new()
    {
        ["intent"] = test => new Case<IntentActionModel>(test.IntentFields.All, Intent, "secondSubject", "secondContent", "method", "contactId", "tookPlaceAt", "day", "ownerId", "productId", "suggestionId", "importance", "amount", "reasonId", "note", "files", "conversion", "facts.kindWasChosen"),
        ["customer"] = test => new Case<CustomerActionModel>(
            CustomerEditFields.OfCustomer(test.Words, Customer(0).Details, Customer(1).Details), Customer, "contact", "contactId", "contactVersion", "method", "tookPlaceAt", "content", "day", "personId", "reasonId", "note", "files", "distinct", "details.tags", "edited", "withIntents", "withOpportunities", "goingAlong"),
        ["contact"] = test => new Case<CustomerActionModel>(
            CustomerEditFields.OfContact(test.Words, Customer(0).Contact, Customer(1).Contact), Customer, "details", "tags", "contactId", "contactVersion", "method", "tookPlaceAt", "content", "day", "personId", "reasonId", "note", "files", "distinct", "edited", "withIntents", "withOpportunities", "goingAlong"),
        ["opportunity"] = test => new Case<OpportunityActionModel>(
            OpportunityEditFields.Of(test.Lists, [], test.Texts<OpportunityTexts>(), test.Texts<FieldTexts>()), Opportunity, "stage", "personId", "reasonId", "note", "method", "tookPlaceAt", "content", "day", "files"),
        ["person"] = test => new Case<PersonForm>(test.Edited<PersonDialog, PersonForm>(), n => new PersonForm { Name = $"n{n}", Email = $"{n}@x.cn", Roles = (Roles)(1 << n), DepartmentId = Id(n), IsActive = n == 0, KeepsDepartment = n > 0 }, "userName", "successorId", "byKind", "successorIds"),
        ["list value"] = test => new Case<ListValueForm>(test.Edited<ListValueDialog, ListValueForm>(), n => new ListValueForm { NameZh = $"名{n}", NameEn = $"n{n}", Code = $"c{n}", ParentId = Id(n), Order = n, IsActive = n == 0 }, "use"),
        ["user-defined field"] = test => new Case<FieldForm>(
            test.Edited<FieldDialog, FieldForm>(), n => new FieldForm { ValueType = (CustomFieldType)(n + 1), NameZh = $"名{n}", NameEn = $"n{n}", Options = $"o{n}", Order = n, IsRequired = n > 0, IsActive = n == 0 }, "target", "key"),
        ["settings"] = test => new Case<SettingsForm>(test.Own<SettingsPage, SettingsForm>("Days"), n => new SettingsForm { RecycleBinDays = n }),
        ["rules"] = test => new Case<RulesForm>(RulesForm.Fields(test.Texts<FieldTexts>()), Rules, "unreadable", "switchedOff"),
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_only_the_other_person_changed_is_taken_over_and_no_field_is_missing(string form) => Cases[form](this).TakesOver();

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_only_this_person_changed_stays(string form) => Cases[form](this).Stays();

    [Theory]
    [MemberData(nameof(Forms))]
    public void What_both_changed_is_asked_and_nothing_is_written_before_the_answer(string form) => Cases[form](this).Asks();

    [Fact]
    public void Who_takes_only_one_of_two_fields_that_both_changed_keeps_the_other()
    {
        IntentActionModel mine = Intent(2);
        FieldMerge merge = FieldMerge.Of(IntentFields.Texts, Intent(0), Intent(1), mine);

        merge.Asked[0].Take();

        Assert.Equal(("subject 1", "content 2"), (mine.Subject, mine.Content));
        Assert.Equal([true, false], merge.Asked.Select(field => field.IsSettled()));
    }

    [Fact]
    public void Every_difference_is_asked_where_it_is_not_known_how_the_form_was_opened()
    {
        IntentActionModel mine = Intent(0);

        FieldMerge merge = FieldMerge.Of(IntentFields.Texts, null, Intent(1), mine);

        Assert.Equal(["Subject", "Content, in the customer’s words"], merge.Asked.Select(field => field.Label));
        Assert.Equal("subject 0", mine.Subject);
    }

    [Fact]
    public void No_form_that_edits_saved_records_is_missing_here()
    {
        Type[] dialogs = [.. typeof(Program).Assembly.GetTypes().Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(AdministrationDialog<,>))];
        Type[] actions = [.. typeof(Program).Assembly.GetTypes().Where(type => type is { IsAbstract: false, BaseType.IsGenericType: true } && type.BaseType.GetGenericTypeDefinition() == typeof(RecordActionForm<,,>))];

        Assert.Equal([typeof(FieldDialog), typeof(ListValueDialog), typeof(PersonDialog)], dialogs.OrderBy(type => type.Name));
        Assert.Equal([typeof(CustomerActionForm), typeof(IntentActionForm), typeof(OpportunityActionForm)], actions.OrderBy(type => type.Name));
    }

    private IntentEditFields IntentFields => new(Lists, [], Texts<IntentTexts>(), Texts<FieldTexts>(), Texts<IntentPortal.Web.Shared.WordTexts>());

    private FieldWords Words => new(Lists, Texts<FieldTexts>(), Texts<IntentPortal.Web.Shared.WordTexts>());

    private ReferenceLists Lists => new StubReferenceData().Lists with { CustomFields = [.. Enum.GetValues<CustomFieldTarget>().Select(Budget)] };

    private static CustomFieldRow Budget(CustomFieldTarget target) => new(Guid.NewGuid(), 1, target, "budget", CustomFieldType.Text, "预算", "Budget", 1, false, [], true);

    private static Guid Id(int n) => new[] { one, two, three }[n];

    private static CustomValues Custom(int n) => CustomValues.Empty.With("budget", CustomValue.Of($"{n}"));

    private static IntentActionModel Intent(int n) => new()
    {
        Subject = $"subject {n}",
        Content = $"content {n}",
        Facts = new IntentFactsModel
        {
            Kind = n == 0 ? IntentKind.NewNeed : IntentKind.Feedback,
            ContactId = Id(n),
            SourceId = Id(n),
            SourceDetail = $"detail {n}",
            ProductIds = [Id(n)],
            Quantity = n,
            ExpectedAmount = n,
            ExpectedOn = day.AddDays(n),
            Interest = n,
            Severity = (FeedbackSeverity)(n + 1),
            Tags = $"tag {n}",
            Custom = Custom(n),
        },
    };

    private static CustomerActionModel Customer(int n) => new()
    {
        Tags = $"tag{n}",
        Details = new CustomerDetails
        {
            Name = $"name {n}",
            ShortName = $"short {n}",
            Type = n == 0 ? CustomerType.Company : CustomerType.Person,
            Phone = $"1{n}",
            Mobile = $"2{n}",
            Email = $"{n}@x.cn",
            WebSite = $"{n}.cn",
            Address = $"address {n}",
            CreditCode = $"code {n}",
            Grade = (CustomerGrade)(n + 1),
            Category = (CustomerCategory)(n + 1),
            IndustryId = Id(n),
            RegionId = Id(n),
            Size = (CustomerSize)(n + 1),
            SourceId = Id(n),
            Notes = $"notes {n}",
            Custom = Custom(n),
        },
        Contact = new ContactDetails
        {
            Name = $"name {n}",
            Title = $"title {n}",
            Department = $"department {n}",
            Mobile = $"2{n}",
            Phone = $"1{n}",
            Email = $"{n}@x.cn",
            WeChat = $"wechat {n}",
            IsPrimary = n == 0,
            DecisionRole = (DecisionRole)(n + 1),
            Notes = $"notes {n}",
            Custom = Custom(n),
        },
    };

    private static OpportunityActionModel Opportunity(int n) => new()
    {
        Name = $"name {n}",
        ContactId = Id(n),
        ExpectedAmount = n,
        ExpectedCloseOn = day.AddDays(n),
        Probability = n,
        Lines = [new LineModel { ProductId = Id(n), Quantity = n + 1, Price = n }],
        Suggestions = [new BlockingSuggestion(Id(n), $"JY-{n}", $"title {n}")],
        Unseen = [Id((n + 1) % 3)],
        Custom = Custom(n),
    };

    private static RulesForm Rules(int n)
    {
        var form = new RulesForm(new RuleValues()) { WorkStartsAt = $"0{n}:00", WorkEndsAt = $"1{n}:00", TimeZone = $"zone {n}" };
        foreach (RuleNumber number in RulesForm.Groups.SelectMany(group => group.Numbers))
        {
            number.Write(form, n + 1);
        }

        return form;
    }

    private IStringLocalizer<T> Texts<T>() => Services.GetRequiredService<IStringLocalizer<T>>();

    private IReadOnlyList<FormField<TForm>> Edited<TDialog, TForm>()
        where TDialog : new() => (IReadOnlyList<FormField<TForm>>)Read<TDialog>("Edited");

    private IReadOnlyList<FormField<TForm>> Own<TPage, TForm>(string property)
        where TPage : new() => [(FormField<TForm>)Read<TPage>(property)];

    // The fields need the texts that the component injects.
    private object Read<TComponent>(string property)
        where TComponent : new()
    {
        var component = new TComponent();
        for (Type? type = typeof(TComponent); type is not null; type = type.BaseType)
        {
            foreach (PropertyInfo injected in type.GetProperties(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(p => p.IsDefined(typeof(InjectAttribute))))
            {
                injected.SetValue(component, Services.GetService(injected.PropertyType));
            }
        }

        return typeof(TComponent).GetProperty(property, BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!.GetValue(component)!;
    }

    private interface ICase
    {
        void TakesOver();

        void Stays();

        void Asks();
    }

    // Compared as the draft is written, without what the form does not edit.
    private sealed class Case<TForm>(IReadOnlyList<FormField<TForm>> fields, Func<int, TForm> make, params string[] elsewhere) : ICase
        where TForm : class
    {
        public void TakesOver()
        {
            JsonObject before = Json(make(0));
            Assert.All(Paths(before), path => Assert.NotEqual(before[path]?.ToJsonString(), Json(make(1))[path]?.ToJsonString()));
            TForm mine = make(0);

            FieldMerge merge = FieldMerge.Of(fields, make(0), make(1), mine);

            Assert.Empty(merge.Asked);
            Assert.Equal(fields.Count, merge.Taken.Count);
            Assert.Equal(Json(make(1)).ToJsonString(), Json(mine).ToJsonString());
        }

        public void Stays()
        {
            TForm mine = make(2);

            FieldMerge merge = FieldMerge.Of(fields, make(0), make(0), mine);

            Assert.Empty(merge.Asked);
            Assert.Empty(merge.Taken);
            Assert.Equal(Json(make(2)).ToJsonString(), Json(mine).ToJsonString());
        }

        public void Asks()
        {
            TForm mine = make(2);

            FieldMerge merge = FieldMerge.Of(fields, make(0), make(1), mine);

            // Where both chose the same of two values, nothing is asked.
            Assert.Equal(fields.Where(field => !field.IsSame(make(1), make(2))).Select(field => field.Label), merge.Asked.Select(field => field.Label));
            Assert.NotEmpty(merge.Asked);
            Assert.Empty(merge.Taken);
            Assert.Equal(Json(make(2)).ToJsonString(), Json(mine).ToJsonString());
        }

        private JsonObject Json(TForm form)
        {
            if (form is RulesForm rules)
            {
                return new JsonObject([.. fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Label, field.Text(form))), KeyValuePair.Create<string, JsonNode?>("values", rules.Values.ToString())]);
            }

            JsonObject json = JsonSerializer.SerializeToNode(form, JsonSerializerOptions.Web)!.AsObject();
            var flat = new JsonObject();
            Flatten(json, string.Empty, flat);
            return flat;
        }

        private void Flatten(JsonObject json, string prefix, JsonObject into)
        {
            foreach ((string name, JsonNode? value) in json)
            {
                string path = prefix + name;
                if (elsewhere.Contains(path))
                {
                    continue;
                }

                if (value is JsonObject inner && name != "custom")
                {
                    Flatten(inner, path + ".", into);
                }
                else
                {
                    into[path] = value?.DeepClone();
                }
            }
        }

        private static IEnumerable<string> Paths(JsonObject json) => json.Select(property => property.Key);
    }
}
