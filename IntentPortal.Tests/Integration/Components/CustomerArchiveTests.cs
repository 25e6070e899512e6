using Bunit;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Customers.Archive;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>A customer archive as marketing sees it.</summary>
public sealed class CustomerArchiveTests : DatabaseComponentTest
{
    private Guid admin;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false, CustomerStage.Intent, false)]
    [InlineData(true, CustomerStage.Intent, true)]
    [InlineData(true, CustomerStage.Potential, false)]
    public async Task Marketing_converts_from_a_row_only_where_the_setting_allows_it_and_of_intent_customers_only(bool may, CustomerStage stage, bool offered)
    {
        await Database.CustomerAsync(await Database.SourceAsync(), stage: stage);
        Assert.True((await Database.Get<SettingsService>().LetMarketingConvertAsync(admin, may, (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).SettingsVersion, Cancel)).Succeeded);
        await Database.Get<IReferenceData>().ReloadAsync(Cancel);

        IRenderedComponent<CustomerArchive> archive = Render<CustomerArchive>(parameters => parameters
            .Add(a => a.Title, "Archive").Add(a => a.Subtitle, "Customers").Add(a => a.Address, "/customers").Add(a => a.Stages, [stage]));

        archive.WaitForElement("[data-testid=customer-grid] tbody tr");
        archive.WaitForAssertion(() => Assert.Contains("KH-", archive.Markup, StringComparison.Ordinal));
        Assert.Equal(offered ? 1 : 0, archive.FindAll("[data-testid=convert-row]").Count);
    }

    protected override async Task FillAsync()
    {
        admin = await Database.PersonAsync(Roles.Administrator);
        SignIn(await Database.PersonAsync(Roles.Marketing), Roles.Marketing);
    }

    protected override void AddServices()
    {
        Add<IReferenceData>();
        Add<ICustomerArchiveQueries>();
        Add<IAdministrationQueries>();
        Add<CustomerService>();
        Add<IDrafts>();
        Add<ILiveFeed>();
        Services.AddScoped<FormDialogs>();
    }
}
