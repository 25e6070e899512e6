using AngleSharp.Dom;
using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Search;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Search;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>The global search by keyboard and with a screen reader.</summary>
public sealed class SearchDialogTests : DatabaseComponentTest
{
    private Guid seller;
    private string customerCode = string.Empty;
    private string intentCode = string.Empty;

    [Fact]
    public async Task Results_come_while_typing_in_groups_with_the_place_that_fits_marked()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await TypeAsync(dialog, "低温");

        IElement hit = Assert.Single(dialog.FindAll("[data-testid=search-hit]"));
        Assert.Equal("低温", hit.QuerySelector("mark")!.TextContent);
        Assert.Equal($"/intents/{intentCode}", hit.GetAttribute("href"));
        Assert.Equal("Intents", dialog.Find(".portal-search-kind").TextContent);
        Assert.Equal("1 result", dialog.Find("[role=status]").TextContent);
    }

    [Fact]
    public async Task The_arrow_keys_lead_through_the_results_and_the_box_says_where_they_are()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await TypeAsync(dialog, "云帆");
        string? first = Chosen(dialog).Id;
        await Box(dialog).KeyDownAsync(new KeyboardEventArgs { Key = "ArrowDown" });

        Assert.True(dialog.FindAll("[data-testid=search-hit]").Count > 1);
        Assert.NotEqual(first, Chosen(dialog).Id);
        Assert.Equal(Chosen(dialog).Id, Box(dialog).GetAttribute("aria-activedescendant"));
        Assert.Equal("true", Box(dialog).GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task Enter_opens_what_is_chosen_and_closes_the_search()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await TypeAsync(dialog, customerCode);
        await Box(dialog).KeyDownAsync(new KeyboardEventArgs { Key = "Enter" });

        Assert.EndsWith($"/customers/{customerCode}", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("[data-testid=search-text]")));
    }

    [Fact]
    public async Task Enter_that_chooses_among_the_proposals_of_an_input_method_opens_nothing()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await TypeAsync(dialog, customerCode);
        string before = Services.GetRequiredService<NavigationManager>().Uri;
        await Box(dialog).KeyDownAsync(new KeyboardEventArgs { Key = "Enter", IsComposing = true });

        Assert.Equal(before, Services.GetRequiredService<NavigationManager>().Uri);
        Assert.NotEmpty(dialog.FindAll("[data-testid=search-text]"));
    }

    [Fact]
    public async Task Nothing_found_is_said_with_what_was_typed()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await TypeAsync(dialog, "北极光");

        Assert.Equal("Nothing that you may see contains “北极光”. Try fewer or other words.", dialog.Find(".portal-search-none").TextContent);
        Assert.False(Box(dialog).HasAttribute("aria-activedescendant"));
    }

    [Fact]
    public async Task A_colleagues_customer_is_found_by_its_whole_name_only_and_masked()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await TypeAsync(dialog, "远航精密");
        Assert.Empty(dialog.FindAll("[data-testid=masked-hits]"));
        await TypeAsync(dialog, "远航精密制造有限公司");

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=masked-hits] [data-testid=request-hand-over]")));
        Assert.DoesNotContain("远航精密制造", dialog.Find("[data-testid=masked-hits]").TextContent, StringComparison.Ordinal);
        Assert.Empty(dialog.FindAll("[data-testid=search-hit]"));
    }

    protected override async Task FillAsync()
    {
        Guid department = await Database.DepartmentAsync();
        seller = await Database.PersonAsync(Roles.Sales, department, "张伟");
        Guid source = await Database.SourceAsync();
        Guid customer = await Database.CustomerAsync(source, seller, department, CustomerStage.Potential, details: new CustomerDetails { Name = "云帆科技有限公司" });
        await Database.ContactAsync(customer, new ContactDetails { Name = "云帆前台" });
        Intent intent = await Database.IntentAsync(customer, source, seller, seller, department, new IntentDetails { Subject = "想要低温版本", Content = "冬天控制器启动不了" });
        Guid elsewhere = await Database.DepartmentAsync();
        Guid colleague = await Database.PersonAsync(Roles.Sales, elsewhere, "李娜");
        await Database.CustomerAsync(source, colleague, elsewhere, CustomerStage.Potential, details: new CustomerDetails { Name = "远航精密制造有限公司" });
        intentCode = intent.Code;
        customerCode = (await Database.Get<ICustomerQueries>().ChoiceAsync(seller, customer, TestContext.Current.CancellationToken))!.Code;
    }

    protected override void AddServices()
    {
        Add<ISearchQueries>();
        Add<ICustomerQueries>();
        Add<HandOverService>();
        SignIn(seller);
    }

    private static IElement Box(IRenderedComponent<MudDialogProvider> dialog) => dialog.Find("[data-testid=search-text]");

    private static IElement Chosen(IRenderedComponent<MudDialogProvider> dialog) => dialog.Find("[data-testid=search-hit][aria-selected=true]");

    private static async Task TypeAsync(IRenderedComponent<MudDialogProvider> dialog, string text)
    {
        await Box(dialog).InputAsync(new() { Value = text });
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.Find("[role=status]").TextContent));
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync()
    {
        IRenderedComponent<MudDialogProvider> provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => { _ = Services.GetRequiredService<IDialogService>().ShowAsync<GuardedDialog<SearchDialog>>("Search", SearchDialog.Options); });
        provider.WaitForElement("[data-testid=search-text]");
        return provider;
    }
}
