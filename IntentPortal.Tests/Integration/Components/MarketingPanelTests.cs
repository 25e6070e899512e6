using Bunit;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>The rights of marketing, as set by an administrator.</summary>
public sealed class MarketingPanelTests : DatabaseComponentTest
{
    [Fact]
    public async Task The_switch_is_saved_at_once_and_back_again()
    {
        IRenderedComponent<MarketingPanel> panel = Render<MarketingPanel>();
        panel.WaitForElement("[data-testid=marketing-converts]");

        foreach (bool may in new[] { true, false })
        {
            await panel.Find("input[type=checkbox]").ChangeAsync(new() { Value = may });
            ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(TestContext.Current.CancellationToken);
            Assert.Equal(may, lists.MarketingConverts);
        }

        Assert.Empty(panel.FindAll("[data-testid=refusal]"));
    }

    protected override async Task FillAsync() => SignIn(await Database.PersonAsync(Roles.Administrator));

    protected override void AddServices()
    {
        Add<IReferenceData>();
        Add<SettingsService>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
    }
}
