using System.Text.RegularExpressions;
using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Customers.Conversions;
using IntentPortal.Web.Features.FollowUps;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Features.Intents.Capture;
using IntentPortal.Web.Features.Opportunities.Add;
using IntentPortal.Web.Shared.Drafts;
using IntentPortal.Web.Shared.Forms;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>A draft that is unreadable or breaks the form does not block anybody.</summary>
public sealed partial class DraftRecoveryTests : DatabaseComponentTest
{
    private const string Form = "poisoned";

    private Guid seller;
    private Intent? intent;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"subject":5}""")]
    [InlineData("""{"fieldOfAnOlderForm":"x"}""")]
    [InlineData("""{"subject":"\ud800"}""")]
    public async Task A_draft_that_cannot_be_read_is_deleted_and_the_form_opens_empty_with_a_word(string json)
    {
        await KeepAsync("intent-FollowUp", intent!.Id.ToString(), json);

        IRenderedComponent<IntentActionForm> panel = await OpenAsync();

        Assert.NotEmpty(panel.FindAll("[data-testid=draft-dropped]"));
        Assert.Null(await Database.Get<IDrafts>().FindAsync(seller, "intent-FollowUp", intent.Id.ToString(), Cancel));
    }

    [Fact]
    public async Task A_form_says_that_it_begins_with_what_was_typed_earlier_and_can_be_begun_without_it()
    {
        await KeepAsync("intent-FollowUp", intent!.Id.ToString(), """{"content":"王经理说下周给答复"}""");
        IRenderedComponent<FormBoundary> form = await OpenGuardedAsync();
        Assert.Contains("王经理说下周给答复", form.Markup, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("[data-testid=draft-dropped]"));

        await form.Find("[data-testid=draft-afresh]").ClickAsync(new());

        form.WaitForElement("[data-testid=action-text]");
        Assert.DoesNotContain("王经理说下周给答复", form.Markup, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("[data-testid=draft-restored]"));
        Assert.Null(await Database.Get<IDrafts>().FindAsync(seller, "intent-FollowUp", intent.Id.ToString(), Cancel));
    }

    [Fact]
    public async Task A_form_without_a_draft_says_nothing_of_one()
    {
        IRenderedComponent<FormBoundary> form = await OpenGuardedAsync();

        Assert.Empty(form.FindAll("[data-testid=draft-restored], [data-testid=draft-dropped]"));
    }

    [Fact]
    public void What_each_form_keeps_it_can_read()
    {
        Assert.NotNull(Kept(new CaptureModel()));
        Assert.NotNull(Kept(new IntentActionModel { Conversion = new ConversionModel() }));
        Assert.NotNull(Kept(new ConversionModel()));
        Assert.NotNull(Kept(new NewOpportunityModel()));
        Assert.NotNull(Kept(new IntentPortal.Web.Features.Customers.Detail.CustomerActionModel()));
        Assert.NotNull(Kept(new IntentPortal.Web.Features.Opportunities.Detail.OpportunityActionModel()));
        Assert.NotNull(Kept(new IntentPortal.Web.Features.Customers.QuickAdd.CustomerModel()));
        Assert.NotNull(Kept("text"));

        static T? Kept<T>(T model)
            where T : class => RestoredDraft.TryRead<T>(System.Text.Json.JsonSerializer.Serialize(model, System.Text.Json.JsonSerializerOptions.Web));
    }

    [Fact]
    public void A_draft_is_read_with_what_the_form_began_with_and_without_it()
    {
        string json = RestoredDraft.Write(new IntentActionModel { Content = "mine" }, new IntentActionModel { Content = "before" });

        Assert.Equal("mine", RestoredDraft.TryRead(json, out IntentActionModel? before)!.Content);
        Assert.Equal("before", before!.Content);
        Assert.Equal("mine", RestoredDraft.TryRead("""{"content":"mine"}""", out before)!.Content);
        Assert.Null(before);
    }

    [Fact]
    public void Every_form_reads_its_draft_through_one_guard_says_when_it_dropped_it_and_can_be_begun_anew()
    {
        string web = Repository.PathOf("IntentPortal.Web");
        Dictionary<string, string> sources = Directory.EnumerateFiles(web, "*.*", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)))
            .ToDictionary(path => path, File.ReadAllText);
        string[] forms = [.. sources.Where(s => s.Value.Contains("eeper.OpenAsync<", StringComparison.Ordinal) && !s.Key.EndsWith("FormDialogs.cs", StringComparison.Ordinal)).Select(s => s.Key)];

        Assert.Equal(["RestoredDraft.cs"], sources.Where(s => s.Value.Contains("JsonSerializer.Deserialize", StringComparison.Ordinal)).Select(s => Path.GetFileName(s.Key)));
        Assert.True(forms.Length >= 5);
        Assert.All(forms, path =>
        {
            Assert.Contains("Boundary?.Guard(", sources[path], StringComparison.Ordinal);
            string markup = sources[path.Replace("RecordActionForm.cs", "RecordActionFrame.razor", StringComparison.Ordinal) is var frame && frame.EndsWith(".cs", StringComparison.Ordinal) ? frame[..^3] : frame];
            Assert.Contains("<DraftNotice ", markup, StringComparison.Ordinal);
        });
        Assert.All(sources.Where(s => s.Value.Contains("@inherits RecordActionForm<", StringComparison.Ordinal)), s => Assert.Contains("<RecordActionFrame ", s.Value, StringComparison.Ordinal));
        Assert.All(sources.Where(s => s.Value.Contains("@inherits DialogForm<", StringComparison.Ordinal)), s => Assert.Contains("<DraftNotice ", s.Value, StringComparison.Ordinal));
        // Every component that shows a form must have an error boundary; for a dialog, the code that opens it provides
        // one.
        Assert.All(
            sources.Where(s => !s.Value.Contains("<MudDialog", StringComparison.Ordinal)).Where(s => s.Value.Contains("<IntentActionForm ", StringComparison.Ordinal) || s.Value.Contains("<CustomerActionForm ", StringComparison.Ordinal)
                || s.Value.Contains("<OpportunityActionForm ", StringComparison.Ordinal) || s.Value.Contains("<CaptureForm ", StringComparison.Ordinal)),
            s => Assert.Contains("<FormBoundary", s.Value, StringComparison.Ordinal));
        string[] shown = [.. sources.Values.SelectMany(source => DialogShown().Matches(source).Select(match => match.Groups[1].Value))];
        Assert.True(shown.Length >= 12);
        Assert.All(shown, dialog => Assert.StartsWith("GuardedDialog<", dialog, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_form_keeps_a_draft_or_asks_before_it_is_left()
    {
        string[] forms = [.. Directory.EnumerateFiles(Repository.PathOf("IntentPortal.Web"), "*.razor", SearchOption.AllDirectories).Where(path => File.ReadAllText(path).Contains("@onsubmit=", StringComparison.Ordinal))];

        Assert.True(forms.Length > 6);
        Assert.All(forms, path => Assert.Matches("<(DraftNotice|DraftTextField|UnsavedChanges) ", File.ReadAllText(path)));
    }

    [Fact]
    public async Task A_form_that_fails_at_what_was_typed_is_begun_anew_without_it()
    {
        await KeepAsync(Form, string.Empty, "\"poison\"");
        IRenderedComponent<FormBoundary> boundary = Render<FormBoundary>(p => p.AddChildContent<PoisonedForm>());
        boundary.WaitForElement("[data-testid=failed-form]");

        // Trying again with the same draft fails again and deletes nothing.
        await boundary.Find("[data-testid=try-again]").ClickAsync(new());
        boundary.WaitForElement("[data-testid=failed-form]");
        Assert.NotNull(await Database.Get<IDrafts>().FindAsync(seller, Form, string.Empty, Cancel));
        await boundary.Find("[data-testid=start-afresh]").ClickAsync(new());

        boundary.WaitForElement("[data-testid=poisoned]");
        Assert.Null(await Database.Get<IDrafts>().FindAsync(seller, Form, string.Empty, Cancel));
    }

    [Fact]
    public async Task A_handler_that_fails_takes_only_the_form_along_and_what_was_just_typed_is_thrown_away_too()
    {
        IRenderedComponent<FormBoundary> boundary = Render<FormBoundary>(p => p.AddChildContent<PoisonedForm>());
        await boundary.WaitForElement("[data-testid=poisoned]").ClickAsync(new());

        boundary.WaitForElement("[data-testid=failed-form]");
        await boundary.Find("[data-testid=start-afresh]").ClickAsync(new());

        boundary.WaitForElement("[data-testid=poisoned]");
        Assert.Null(await Database.Get<IDrafts>().FindAsync(seller, Form, string.Empty, Cancel));
    }

    [Fact]
    public async Task A_dialog_that_fails_is_begun_anew_where_it_stands()
    {
        await KeepAsync(Form, string.Empty, "\"poison\"");
        IRenderedComponent<MudDialogProvider> provider = Render<MudDialogProvider>();
        await provider.InvokeAsync(() => { _ = Services.GetRequiredService<IDialogService>().ShowAsync<GuardedDialog<PoisonedDialog>>("Poisoned"); });
        provider.WaitForElement("[data-testid=failed-form]");

        await provider.Find("[data-testid=start-afresh]").ClickAsync(new());

        await provider.WaitForElement("[data-testid=poisoned]").ClickAsync(new());
        provider.WaitForElement("[data-testid=failed-form]");
    }

    [Fact]
    public async Task A_file_that_was_attached_meanwhile_in_another_tab_stays_when_it_is_taken_off_the_form()
    {
        var files = Database.Get<IFileStore>();
        using var bytes = new MemoryStream([1, 2, 3]);
        var file = new StoredFile((await files.SaveAsync(bytes, 10, Cancel))!.Value.Id, "contract.pdf", 3);
        List<StoredFile> picked = [file];
        IRenderedComponent<FilePicker> other = Render<FilePicker>(p => p.Add(f => f.Files, picked));
        Assert.True((await Database.Get<IntentService>().AddFilesAsync(seller, intent!.Id, [file], Cancel)).Succeeded);

        await other.Find("li button").ClickAsync(new());

        Assert.Empty(picked);
        using Stream? stored = files.Open(file.Id);
        Assert.NotNull(stored);
    }

    protected override async Task FillAsync()
    {
        seller = await Database.PersonAsync(Roles.Sales);
        Guid source = await Database.SourceAsync();
        intent = await Database.IntentAsync(await Database.CustomerAsync(source, seller), source, seller, seller);
    }

    protected override void AddServices()
    {
        Add<IntentService>();
        Add<IntentFollowUpService>();
        Add<IntentConfirmationService>();
        Add<IntentPortal.Domain.Customers.Archive.ICustomerArchiveQueries>();
        Add<IntentPortal.Domain.Suggestions.ISuggestionQueries>();
        Add<IReferenceData>();
        Add<ICustomerQueries>();
        Add<IFileStore>();
        Add<IDrafts>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        SignIn(seller);
    }

    // A form's own dialogs are opened with two type arguments through FormDialogs, which guards them.
    [GeneratedRegex(@"ShowAsync<(\w+(?:<\w+>)?)>\(")]
    private static partial Regex DialogShown();

    private Task KeepAsync(string form, string record, string json) => Database.Get<IDrafts>().SaveAsync(seller, new Draft(form, record, 1, json, Database.Clock.GetUtcNow()), Cancel);

    private async Task<IRenderedComponent<IntentActionForm>> OpenAsync()
    {
        IRenderedComponent<IntentActionForm> panel = Render<IntentActionForm>(await FollowUpAsync());
        panel.WaitForElement("[data-testid=action-text]");
        return panel;
    }

    private async Task<IRenderedComponent<FormBoundary>> OpenGuardedAsync()
    {
        Action<ComponentParameterCollectionBuilder<IntentActionForm>> followUp = await FollowUpAsync();
        IRenderedComponent<FormBoundary> form = Render<FormBoundary>(parameters => parameters.AddChildContent(followUp));
        form.WaitForElement("[data-testid=action-text]");
        return form;
    }

    private async Task<Action<ComponentParameterCollectionBuilder<IntentActionForm>>> FollowUpAsync()
    {
        IntentDetail detail = (await Database.Get<IIntentQueries>().DetailAsync(seller, intent!.Code, Cancel))!;
        ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        return parameters => parameters
            .Add(p => p.Doing, IntentAction.FollowUp).Add(p => p.Detail, detail).Add(p => p.Lists, lists)
            .Add(p => p.OnDone, () => { }).Add(p => p.OnCancelled, () => { }).Add(p => p.OnReread, () => Task.FromResult<IntentDetail?>(detail));
    }

    /// <summary>Fails on a certain text, and when its button is clicked.</summary>
    public class PoisonedForm : ComponentBase, IAsyncDisposable
    {
        private DraftAutosave? keeper;
        private string typed = string.Empty;

        [CascadingParameter]
        private FormBoundary? Boundary { get; set; }

        [Inject]
        private IDrafts Drafts { get; set; } = default!;

        [Inject]
        private IntentPortal.Web.Identity.CurrentPerson Person { get; set; } = default!;

        public ValueTask DisposeAsync() => keeper?.DisposeAsync() ?? ValueTask.CompletedTask;

        protected override async Task OnInitializedAsync()
        {
            keeper = new DraftAutosave(Drafts, TimeProvider.System);
            Boundary?.Guard(keeper);
            typed = (await keeper.OpenAsync<string>(await Person.IdAsync(), Form, string.Empty, 0, CancellationToken.None))?.Form ?? string.Empty;
        }

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            if (typed == "poison")
            {
                throw new InvalidOperationException("This form cannot be drawn.");
            }

            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "data-testid", "poisoned");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, Press));
            builder.CloseElement();
        }

        private void Press()
        {
            keeper!.Keep("\"poison\"");
            throw new InvalidOperationException("This press fails.");
        }
    }

    /// <summary>The same as a dialog.</summary>
    public sealed class PoisonedDialog : PoisonedForm
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<MudDialog>(0);
            builder.AddAttribute(1, nameof(MudDialog.DialogContent), (RenderFragment)(content => base.BuildRenderTree(content)));
            builder.CloseComponent();
        }
    }
}
