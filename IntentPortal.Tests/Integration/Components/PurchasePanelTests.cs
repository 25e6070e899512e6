using AngleSharp.Dom;
using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Intents.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>
/// Confirming a purchase after others changed the customer: the form says who did what, and the input stays.
/// </summary>
public sealed class PurchasePanelTests : DatabaseComponentTest
{
    private const string Conclusion = "预算已批，三月交货";

    private Guid seller;
    private Guid manager;
    private Guid source;
    private Guid customer;
    private Guid survivor;
    private Intent? intent;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_saved_the_customer_meanwhile_is_said_and_the_next_try_is_made_on_what_is_there_now()
    {
        IRenderedComponent<IntentActionForm> panel = await OpenAsync();
        CustomerDetail now = await CustomerAsync();
        Outcome<CustomerRef> saved = await Database.Get<CustomerService>().EditAsync(manager, new EditCustomer(customer, now.Row.Version, now.Details with { Notes = "第二次来电" }), Cancel);
        Assert.True(saved.Succeeded, saved.Refusal?.ToString());

        await ConfirmAsync(panel);

        Assert.StartsWith("Saved last by 王经理", Fate(panel), StringComparison.Ordinal);
        Assert.Equal(nameof(RefusalCode.CustomerChanged), panel.Find("[data-testid=refusal]").GetAttribute("data-code"));
        Assert.Contains(Conclusion, panel.Find("[data-testid=conclusion]").OuterHtml, StringComparison.Ordinal);
        await ConfirmAsync(panel);
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("[data-testid=fate]")));
        Assert.Equal(nameof(RefusalCode.InvalidInput), panel.Find("[data-testid=refusal]").GetAttribute("data-code"));
    }

    [Fact]
    public async Task Who_converted_the_customer_meanwhile_is_said_and_the_typed_conclusion_stays_in_sight()
    {
        IRenderedComponent<IntentActionForm> panel = await OpenAsync();
        CustomerDetail now = await CustomerAsync();
        Outcome<CustomerRef> converted = await Database.Get<ConversionService>().ConvertAsync(
            manager, new ConvertCustomer(customer, now.Row.Version, "更快", now.Details, seller, [], null, null), Cancel);
        Assert.True(converted.Succeeded, converted.Refusal?.ToString());

        await ConfirmAsync(panel);

        Assert.StartsWith("王经理 converted this customer in the meantime", Fate(panel), StringComparison.Ordinal);
        Assert.Contains(Conclusion, panel.WaitForElement("[data-testid=typed-conclusion]").OuterHtml, StringComparison.Ordinal);
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("[data-testid=conversion]")));
    }

    [Fact]
    public async Task Who_merged_the_customer_meanwhile_is_said_with_the_way_to_the_one_that_stays()
    {
        IRenderedComponent<IntentActionForm> panel = await OpenAsync();
        Outcome<CustomerRef> merged = await Database.Get<ConversionService>().MergeAsync(manager, new MergeCustomers(customer, 1, survivor, 1, "同一家", new HashSet<string>(), [], null), Cancel);
        Assert.True(merged.Succeeded, merged.Refusal?.ToString());

        await ConfirmAsync(panel);

        Assert.StartsWith("王经理 merged this customer into another one", Fate(panel), StringComparison.Ordinal);
        Assert.Equal($"/customers/{merged.Value.Code}", panel.Find("[data-testid=fate] a").GetAttribute("href"));
    }

    protected override async Task FillAsync()
    {
        Guid department = await Database.DepartmentAsync();
        seller = await Database.PersonAsync(Roles.Sales, department, "张伟");
        manager = await Database.PersonAsync(Roles.SalesManager, department, "王经理");
        source = await Database.SourceAsync();
        customer = await Database.CustomerAsync(source, seller, department, details: new CustomerDetails { Name = "云帆科技有限公司" });
        survivor = await Database.CustomerAsync(source, seller, department, CustomerStage.Potential, details: new CustomerDetails { Name = "远航精密制造厂" });
        intent = await Database.IntentAsync(customer, source, seller, seller, department);
    }

    protected override void AddServices()
    {
        Add<IntentService>();
        Add<IntentFollowUpService>();
        Add<IntentConfirmationService>();
        Add<ICustomerArchiveQueries>();
        Add<ICustomerQueries>();
        Add<IDuplicateQueries>();
        Add<ISuggestionQueries>();
        Add<IReferenceData>();
        Add<IDrafts>();
        Add<HandOverService>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        SignIn(seller);
    }

    private static Task ConfirmAsync(IRenderedComponent<IntentActionForm> panel) => panel.Find("[data-testid=action-save]").ClickAsync(new());

    private static string Fate(IRenderedComponent<IntentActionForm> panel) => panel.WaitForElement("[data-testid=fate]").TextContent.Trim();

    private async Task<IRenderedComponent<IntentActionForm>> OpenAsync()
    {
        IntentDetail detail = await IntentAsync();
        ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        IRenderedComponent<IntentActionForm>? panel = null;
        panel = Render<IntentActionForm>(parameters => parameters
            .Add(p => p.Doing, IntentAction.ConfirmPurchase)
            .Add(p => p.Detail, detail)
            .Add(p => p.Lists, lists)
            .Add(p => p.OnDone, () => { })
            .Add(p => p.OnCancelled, () => { })
            .Add(p => p.OnReread, async () =>
            {
                IntentDetail now = await IntentAsync();
                panel!.Render(again => again.Add(p => p.Detail, now));
                return now;
            }));
        IElement conclusion = panel.WaitForElement("[data-testid=conclusion]");
        await conclusion.InputAsync(new() { Value = Conclusion });
        return panel;
    }

    private async Task<IntentDetail> IntentAsync() =>
        await Database.Get<IIntentQueries>().DetailAsync(seller, intent!.Code, Cancel) ?? throw new InvalidOperationException("The intent is not to be seen.");

    private async Task<CustomerDetail> CustomerAsync() =>
        await Database.Get<ICustomerArchiveQueries>().DetailAsync(seller, (await IntentAsync()).Row.CustomerCode, Cancel) ?? throw new InvalidOperationException("The customer is not to be seen.");
}
