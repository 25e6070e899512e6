using AngleSharp.Dom;
using Bunit;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Shared.CustomFields;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Unit.Components;

/// <summary>
/// User-defined fields in a form: every type can be filled and cleared, and the form follows changes by administrators.
/// </summary>
public sealed class CustomFieldsTests : ComponentTest
{
    private readonly StubReferenceData reference = new();
    private readonly StubLiveFeed feed = new();
    private CustomValues typed = CustomValues.Empty;

    public CustomFieldsTests()
    {
        this.AddAuthorization();
        Services.AddSingleton<IReferenceData>(reference);
        Services.AddSingleton<ILiveFeed>(feed);
        Services.AddScoped<CurrentPerson>();
        Render<MudPopoverProvider>();
        reference.Lists = reference.Lists with { CustomFields = [.. Enum.GetValues<CustomFieldType>().Select(type => Field(type))] };
    }

    [Theory]
    [InlineData(CustomFieldType.Text, "竞品", "竞品")]
    [InlineData(CustomFieldType.LongText, "一\n二", "一\n二")]
    public async Task Texts_are_typed_and_emptied(CustomFieldType type, string text, string kept)
    {
        IRenderedComponent<CustomFields> form = Form();

        await Input(form, type).InputAsync(new ChangeEventArgs { Value = text });
        Assert.Equal(CustomValue.Of(kept), typed[KeyOf(type)]);

        await Input(form, type).InputAsync(new ChangeEventArgs { Value = "" });
        Assert.Null(typed[KeyOf(type)]);
        Assert.Equal(KeyOf(type), Assert.Single(typed.Given));
    }

    [Theory]
    [InlineData(CustomFieldType.WholeNumber, "-12", -12)]
    [InlineData(CustomFieldType.Decimal, "2.5", 2.5)]
    public async Task Numbers_are_typed_and_emptied(CustomFieldType type, string text, double number)
    {
        IRenderedComponent<CustomFields> form = Form();

        await Input(form, type).InputAsync(new ChangeEventArgs { Value = text });
        Assert.Equal((decimal)number, typed[KeyOf(type)]?.Number);

        await Input(form, type).InputAsync(new ChangeEventArgs { Value = "" });
        Assert.Null(typed[KeyOf(type)]);
    }

    [Fact]
    public async Task A_day_is_typed_and_emptied()
    {
        IRenderedComponent<CustomFields> form = Form();

        await Input(form, CustomFieldType.Date).ChangeAsync(new ChangeEventArgs { Value = "2026-10-02" });
        Assert.Equal(new DateOnly(2026, 10, 2), typed[KeyOf(CustomFieldType.Date)]?.Day);

        await Input(form, CustomFieldType.Date).ChangeAsync(new ChangeEventArgs { Value = "" });
        Assert.Null(typed[KeyOf(CustomFieldType.Date)]);
    }

    [Fact]
    public async Task Yes_and_no_and_choices_are_chosen_and_emptied()
    {
        IRenderedComponent<CustomFields> form = Form();

        await form.InvokeAsync(() => form.FindComponent<MudSelect<bool?>>().Instance.ValueChanged.InvokeAsync(false));
        Assert.Equal(CustomValue.Of(false), typed[KeyOf(CustomFieldType.YesNo)]);
        await form.InvokeAsync(() => form.FindComponent<MudSelect<bool?>>().Instance.ValueChanged.InvokeAsync(null));
        Assert.Null(typed[KeyOf(CustomFieldType.YesNo)]);

        await form.InvokeAsync(() => Select(form, CustomFieldType.OneOf).ValueChanged.InvokeAsync("乙"));
        Assert.Equal(CustomValue.Of("乙"), typed[KeyOf(CustomFieldType.OneOf)]);

        await form.InvokeAsync(() => Select(form, CustomFieldType.SeveralOf).SelectedValuesChanged.InvokeAsync(["甲", "乙"]));
        Assert.Equal(CustomValue.Of(["甲", "乙"]), typed[KeyOf(CustomFieldType.SeveralOf)]);
        await form.InvokeAsync(() => Select(form, CustomFieldType.SeveralOf).SelectedValuesChanged.InvokeAsync([]));
        Assert.Null(typed[KeyOf(CustomFieldType.SeveralOf)]);
    }

    [Fact]
    public void What_the_record_says_is_shown_in_every_field()
    {
        typed = CustomValues.Empty
            .With(KeyOf(CustomFieldType.Text), CustomValue.Of("值"))
            .With(KeyOf(CustomFieldType.Decimal), CustomValue.Of(2.25m))
            .With(KeyOf(CustomFieldType.Date), CustomValue.Of(new DateOnly(2026, 10, 2)))
            .With(KeyOf(CustomFieldType.YesNo), CustomValue.Of(true))
            // An option that was removed from the list in the meantime.
            .With(KeyOf(CustomFieldType.OneOf), CustomValue.Of("丙"));

        IRenderedComponent<CustomFields> form = Form();

        Assert.Equal(
            ["值", "2.25", "2026-10-02", "yes"],
            new[] { CustomFieldType.Text, CustomFieldType.Decimal, CustomFieldType.Date, CustomFieldType.YesNo }.Select(type => Input(form, type).GetAttribute("value")));
        Assert.Contains("丙", form.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Required_fields_say_so_where_the_form_must_be_complete_only()
    {
        reference.Lists = reference.Lists with { CustomFields = [.. reference.Lists.CustomFields.Select(field => field with { IsRequired = true })] };

        Assert.Equal(8, Form().FindAll(".mud-input-required").Count);
        Assert.Empty(Form(complete: false).FindAll(".mud-input-required"));
    }

    [Fact]
    public void Retired_fields_and_those_of_other_records_are_not_asked()
    {
        reference.Lists = reference.Lists with
        {
            CustomFields = [Field(CustomFieldType.Text) with { IsActive = false }, Field(CustomFieldType.Date) with { Target = CustomFieldTarget.Contact }, Field(CustomFieldType.Decimal)],
        };

        Assert.Equal(["小数"], Labels(Form()));
    }

    [Fact]
    public void What_is_wrong_stands_at_its_field()
    {
        IRenderedComponent<CustomFields> form = Form(problem: path => path == $"CustomValues.{KeyOf(CustomFieldType.Date)}" ? "Too late" : null);

        Assert.Equal("Too late", Assert.Single(form.FindAll(".mud-input-error .mud-input-helper-text, .mud-input-helper-text.mud-input-error").Select(hint => hint.TextContent.Trim()).Distinct()));
    }

    [Fact]
    public async Task A_field_that_is_added_while_the_form_is_open_appears_and_nothing_typed_is_lost()
    {
        reference.Lists = reference.Lists with { CustomFields = [Field(CustomFieldType.Text)] };
        IRenderedComponent<CustomFields> form = Form();
        await Input(form, CustomFieldType.Text).InputAsync(new ChangeEventArgs { Value = "写了一半" });

        reference.Lists = reference.Lists with { CustomFields = [.. reference.Lists.CustomFields, Field(CustomFieldType.Date)] };
        await feed.TellAsync(RecordKind.CustomField);

        form.WaitForAssertion(() => Assert.Equal(["文本", "日期"], Labels(form)));
        Assert.Equal("写了一半", Input(form, CustomFieldType.Text).GetAttribute("value"));
        await feed.TellAsync(RecordKind.Opportunity);
        Assert.Equal(2, Labels(form).Count);
    }

    private IRenderedComponent<CustomFields> Form(bool complete = true, Func<string, string?>? problem = null)
    {
        Speak(PortalCultures.English);
        IRenderedComponent<CustomFields>? form = null;
        form = Render<CustomFields>(p => p
            .Add(f => f.Target, CustomFieldTarget.Opportunity)
            .Add(f => f.Value, typed)
            .Add(f => f.ValueChanged, values =>
            {
                typed = values;
                form!.Render(again => again.Add(f => f.Value, values));
            })
            .Add(f => f.MustBeFilled, complete)
            .Add(f => f.Problem, problem ?? (_ => null)));
        return form;
    }

    private static IElement Input(IRenderedComponent<CustomFields> form, CustomFieldType type) =>
        form.Find($"input[data-testid=custom-{KeyOf(type)}], textarea[data-testid=custom-{KeyOf(type)}], [data-testid=custom-{KeyOf(type)}] input");

    private static MudSelect<string> Select(IRenderedComponent<CustomFields> form, CustomFieldType type) =>
        form.FindComponents<MudSelect<string>>().Single(select => select.Instance.MultiSelection == (type == CustomFieldType.SeveralOf)).Instance;

    private static IReadOnlyList<string> Labels(IRenderedComponent<CustomFields> form) => [.. form.FindAll("label").Select(label => label.TextContent.Trim())];

    private static string KeyOf(CustomFieldType type) => $"k{(int)type}";

    private static CustomFieldRow Field(CustomFieldType type)
    {
        string name = type switch { CustomFieldType.Text => "文本", CustomFieldType.Date => "日期", CustomFieldType.Decimal => "小数", _ => type.ToString() };
        return new CustomFieldRow(Guid.NewGuid(), 1, CustomFieldTarget.Opportunity, KeyOf(type), type, name, name, (int)type, false, CustomField.HasOptions(type) ? ["甲", "乙"] : [], true);
    }
}
