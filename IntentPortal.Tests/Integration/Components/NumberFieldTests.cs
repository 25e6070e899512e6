using System.Text.Json;
using Bunit;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Features.Opportunities.Detail;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Shared.CustomFields;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>
/// In every form, a number that is required but empty, or unreadable, blocks saving and stays as typed. Nothing becomes
/// 0 silently.
/// </summary>
public sealed class NumberFieldTests : DatabaseComponentTest
{
    private readonly NumberFields numbers = new();
    private Guid admin;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void There_is_one_field_for_numbers()
    {
        string[] files = [.. Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), "*.razor", SearchOption.AllDirectories)];

        Assert.True(files.Length > 100);
        Assert.Empty(files.Where(f => File.ReadAllText(f).Contains("MudNumericField", StringComparison.Ordinal)).Select(Path.GetFileName));
    }

    [Fact]
    public void Whatever_draws_number_fields_in_a_form_asks_them_before_it_saves()
    {
        Dictionary<string, string> drawing = Sources("*.razor").Select(f => (Path: f, Text: File.ReadAllText(f))).Where(f => f.Text.Contains("<CascadingValue Value=\"numbers\"", StringComparison.Ordinal)
            || f.Text.Contains("<CascadingValue Value=\"Form.Numbers\"", StringComparison.Ordinal)).ToDictionary(f => f.Path, f => f.Text);

        Assert.True(drawing.Count >= 7);
        Assert.All(drawing, f =>
        {
            // A frame renders fields of its form, so the form's class is searched.
            string code = f.Key.Replace("ActionFrame.razor", "ActionForm.cs", StringComparison.Ordinal).Replace("DialogFrame.razor", "Dialog.cs", StringComparison.Ordinal);
            Assert.Contains("umbers.RefuseAsync()", File.ReadAllText(code) + (File.Exists(code + ".cs") ? File.ReadAllText(code + ".cs") : ""), StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("abc", "not a number")]
    [InlineData("12万x", "not a number")]
    [InlineData("1234,50", "not a number")]
    [InlineData("123,5", "not a number")]
    [InlineData("-5000000000000000", "no less than")]
    [InlineData("5000000000000000", "no more than")]
    [InlineData("0.12345", "decimals|whole numbers")]
    public async Task What_no_field_can_take_is_refused_in_words_and_stays(string typed, string said)
    {
        foreach (RenderFragment form in Forms())
        {
            IRenderedComponent<CascadingValue<NumberFields>> shown = Show(form);
            Assert.NotEmpty(shown.FindComponents<NumberField>());
            for (int i = 0; i < shown.FindComponents<NumberField>().Count; i++)
            {
                IRenderedComponent<NumberField> field = shown.FindComponents<NumberField>()[i];
                if (field.Instance.Disabled)
                {
                    continue;
                }

                await field.Find("input").InputAsync(new ChangeEventArgs { Value = typed });
                Refusal? refusal = await shown.InvokeAsync(numbers.RefuseAsync);

                field = shown.FindComponents<NumberField>()[i];
                Assert.Contains(refusal!.Problems, p => p.Label!.En == field.Instance.Label);
                Assert.Equal(typed, field.Find("input").GetAttribute("value"));
                Assert.True(said.Split('|').Any(word => Error(field).Contains(word, StringComparison.Ordinal)), field.Markup);
                await field.Find("input").InputAsync(new ChangeEventArgs { Value = "1" });
                Assert.DoesNotContain((await shown.InvokeAsync(numbers.RefuseAsync))?.Problems ?? [], p => p.Label!.En == field.Instance.Label);
            }
        }
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("")]
    [InlineData("１０１")]
    public async Task A_probability_is_a_whole_number_from_0_to_100(string typed)
    {
        var model = new OpportunityActionModel { ExpectedAmount = 5m };
        IRenderedComponent<CascadingValue<NumberFields>> shown = Show(Opportunity(model));
        IRenderedComponent<NumberField> Field() => shown.FindComponents<NumberField>().Single(f => f.Instance.TestId == "opportunity-probability");

        Assert.Contains("0 to 100", Error(Field()), StringComparison.Ordinal);
        await Field().Find("input").InputAsync(new ChangeEventArgs { Value = typed });

        Refusal? refusal = await shown.InvokeAsync(numbers.RefuseAsync);
        if (typed.Length == 0)
        {
            // The service refuses it together with all other missing fields.
            Assert.Equal((null, null), (refusal, model.Details.Probability));
        }
        else
        {
            Assert.Equal("Probability", Assert.Single(refusal!.Problems, p => p.Field == "opportunity-probability").Label!.En);
        }

        Assert.Equal(typed, Field().Find("input").GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("１２３４．５", 1234.5)]
    [InlineData("￥1200", 1200)]
    [InlineData("12万", 120000)]
    [InlineData("1,234.50", 1234.5)]
    public async Task What_can_be_read_is_read_and_stays_as_it_was_typed(string typed, double number)
    {
        var model = new IntentFactsModel();
        IRenderedComponent<CascadingValue<NumberFields>> shown = Show(Facts(model));
        IRenderedComponent<NumberField> Field() => shown.FindComponents<NumberField>().Single(f => f.Instance.TestId == "amount");

        await Field().Find("input").InputAsync(new ChangeEventArgs { Value = typed });
        await Field().Find("input").BlurAsync(new());

        Assert.Equal((decimal)number, model.ExpectedAmount.Value);
        Assert.Equal(typed, Field().Find("input").GetAttribute("value"));
        Assert.Null(await shown.InvokeAsync(numbers.RefuseAsync));
    }

    [Fact]
    public async Task What_could_not_be_read_is_in_the_draft_and_comes_back_marked()
    {
        var model = new IntentFactsModel();
        await Show(Facts(model)).FindComponents<NumberField>().Single(f => f.Instance.TestId == "amount").Find("input").InputAsync(new ChangeEventArgs { Value = "1234,50" });

        IntentFactsModel again = JsonSerializer.Deserialize<IntentFactsModel>(JsonSerializer.Serialize(model, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!;
        IRenderedComponent<NumberField> field = Show(Facts(again)).FindComponents<NumberField>().Single(f => f.Instance.TestId == "amount");

        Assert.Equal("1234,50", field.Find("input").GetAttribute("value"));
        Assert.Contains("not a number", Error(field), StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_of_before_hold_numbers_and_are_read()
    {
        IntentFactsModel model = JsonSerializer.Deserialize<IntentFactsModel>("""{"quantity":2.5,"expectedAmount":null}""", JsonSerializerOptions.Web)!;

        Assert.Equal((2.5m, null), (model.Quantity.Value, model.ExpectedAmount.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("3651")]
    public async Task The_days_of_the_recycle_bin_are_not_saved_unless_they_are_a_number(string typed)
    {
        IRenderedComponent<SettingsPage> page = Render<SettingsPage>();
        page.WaitForElement("#recycle-bin-days");

        await page.Find("#recycle-bin-days").InputAsync(new ChangeEventArgs { Value = typed });
        await page.Find("form").SubmitAsync();

        Assert.NotEmpty(page.FindAll("[data-testid=refusal]"));
        Assert.Equal(typed, page.Find("#recycle-bin-days").GetAttribute("value") ?? "");
        Assert.Equal(30, (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).RecycleBinDays);
        Assert.Equal(RefusalCode.InvalidInput, (await Database.Get<SettingsService>().KeepInvalidForAsync(admin, null, 1, Cancel)).Refusal?.Code);
    }

    [Fact]
    public async Task Fewer_days_ask_with_the_number_of_intents_that_go_for_good()
    {
        Guid source = await Database.SourceAsync();
        Guid customer = await Database.CustomerAsync(source, admin);
        Guid reason = await Database.ReasonAsync();
        foreach (int i in new[] { 1, 2 })
        {
            var intent = await Database.IntentAsync(customer, source, admin, admin);
            Assert.True((await Database.Get<IntentConfirmationService>().AsInvalidAsync(admin, new ConfirmInvalid(intent.Id, 1, reason, null), Cancel)).Succeeded);
        }

        Database.Clock.Forward(TimeSpan.FromDays(5));
        IRenderedComponent<MudDialogProvider> dialogs = Render<MudDialogProvider>();
        IRenderedComponent<SettingsPage> page = Render<SettingsPage>();
        page.WaitForElement("#recycle-bin-days");

        foreach (bool sure in new[] { false, true })
        {
            await page.Find("#recycle-bin-days").InputAsync(new ChangeEventArgs { Value = "3" });
            Task saving = page.Find("form").SubmitAsync();
            dialogs.WaitForAssertion(() => Assert.Contains("2 intents", dialogs.Markup, StringComparison.Ordinal));
            await dialogs.Find($".mud-message-box__{(sure ? "yes" : "cancel")}-button").ClickAsync(new());
            await saving;
            Assert.Equal(sure ? 3 : 30, (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).RecycleBinDays);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("-3")]
    [InlineData("1.5")]
    public async Task No_rule_is_switched_off_by_a_slip(string typed)
    {
        IRenderedComponent<RulesPage> page = Render<RulesPage>();
        page.WaitForElement("#NewStuckDays");
        RuleValues before = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules.Values;

        foreach (RuleNumber number in RulesForm.Groups.SelectMany(g => g.Numbers))
        {
            await page.Find($"#{number.Name}").InputAsync(new ChangeEventArgs { Value = typed });
            await page.Find("form").SubmitAsync();
            Assert.NotEmpty(page.FindAll("[data-testid=refusal]"));
            Assert.Equal(typed, page.Find($"#{number.Name}").GetAttribute("value") ?? "");
            Assert.Equal(before, (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules.Values);
            await page.Find($"#{number.Name}").InputAsync(new ChangeEventArgs { Value = $"{number.Get(before)}" });
        }
    }

    [Fact]
    public async Task A_rule_that_is_switched_off_asks_with_what_it_looks_at()
    {
        Guid source = await Database.SourceAsync();
        await Database.IntentAsync(await Database.CustomerAsync(source, admin), source, admin, null);
        IRenderedComponent<MudDialogProvider> dialogs = Render<MudDialogProvider>();
        IRenderedComponent<RulesPage> page = Render<RulesPage>();
        page.WaitForElement("#ResponseHours");

        await page.Find("#ResponseHours").InputAsync(new ChangeEventArgs { Value = "0" });
        Task saving = page.Find("form").SubmitAsync();
        dialogs.WaitForAssertion(() => Assert.Contains("looks at 1 new intent now", dialogs.Markup, StringComparison.Ordinal));
        await dialogs.Find(".mud-message-box__cancel-button").ClickAsync(new());
        await saving;

        Assert.Equal(9, (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).Rules.Values.ResponseHours);
    }

    protected override async Task FillAsync()
    {
        admin = await Database.PersonAsync(Roles.Administrator | Roles.Sales);
        SignIn(admin, Roles.Administrator);
    }

    protected override void AddServices()
    {
        Add<IReferenceData>();
        Add<IAdministrationQueries>();
        Add<SettingsService>();
        Add<StageRequirementsService>();
        Add<RulesService>();
        Add<ICustomerQueries>();
        Add<ISuggestionQueries>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        Speak(PortalCultures.English);
    }

    private static IEnumerable<string> Sources(string pattern) => Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), pattern, SearchOption.AllDirectories);

    private static string Error(IRenderedComponent<NumberField> field) => string.Concat(field.FindAll(".mud-input-helper-text").Select(e => e.TextContent));

    private IEnumerable<RenderFragment> Forms()
    {
        yield return Facts(new IntentFactsModel());
        yield return Opportunity(new OpportunityActionModel { Lines = [new LineModel()] });
        yield return Custom(CustomFieldType.WholeNumber);
        yield return Custom(CustomFieldType.Decimal);
    }

    private IRenderedComponent<CascadingValue<NumberFields>> Show(RenderFragment form) =>
        Render<CascadingValue<NumberFields>>(p => p.Add(c => c.Value, numbers).Add(c => c.IsFixed, true).AddChildContent(form));

    private static RenderFragment Facts(IntentFactsModel model) => builder =>
    {
        builder.OpenComponent<IntentFactFields>(0);
        builder.AddComponentParameter(1, nameof(IntentFactFields.Model), model);
        builder.AddComponentParameter(2, nameof(IntentFactFields.Lists), new StubReferenceData().Lists);
        builder.AddComponentParameter(3, nameof(IntentFactFields.OnTyped), (Action)(() => { }));
        builder.AddComponentParameter(4, nameof(IntentFactFields.Problem), (Func<string, string?>)(_ => null));
        builder.CloseComponent();
    };

    private RenderFragment Opportunity(OpportunityActionModel model) => builder =>
    {
        builder.OpenComponent<OpportunityFields>(0);
        builder.AddComponentParameter(1, nameof(OpportunityFields.Model), model);
        builder.AddComponentParameter(2, nameof(OpportunityFields.Lists), new StubReferenceData().Lists);
        builder.AddComponentParameter(3, nameof(OpportunityFields.OnTyped), EventCallback.Factory.Create(this, () => { }));
        builder.AddComponentParameter(4, nameof(OpportunityFields.Problem), (Func<string, string?>)(_ => null));
        builder.CloseComponent();
    };

    // A form that handles every keystroke, as the product's forms do.
    private static RenderFragment Custom(CustomFieldType type)
    {
        var row = new CustomFieldRow(Guid.NewGuid(), 1, CustomFieldTarget.Intent, "k", type, "数", "Number", 1, false, [], true);
        return builder =>
        {
            builder.OpenComponent<OneCustomField>(0);
            builder.AddComponentParameter(1, nameof(OneCustomField.Definition), row);
            builder.CloseComponent();
        };
    }

    private sealed class OneCustomField : ComponentBase
    {
        private CustomValue? value;

        [Parameter]
        public CustomFieldRow Definition { get; set; } = null!;

        protected override void BuildRenderTree(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
        {
            builder.OpenComponent<CustomFieldInput>(0);
            builder.AddComponentParameter(1, nameof(CustomFieldInput.Definition), Definition);
            builder.AddComponentParameter(2, nameof(CustomFieldInput.Value), value);
            builder.AddComponentParameter(3, nameof(CustomFieldInput.ValueChanged), EventCallback.Factory.Create<CustomValue?>(this, v => value = v));
            builder.CloseComponent();
        }
    }
}
