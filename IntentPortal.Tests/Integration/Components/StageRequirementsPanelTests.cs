using AngleSharp.Dom;
using Bunit;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Administration;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>The stage requirements, as set by an administrator.</summary>
public sealed class StageRequirementsPanelTests : DatabaseComponentTest
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task User_defined_fields_of_opportunities_can_be_asked_for_and_retired_ones_are_not_offered()
    {
        IRenderedComponent<StageRequirementsPanel> panel = Render<StageRequirementsPanel>();
        panel.WaitForElement("[data-testid=gate-Proposal-budget]");
        Assert.Empty(panel.FindAll("[data-testid=gate-Proposal-old]"));
        Assert.Contains("Budget", panel.Find("[data-testid=stage-requirements]").TextContent, StringComparison.Ordinal);

        await Box(panel, "gate-Proposal-budget").ChangeAsync(new() { Value = true });
        await Box(panel, "gate-Won-Lines").ChangeAsync(new() { Value = true });
        await panel.Find("form").SubmitAsync();

        StageRequirements kept = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).StageRequirements;
        Assert.Equal("Proposal=0,budget;Won=2", kept.ToString());
    }

    protected override async Task FillAsync()
    {
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        SignIn(admin);
        await DefineAsync(admin, "budget", active: true);
        await DefineAsync(admin, "old", active: false);
    }

    protected override void AddServices()
    {
        Add<IReferenceData>();
        Add<StageRequirementsService>();
    }

    private static IElement Box(IRenderedComponent<StageRequirementsPanel> panel, string id) => panel.Find($"input[data-testid={id}], [data-testid={id}] input");

    private async Task DefineAsync(Guid admin, string key, bool active)
    {
        var field = new SaveCustomField(null, 0, CustomFieldTarget.Opportunity, key, CustomFieldType.Decimal, key, key == "budget" ? "Budget" : key, 1, false, [], active);
        Outcome<Guid> saved = await Database.Get<CustomFieldService>().SaveAsync(admin, field, Cancel);
        Assert.True(saved.Succeeded, saved.Refusal?.ToString());
    }
}
