using Bunit;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Identity;
using IntentPortal.Web.Localization;
using IntentPortal.Web.Shared.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>The form of a person: the department that is set here, and the wizard for somebody who leaves.</summary>
public sealed class PersonDialogTests : DatabaseComponentTest
{
    private Guid admin;
    private Guid leaver;
    private Guid next;
    private Guid department;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_leaves_is_saved_only_after_everything_open_goes_to_somebody()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        Assert.Empty(dialog.FindAll("[data-testid=leaver]"));

        await SwitchAsync(dialog, "Active", false);
        Assert.Equal(["Customers 1", "Intents 1"], dialog.WaitForElement("[data-testid=leaver-open]").QuerySelectorAll("li").Select(line => line.TextContent.Trim()));
        await SaveAsync(dialog);
        Assert.Contains("Still open with this person: 2 records.", dialog.WaitForElement("[data-testid=refusal]").TextContent, StringComparison.Ordinal);
        Assert.Equal("Choose who takes over.", Select(dialog, "leaver-to").Error);
        Assert.True((await PersonAsync()).IsActive);

        ChoiceSelect everything = Select(dialog, "leaver-to");
        Assert.Equal(["王思琪 · 0 open records"], everything.Items.Where(choice => choice.Id == next).Select(choice => choice.Name));
        Assert.DoesNotContain(everything.Items, choice => choice.Id == leaver);
        await dialog.InvokeAsync(() => everything.ValueChanged.InvokeAsync(next));
        await SaveAsync(dialog);

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("#person")));
        Assert.False((await PersonAsync()).IsActive);
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(next, (await context.Intents.SingleAsync(Cancel)).OwnerId);
    }

    [Fact]
    public async Task Each_kind_can_have_a_successor_of_its_own()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await SwitchAsync(dialog, "Active", false);
        dialog.WaitForElement("[data-testid=leaver-open]");

        await SwitchAsync(dialog, "Choose for each kind", true);
        await dialog.InvokeAsync(() => Select(dialog, "leaver-to-Customers").ValueChanged.InvokeAsync(admin));
        await dialog.InvokeAsync(() => Select(dialog, "leaver-to-Intents").ValueChanged.InvokeAsync(next));
        await SaveAsync(dialog);

        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("#person")));
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal((admin, next), ((await context.Customers.SingleAsync(Cancel)).OwnerId!.Value, (await context.Intents.SingleAsync(Cancel)).OwnerId!.Value));
    }

    [Fact]
    public async Task In_chinese_the_wizard_speaks_chinese_and_somebody_without_work_is_said_to_have_none()
    {
        Speak(PortalCultures.Chinese);
        leaver = next;

        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        await SwitchAsync(dialog, "启用", false);

        Assert.Equal("该人员名下没有未结束的工作。", dialog.WaitForElement("[data-testid=leaver-nothing]").TextContent);
    }

    [Fact]
    public async Task A_department_that_is_chosen_here_is_marked_and_can_be_given_back()
    {
        IRenderedComponent<MudDialogProvider> dialog = await OpenAsync();
        Assert.Contains("The directory decides", dialog.Markup, StringComparison.Ordinal);

        await dialog.InvokeAsync(() => dialog.FindComponent<MudSelect<Guid?>>().Instance.ValueChanged.InvokeAsync(department));
        Assert.Contains("Set here: signing in does not change it.", dialog.Markup, StringComparison.Ordinal);
        await SaveAsync(dialog);
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("#person")));
        Assert.True((await PersonAsync()).IsDepartmentSetHere);

        dialog = await OpenAsync();
        await dialog.InvokeAsync(() => dialog.FindComponents<MudCheckBox<bool>>().Single(box => box.Instance.Label == "Keep this department at sign-in").Instance.ValueChanged.InvokeAsync(false));
        await SaveAsync(dialog);
        dialog.WaitForAssertion(() => Assert.Empty(dialog.FindAll("#person")));
        Person back = await PersonAsync();
        Assert.Equal((department, false), (back.DepartmentId, back.IsDepartmentSetHere));
    }

    protected override async Task FillAsync()
    {
        department = await Database.DepartmentAsync();
        admin = await Database.PersonAsync(Roles.Administrator, name: "管理员");
        leaver = await Database.PersonAsync(Roles.Sales, name: "刘海洋");
        next = await Database.PersonAsync(Roles.Sales, name: "王思琪");
        Guid source = await Database.SourceAsync();
        await Database.IntentAsync(await Database.CustomerAsync(source, leaver), source, leaver, leaver);
        SignIn(admin, Roles.Administrator);
    }

    protected override void AddServices()
    {
        Add<IReferenceData>();
        Add<IAdministrationQueries>();
        Add<PersonService>();
        Services.AddOptions<PortalIdentityOptions>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
    }

    private static ChoiceSelect Select(IRenderedComponent<MudDialogProvider> dialog, string testId) =>
        dialog.FindComponents<ChoiceSelect>().Single(select => select.Instance.TestId == testId).Instance;

    private static Task SwitchAsync(IRenderedComponent<MudDialogProvider> dialog, string label, bool on) =>
        dialog.InvokeAsync(() => dialog.FindComponents<MudSwitch<bool>>().Single(box => box.Instance.Label == label).Instance.ValueChanged.InvokeAsync(on));

    private static Task SaveAsync(IRenderedComponent<MudDialogProvider> dialog) => dialog.Find("#person").SubmitAsync();

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync()
    {
        IRenderedComponent<MudDialogProvider> provider = Render<MudDialogProvider>();
        PersonRow row = (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).People.Single(person => person.Id == leaver);
        var parameters = new DialogParameters<PersonDialog> { { dialog => dialog.Row, row } };
        await provider.InvokeAsync(() => Services.GetRequiredService<IDialogService>().ShowAsync<PersonDialog>("Edit", parameters));
        provider.WaitForElement("#person");
        return provider;
    }

    private async Task<Person> PersonAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.People.SingleAsync(person => person.Id == leaver, Cancel);
    }
}
