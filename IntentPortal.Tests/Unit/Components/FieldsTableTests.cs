using AngleSharp.Dom;
using Bunit;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Localization;

namespace IntentPortal.Tests.Unit.Components;

public sealed class FieldsTableTests : ComponentTest
{
    private static readonly CustomFieldRow rival = new(Guid.NewGuid(), 1, CustomFieldTarget.Intent, "rival", CustomFieldType.OneOf, "竞品", "Competitor", 10, true, ["甲"], true);

    public FieldsTableTests() => Render<MudBlazor.MudPopoverProvider>();

    [Fact]
    public void A_field_is_shown_in_the_persons_words()
    {
        Speak(PortalCultures.Chinese);

        IElement row = Table([rival]).Find("[data-testid=field-rival]");

        Assert.Equal(["竞品", "Competitor", "rival", "单选", "必填", "10", "启用"], row.Children.Take(7).Select(cell => cell.TextContent.Trim()));
    }

    [Fact]
    public async Task A_field_in_use_can_be_retired_and_a_retired_one_revived()
    {
        List<CustomFieldRow> toggled = [];
        CustomFieldRow retired = rival with { Id = Guid.NewGuid(), Key = "old", IsActive = false };
        IRenderedComponent<FieldsTable> table = Table([rival, retired], toggled);

        await table.Find("[data-testid=field-rival] [data-testid=toggle]").ClickAsync(new());
        await table.Find("[data-testid=field-old] [data-testid=toggle]").ClickAsync(new());

        Assert.Equal([rival, retired], toggled);
        Assert.Equal(
            ["Retire Competitor", "Reactivate Competitor"], table.FindAll("[data-testid=toggle]").Select(button => button.GetAttribute("aria-label")));
    }

    private IRenderedComponent<FieldsTable> Table(IReadOnlyList<CustomFieldRow> rows, List<CustomFieldRow>? toggled = null) =>
        Render<FieldsTable>(p => p.Add(t => t.Rows, rows).Add(t => t.Caption, "Intents").Add(t => t.OnToggle, row => toggled?.Add(row)));
}
