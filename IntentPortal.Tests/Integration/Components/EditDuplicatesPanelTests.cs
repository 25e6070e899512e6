using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Customers.Detail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>
/// Editing a customer so that it looks like another: the hit appears while typing, with the possible actions.
/// </summary>
public sealed class EditDuplicatesPanelTests : DatabaseComponentTest
{
    private Guid seller;
    private Guid customer;
    private Guid known;
    private string? merging;
    private bool isDone;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_hit_is_shown_while_it_is_typed_and_can_be_compared_and_merged()
    {
        IRenderedComponent<CustomerActionForm> panel = await OpenAsync();
        Assert.Empty(panel.FindAll("[data-testid=edit-duplicates]"));

        await TypeAsync(panel, "0755-83120077");

        panel.WaitForElement("[data-testid=edit-duplicates] a");
        Assert.Equal($"/customers/{await CodeAsync(known)}", panel.Find("[data-testid=edit-duplicates] a").GetAttribute("href"));
        await panel.Find("[data-testid=use-hit]").ClickAsync(new());
        Assert.Equal(await CodeAsync(known), merging);
        await TypeAsync(panel, "0755-11112222");
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("[data-testid=edit-duplicates]")));
    }

    [Fact]
    public async Task A_save_before_the_hits_came_is_refused_with_them_and_succeeds_with_a_reason()
    {
        IRenderedComponent<CustomerActionForm> panel = await OpenAsync();
        await TypeAsync(panel, "0755-83120077");
        await SaveAsync(panel);

        panel.WaitForElement("[data-testid=edit-duplicates]");
        Assert.Equal(nameof(RefusalCode.DuplicatesFound), panel.Find("[data-testid=refusal]").GetAttribute("data-code"));
        Assert.Contains("0755-83120077", panel.Find("[data-testid=customer-phone]").OuterHtml, StringComparison.Ordinal);
        await panel.Find("[data-testid=not-a-duplicate]").ChangeAsync(new() { Value = true });
        await panel.Find("[data-testid=not-the-same-reason]").InputAsync(new() { Value = "同一园区的总机" });
        await SaveAsync(panel);

        panel.WaitForAssertion(() => Assert.True(isDone));
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal("同一园区的总机", (await context.DistinctPairs.SingleAsync(Cancel)).Reason);
        Assert.Equal("0755-83120077", (await context.Customers.SingleAsync(c => c.Id == customer, Cancel)).Phone);
    }

    protected override async Task FillAsync()
    {
        Guid department = await Database.DepartmentAsync();
        seller = await Database.PersonAsync(Roles.Sales, department, "张伟");
        Guid source = await Database.SourceAsync();
        known = await Database.CustomerAsync(source, seller, department, CustomerStage.Potential, details: new CustomerDetails { Name = "玉衡低温仓储有限公司", Phone = "0755-83120077" });
        customer = await Database.CustomerAsync(source, seller, department, details: new CustomerDetails { Name = "开阳仪表有限公司" });
    }

    protected override void AddServices()
    {
        Add<CustomerService>();
        Add<CustomerFollowUpService>();
        Add<CustomerLifeCycleService>();
        Add<ICustomerArchiveQueries>();
        Add<IDuplicateQueries>();
        Add<IReferenceData>();
        Add<IDrafts>();
        Add<HandOverService>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        SignIn(seller);
    }

    private static Task TypeAsync(IRenderedComponent<CustomerActionForm> panel, string phone) => panel.Find("[data-testid=customer-phone]").InputAsync(new() { Value = phone });

    private static Task SaveAsync(IRenderedComponent<CustomerActionForm> panel) => panel.Find("[data-testid=action-save]").ClickAsync(new());

    private async Task<IRenderedComponent<CustomerActionForm>> OpenAsync()
    {
        CustomerDetail detail = await DetailAsync();
        ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        IRenderedComponent<CustomerActionForm> panel = Render<CustomerActionForm>(parameters => parameters
            .Add(p => p.Doing, CustomerAction.Edit)
            .Add(p => p.Detail, detail)
            .Add(p => p.Lists, lists)
            .Add(p => p.OnDone, () => isDone = true)
            .Add(p => p.OnCancelled, () => { })
            .Add(p => p.OnReread, async () => await DetailAsync())
            .Add(p => p.OnMerge, (string code) => merging = code));
        panel.WaitForElement("[data-testid=customer-phone]");
        return panel;
    }

    private async Task<CustomerDetail> DetailAsync() =>
        await Database.Get<ICustomerArchiveQueries>().DetailAsync(seller, await CodeAsync(customer), Cancel) ?? throw new InvalidOperationException("The customer is not to be seen.");

    private async Task<string> CodeAsync(Guid id)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.Where(c => c.Id == id).Select(c => c.Code).SingleAsync(Cancel);
    }
}
