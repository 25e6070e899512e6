using Bunit;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Administration;
using IntentPortal.Web.Shared.Forms;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>The input of an administrator survives the page until the form is closed.</summary>
public sealed class FormDialogsTests : DatabaseComponentTest
{
    private Guid admin;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_typed_into_a_form_is_there_when_the_page_is_loaded_anew_and_gone_once_the_form_is_closed()
    {
        IRenderedComponent<MudDialogProvider> dialogs = Render<MudDialogProvider>();
        // Not awaited, because the click handler only returns when the dialog closes.
        _ = Render<FieldsPage>().WaitForElement("[data-testid=add]").ClickAsync(new());
        await dialogs.WaitForElement("#field-name-zh").InputAsync("预算来源");
        await Eventually.UntilAsync("what was typed is kept", async () => await DraftAsync() is not null);

        // The tab remembers that the form for a new record was open.
        await DisposeComponentsAsync();
        JSInterop.Setup<string?>("sessionStorage.getItem", call => ((string)call.Arguments[0]!).StartsWith("portal.open.admin-field@", StringComparison.Ordinal)).SetResult(string.Empty);
        Render<MudPopoverProvider>();
        dialogs = Render<MudDialogProvider>();
        Render<FieldsPage>();

        Assert.Equal("预算来源", dialogs.WaitForElement("#field-name-zh").GetAttribute("value"));
        await dialogs.FindAll("button").Single(button => button.TextContent.Trim() == "Cancel").ClickAsync(new());
        await Eventually.UntilAsync("nothing is kept", async () => await DraftAsync() is null);
    }

    [Fact]
    public async Task What_was_typed_on_an_older_version_is_not_written_over_what_somebody_saved_since()
    {
        var service = Database.Get<CustomFieldService>();
        Guid id = (await service.SaveAsync(admin, Field(null, 0, "预算"), Cancel)).Value;
        IRenderedComponent<MudDialogProvider> dialogs = Render<MudDialogProvider>();
        // Not awaited, because the click handler only returns when the dialog closes.
        _ = Render<FieldsPage>().WaitForElement("[data-testid=edit]").ClickAsync(new());
        await dialogs.WaitForElement("#field-name-zh").InputAsync("预算金额");
        await Eventually.UntilAsync("what was typed is kept", async () => await Database.Get<IDrafts>().FindAsync(admin, FieldDialog.Name, id.ToString(), Cancel) is not null);
        await DisposeComponentsAsync();
        Assert.True((await service.SaveAsync(admin, Field(id, 1, "年度预算"), Cancel)).Succeeded);

        JSInterop.Setup<string?>("sessionStorage.getItem", call => ((string)call.Arguments[0]!).StartsWith("portal.open.admin-field@", StringComparison.Ordinal)).SetResult(id.ToString());
        Render<MudPopoverProvider>();
        dialogs = Render<MudDialogProvider>();
        Render<FieldsPage>();
        await dialogs.WaitForElement("form").SubmitAsync();

        dialogs.WaitForAssertion(() => Assert.Contains("年度预算", dialogs.Markup, StringComparison.Ordinal));
        Assert.Equal("预算金额", dialogs.Find("#field-name-zh").GetAttribute("value"));
        Assert.Equal("年度预算", Assert.Single((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields).NameZh);
    }

    [Fact]
    public async Task What_only_somebody_else_changed_in_a_row_is_taken_over_and_the_rest_is_saved_without_a_question()
    {
        var service = Database.Get<CustomFieldService>();
        Guid id = (await service.SaveAsync(admin, Field(null, 0, "预算"), Cancel)).Value;
        IRenderedComponent<MudDialogProvider> dialogs = Render<MudDialogProvider>();
        // Not awaited, because the click handler only returns when the dialog closes.
        _ = Render<FieldsPage>().WaitForElement("[data-testid=edit]").ClickAsync(new());
        await dialogs.WaitForElement("#field-name-en").InputAsync("Annual budget");
        Assert.True((await service.SaveAsync(admin, Field(id, 1, "年度预算"), Cancel)).Succeeded);

        await dialogs.Find("form").SubmitAsync();

        dialogs.WaitForAssertion(() => Assert.Empty(dialogs.FindAll("form")));
        CustomFieldRow saved = Assert.Single((await Database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields);
        Assert.Equal(("年度预算", "Annual budget", 3), (saved.NameZh, saved.NameEn, saved.Version));
    }

    [Fact]
    public async Task A_save_runs_to_its_end_when_the_person_leaves_the_dialog()
    {
        IRenderedComponent<MudDialogProvider> dialogs = Render<MudDialogProvider>();
        // Not awaited, because the click handler only returns when the dialog closes.
        _ = Render<FieldsPage>().WaitForElement("[data-testid=add]").ClickAsync(new());
        await dialogs.WaitForElement("#field-key").InputAsync("budget");
        await dialogs.Find("#field-name-zh").InputAsync("预算");
        await dialogs.Find("#field-name-en").InputAsync("Budget");

        _ = dialogs.Find("form").SubmitAsync();
        await DisposeComponentsAsync();

        await Eventually.UntilAsync("the field is saved", async () => (await Database.Get<IReferenceData>().ReloadAsync(Cancel)).CustomFields.Count == 1);
    }

    protected override async Task FillAsync()
    {
        admin = await Database.PersonAsync(Roles.Administrator);
        SignIn(admin);
    }

    protected override void AddServices()
    {
        Add<IReferenceData>();
        Add<CustomFieldService>();
        Add<IAdministrationQueries>();
        Add<IDrafts>();
        Add<ILiveFeed>();
        Services.AddScoped<FormDialogs>();
    }

    private static SaveCustomField Field(Guid? id, long version, string name) =>
        new(id, version, CustomFieldTarget.Intent, "budget", CustomFieldType.Text, name, "Budget", 10, false, [], true);

    private Task<Draft?> DraftAsync() => Database.Get<IDrafts>().FindAsync(admin, FieldDialog.Name, string.Empty, Cancel);
}
