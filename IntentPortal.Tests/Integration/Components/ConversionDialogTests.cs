using AngleSharp.Dom;
using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Drafts;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Shared.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>The conversion dialog: its preview, its refusals, and that no input is lost.</summary>
public sealed class ConversionDialogTests : DatabaseComponentTest
{
    private Guid seller;
    private Guid manager;
    private Guid department;
    private Guid source;
    private Guid customer;
    private Guid survivor;
    private Task<string?>? shown;

    [Fact]
    public async Task Everything_that_will_happen_is_said_in_words_before_it_happens()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();

        Assert.Equal(
            [
                "云帆科技有限公司 moves from the intent customers into the customer archive as a potential customer.",
                "Open intents: 1. With all follow-ups, promises and files they stay with the customer.",
                "Contacts that go along: 1; joined: 0; kept as having left: 0.",
                "张伟 becomes the owner.",
                "A manager can undo it.",
            ],
            Preview(dialog));
    }

    [Fact]
    public async Task The_preview_follows_what_is_chosen()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await dialog.Find("[data-testid=with-opportunity]").ChangeAsync(new() { Value = true });
        await ContactBox(dialog).ChangeAsync(new() { Value = false });

        Assert.Contains("The opportunity “云帆科技有限公司” is created.", Preview(dialog));
        Assert.Contains("Contacts that go along: 0; joined: 0; kept as having left: 1.", Preview(dialog));
    }

    [Fact]
    public async Task A_merge_says_what_is_taken_over_which_stage_stands_who_works_on_it_too_and_which_promise_is_dropped()
    {
        Guid colleague = await Database.PersonAsync(Roles.Sales, department, "李娜");
        Guid won = await Database.CustomerAsync(source, colleague, department, CustomerStage.Won, details: new CustomerDetails { Name = "云帆实业", WebSite = "https://yunfan.example" });
        Outcome<CustomerRef> shared = await Database.Get<CustomerService>().SetCollaboratorAsync(colleague, won, seller, true, TestContext.Current.CancellationToken);
        Assert.True(shared.Succeeded, shared.Refusal?.ToString());
        foreach ((Guid of, int days) in new[] { (won, 9), (survivor, 3) })
        {
            DateOnly day = DateOnly.FromDateTime(Database.Clock.GetUtcNow().DateTime).AddDays(days);
            Assert.Null((await Database.Get<CustomerFollowUpService>().MovePromiseAsync(seller, new MovePromise(of, day, null), TestContext.Current.CancellationToken)).Refusal);
        }

        customer = won;

        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync(into: await CodeAsync(survivor));

        string[] said = [.. Preview(dialog)];
        Assert.Contains("Taken over: Website.", said);
        Assert.Contains("远航精密制造厂 becomes: Won customer.", said);
        Assert.Contains("Work on it too from then on: 李娜.", said);
        Assert.Contains(said, line => line.StartsWith("Of both next follow-ups that of ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_contact_that_is_joined_is_counted_once_however_it_is_ticked()
    {
        await Database.ContactAsync(survivor, new ContactDetails { Name = "王芳", Mobile = "138 1234 5678" });
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync(into: await CodeAsync(survivor));

        await ContactBox(dialog).ChangeAsync(new() { Value = false });

        Assert.Contains("Contacts that go along: 0; joined: 1; kept as having left: 0.", Preview(dialog));
    }

    [Fact]
    public async Task Every_required_field_that_is_still_empty_is_named_before_anything_is_sent_user_defined_ones_too()
    {
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        Outcome<Guid> field = await Database.Get<CustomFieldService>().SaveAsync(
            admin, new SaveCustomField(null, 0, CustomFieldTarget.Customer, "budget", CustomFieldType.WholeNumber, "预算", "Budget", 1, true, [], true), TestContext.Current.CancellationToken);
        Assert.True(field.Succeeded, field.Refusal?.ToString());
        await Database.Get<IReferenceData>().ReloadAsync(TestContext.Current.CancellationToken);
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        Assert.Equal("Still missing: Follow-up conclusion, Budget", dialog.Find("[data-testid=conversion-missing]").TextContent);

        await ConcludeAsync(dialog, "预算已批");
        await dialog.Find("[data-testid=with-opportunity]").ChangeAsync(new() { Value = true });

        Assert.Equal("Still missing: Budget, Expected amount, Expected close date", dialog.Find("[data-testid=conversion-missing]").TextContent);
    }

    [Fact]
    public async Task What_was_told_apart_before_is_no_hit_again_and_can_still_be_merged_into()
    {
        Guid twin = await Database.CustomerAsync(source, seller, department, CustomerStage.Potential, details: new CustomerDetails { Name = "云帆科技有限公司" });
        Outcome<Done> said = await Database.Get<DistinctPairService>().SayAsync(seller, customer, twin, "两个法人", TestContext.Current.CancellationToken);
        Assert.True(said.Succeeded, said.Refusal?.ToString());

        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();

        Assert.Empty(dialog.FindAll("[data-testid=conversion-hits]"));
        await dialog.Find("[data-testid=told-apart] [data-testid=use-hit]").ClickAsync(new());
        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=merge-fields]")));
    }

    [Fact]
    public async Task A_name_that_is_edited_in_the_dialog_is_looked_for_again()
    {
        await Database.CustomerAsync(source, seller, department, CustomerStage.Potential, details: new CustomerDetails { Name = "玉衡低温仓储有限公司" });
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        Assert.Empty(dialog.FindAll("[data-testid=conversion-hits]"));

        await dialog.Find("[data-testid=customer-name]").InputAsync(new() { Value = "玉衡低温仓储" });

        dialog.WaitForAssertion(() => Assert.Contains("玉衡低温仓储有限公司", dialog.Find("[data-testid=conversion-hits]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Without_a_conclusion_nothing_is_converted_and_the_field_says_why()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=refusal]")));
        Assert.Equal("true", dialog.Find("[data-testid=conclusion]").GetAttribute("aria-invalid"));
        Assert.Equal(CustomerStage.Intent, (await ReadAsync(customer)).Stage);
    }

    [Fact]
    public async Task Converting_leads_to_the_result_and_leaves_no_draft()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await ConcludeAsync(dialog, "预算已批");
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=conversion-close]")));
        Assert.Equal(CustomerStage.Potential, (await ReadAsync(customer)).Stage);
        Assert.Empty(await DraftsAsync());
    }

    [Fact]
    public async Task Merging_shows_both_values_and_prefers_what_the_surviving_customer_says()
    {
        await Database.ContactAsync(survivor, new ContactDetails { Name = "王芳", Mobile = "138 1234 5678" });
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync(into: await CodeAsync(survivor));

        IElement address = dialog.FindAll("[data-testid=merge-fields] tbody tr").Single(row => row.TextContent.Contains("Address", StringComparison.Ordinal));
        Assert.Equal("苏州工业园区星湖街", address.QuerySelectorAll("td")[0].TextContent.Trim());
        Assert.Contains("苏州市姑苏区人民路", address.QuerySelectorAll("td")[1].TextContent, StringComparison.Ordinal);
        Assert.Equal("portal-taken", address.QuerySelectorAll("td")[0].ClassName);
        // Fields that the survivor lacks are carried over without being selected.
        IElement website = dialog.FindAll("[data-testid=merge-fields] tbody tr").Single(row => row.TextContent.Contains("yunfan.example", StringComparison.Ordinal));
        Assert.Equal("portal-taken", website.QuerySelectorAll("td")[1].ClassName);
        Assert.Contains("joined with 王芳: same number or e-mail", dialog.Markup, StringComparison.Ordinal);
        Assert.Contains("Contacts that go along: 0; joined: 1; kept as having left: 0.", Preview(dialog));
    }

    [Fact]
    public async Task A_field_that_is_ticked_is_taken_from_the_merged_customer()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync(into: await CodeAsync(survivor));
        await dialog.FindAll("[data-testid=merge-fields] tbody tr").Single(row => row.TextContent.Contains("Address", StringComparison.Ordinal)).QuerySelector("input")!.ChangeAsync(new() { Value = true });
        await ConcludeAsync(dialog, "同一家公司");
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=conversion-close]")));
        Customer merged = await ReadAsync(survivor);
        Assert.Equal(("苏州市姑苏区人民路", "https://yunfan.example"), (merged.Details.Address, merged.Details.WebSite));
        Assert.Equal(survivor, (await ReadAsync(customer)).MergedIntoId);
    }

    [Fact]
    public async Task A_duplicate_must_be_told_apart_or_merged_into()
    {
        await Database.CustomerAsync(source, seller, department, CustomerStage.Potential, details: new CustomerDetails { Name = "云帆科技有限公司" });
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await ConcludeAsync(dialog, "预算已批");
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=refusal]")));
        Assert.Equal("score 50: same core name +50", dialog.Find("[data-testid=conversion-hits] [data-testid=score]").TextContent);
        Assert.Contains("预算已批", dialog.Find("[data-testid=conclusion]").OuterHtml, StringComparison.Ordinal);
        Assert.Equal(CustomerStage.Intent, (await ReadAsync(customer)).Stage);
        await dialog.Find("[data-testid=conversion-hits] [data-testid=use-hit]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=merge-fields]")));
        Assert.Contains("预算已批", dialog.Find("[data-testid=conclusion]").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_slower_keeps_the_words_and_succeeds_at_the_next_try()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await ConcludeAsync(dialog, "预算已批");
        CustomerDetail now = await DetailAsync();
        Outcome<CustomerRef> faster = await Database.Get<CustomerService>().EditAsync(seller, new EditCustomer(customer, now.Row.Version, now.Details with { Notes = "第二次来电" }), TestContext.Current.CancellationToken);
        Assert.True(faster.Succeeded, faster.Refusal?.ToString());
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=refusal]")));
        Assert.Contains("预算已批", dialog.Find("[data-testid=conclusion]").OuterHtml, StringComparison.Ordinal);
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=conversion-close]")));
        Assert.Equal(CustomerStage.Potential, (await ReadAsync(customer)).Stage);
    }

    [Fact]
    public async Task Who_merges_into_a_customer_that_others_saved_is_told_which_of_the_two_it_was_and_succeeds_at_the_next_try()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync(into: await CodeAsync(survivor));
        await ConcludeAsync(dialog, "同一家公司");
        Customer before = await ReadAsync(survivor);
        Outcome<CustomerRef> faster = await Database.Get<CustomerService>().EditAsync(
            manager, new EditCustomer(survivor, before.Version, before.Details with { Notes = "已有联系" }), TestContext.Current.CancellationToken);
        Assert.True(faster.Succeeded, faster.Refusal?.ToString());
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        Assert.Equal(nameof(RefusalCode.SurvivorChanged), dialog.WaitForElement("[data-testid=refusal]").GetAttribute("data-code"));
        Assert.Empty(dialog.FindAll("[data-testid=fate]"));
        Assert.Contains("同一家公司", dialog.Find("[data-testid=conclusion]").OuterHtml, StringComparison.Ordinal);
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=conversion-close]")));
        Assert.Equal(survivor, (await ReadAsync(customer)).MergedIntoId);
    }

    [Fact]
    public async Task Who_converts_too_late_is_told_who_converted_and_cannot_convert_again()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await ConcludeAsync(dialog, "预算已批");
        CustomerDetail now = await DetailAsync();
        Assert.True((await Database.Get<ConversionService>().ConvertAsync(
            manager, new ConvertCustomer(customer, now.Row.Version, "更快", now.Details, seller, [], null, new DistinctStatement(null, [])), TestContext.Current.CancellationToken)).Succeeded);
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        IElement fate = dialog.WaitForElement("[data-testid=fate]");
        Assert.StartsWith("王经理 converted this customer in the meantime", fate.TextContent.Trim(), StringComparison.Ordinal);
        Assert.True(dialog.Find("[data-testid=conversion-go]").HasAttribute("disabled"));
        Assert.Empty(dialog.FindAll("[data-testid=refusal]"));
    }

    [Fact]
    public async Task Who_comes_after_a_merge_is_led_to_the_surviving_customer()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await ConcludeAsync(dialog, "预算已批");
        Assert.True((await Database.Get<ConversionService>().MergeAsync(
            manager, new MergeCustomers(customer, 1, survivor, 1, "同一家", new HashSet<string>(), [], null), TestContext.Current.CancellationToken)).Succeeded);
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        IElement fate = dialog.WaitForElement("[data-testid=fate]");
        Assert.StartsWith("王经理 merged this customer into another one", fate.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal($"/customers/{await CodeAsync(survivor)}", fate.QuerySelector("a")!.GetAttribute("href"));
        Assert.True(dialog.Find("[data-testid=conversion-go]").HasAttribute("disabled"));
    }

    [Fact]
    public async Task Marketing_converts_where_the_setting_allows_it_and_begins_no_opportunity()
    {
        await LetMarketingConvertAsync();

        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        Assert.Empty(dialog.FindAll("[data-testid=with-opportunity]"));
        await ConcludeAsync(dialog, "展会后明确要采购");
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());

        dialog.WaitForAssertion(() => Assert.NotEmpty(dialog.FindAll("[data-testid=conversion-close]")));
        Assert.Equal(CustomerStage.Potential, (await ReadAsync(customer)).Stage);
    }

    [Fact]
    public async Task Marketing_is_told_before_it_merges_into_the_customer_archive_that_it_cannot()
    {
        await LetMarketingConvertAsync();

        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync(into: await CodeAsync(survivor));

        Assert.Contains("You cannot merge into this customer.", dialog.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversion_is_told_to_the_page_however_its_result_is_closed()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await ConcludeAsync(dialog, "预算已批，三月交货");
        await dialog.Find("[data-testid=conversion-go]").ClickAsync(new());
        dialog.WaitForElement("[data-testid=conversion-close]");

        await dialog.Find(".mud-dialog-title button").ClickAsync(new());

        Assert.Equal(await CodeAsync(customer), await shown!);
    }

    [Fact]
    public async Task A_conversion_that_was_not_done_is_not_told()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();

        await dialog.Find(".mud-dialog-title button").ClickAsync(new());

        Assert.Null(await shown!);
    }

    protected override async Task FillAsync()
    {
        department = await Database.DepartmentAsync();
        seller = await Database.PersonAsync(Roles.Sales, department, "张伟");
        manager = await Database.PersonAsync(Roles.SalesManager, department, "王经理");
        source = await Database.SourceAsync();
        customer = await Database.CustomerAsync(
            source, seller, department, details: new CustomerDetails { Name = "云帆科技有限公司", Address = "苏州市姑苏区人民路", WebSite = "https://yunfan.example" });
        await Database.ContactAsync(customer, new ContactDetails { Name = "王小姐", Mobile = "13812345678" });
        survivor = await Database.CustomerAsync(source, seller, department, CustomerStage.Potential, details: new CustomerDetails { Name = "远航精密制造厂", Address = "苏州工业园区星湖街" });
        await Database.IntentAsync(customer, source, seller, seller, department);
    }

    protected override void AddServices()
    {
        Add<ConversionService>();
        Add<ICustomerArchiveQueries>();
        Add<ICustomerQueries>();
        Add<IDuplicateQueries>();
        Add<IIntentQueries>();
        Add<IReferenceData>();
        Add<IDrafts>();
        Add<HandOverService>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        SignIn(seller);
    }

    private static IElement ContactBox(IRenderedComponent<MudDialogProvider> dialog) =>
        dialog.FindAll("input[type=checkbox]").Single(box => box.ParentElement!.ParentElement!.TextContent.Contains("王小姐", StringComparison.Ordinal));

    private static Task ConcludeAsync(IRenderedComponent<MudDialogProvider> dialog, string conclusion) => dialog.Find("[data-testid=conclusion]").InputAsync(new() { Value = conclusion });

    private static IEnumerable<string> Preview(IRenderedComponent<MudDialogProvider> dialog) => dialog.FindAll("[data-testid=conversion-preview] li").Select(line => line.TextContent);

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(string? into = null)
    {
        IRenderedComponent<MudDialogProvider> provider = Render<MudDialogProvider>();
        CustomerDetail detail = await DetailAsync();
        await provider.InvokeAsync(() => { shown = ConversionDialog.ShowAsync(Services.GetRequiredService<IDialogService>(), Services.GetRequiredService<OpenDialogMemory>(), detail, "Convert", into); });
        provider.WaitForElement("[data-testid=conversion-preview]");
        return provider;
    }

    // Switches the setting on and signs in as marketing.
    private async Task LetMarketingConvertAsync()
    {
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        long version = (await Database.Get<IReferenceData>().ReloadAsync(TestContext.Current.CancellationToken)).SettingsVersion;
        Assert.Null((await Database.Get<SettingsService>().LetMarketingConvertAsync(admin, true, version, TestContext.Current.CancellationToken)).Refusal);
        seller = await Database.PersonAsync(Roles.Marketing, department);
        SignIn(seller);
    }

    private async Task<CustomerDetail> DetailAsync() =>
        await Database.Get<ICustomerArchiveQueries>().DetailAsync(seller, await CodeAsync(customer), TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The customer is not to be seen.");

    private async Task<string> CodeAsync(Guid id) => (await ReadAsync(id)).Code;

    private async Task<Customer> ReadAsync(Guid id)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.IgnoreQueryFilters().AsNoTracking().SingleAsync(c => c.Id == id, TestContext.Current.CancellationToken);
    }

    private async Task<IReadOnlyList<DraftRecord>> DraftsAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Set<DraftRecord>().ToListAsync(TestContext.Current.CancellationToken);
    }
}
