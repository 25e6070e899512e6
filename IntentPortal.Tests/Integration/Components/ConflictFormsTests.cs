using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Intents;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Shared.Changes;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>Two people at one intent: what the form of the later one says, keeps and offers.</summary>
public sealed class ConflictFormsTests : DatabaseComponentTest
{
    private Guid seller;
    private Guid manager;
    private Guid viewer;
    private Intent? intent;
    private HeldDrafts? drafts;
    private bool isDone;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Different_fields_are_merged_without_a_question_and_no_old_value_is_written_back()
    {
        IRenderedComponent<IntentActionForm> form = await OpenAsync(IntentAction.Edit);
        await EditAsync(facts => facts.SourceDetail = "展会 B 馆", content: null);

        await form.Find("[data-testid=action-text]").InputAsync("客户要三台机组");
        await form.Find("[data-testid=action-save]").ClickAsync(new());

        form.WaitForAssertion(() => Assert.True(isDone));
        IntentDetail saved = await DetailAsync();
        Assert.Equal(("客户要三台机组", "展会 B 馆"), (saved.Content, saved.SourceDetail));
    }

    [Fact]
    public async Task Only_the_field_that_both_changed_is_asked_and_the_rest_of_both_is_saved()
    {
        IRenderedComponent<IntentActionForm> form = await OpenAsync(IntentAction.Edit);
        await EditAsync(facts => facts.SourceDetail = "展会 B 馆", content: "经理写下的内容");

        await form.Find("[data-testid=action-text]").InputAsync("销售写下的内容");
        await form.Find("[data-testid=action-save]").ClickAsync(new());

        form.WaitForElement("[data-testid=conflict]");
        Assert.Single(form.FindAll("[data-testid=conflict] tbody tr"));
        Assert.Contains("经理写下的内容", form.Find("[data-testid=conflict] tbody").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("王经理 at ", form.Find("[data-testid=conflict-told]").TextContent, StringComparison.Ordinal);
        Assert.Contains(": edited (", form.Find("[data-testid=conflict-told]").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("[data-testid=action-save]"));
        await form.Find("[data-testid=keep-mine]").ClickAsync(new());
        form.WaitForAssertion(() => Assert.True(isDone));
        IntentDetail saved = await DetailAsync();
        Assert.Equal(("销售写下的内容", "展会 B 馆"), (saved.Content, saved.SourceDetail));
    }

    [Fact]
    public async Task A_confirmation_that_came_too_late_says_who_did_what_keeps_the_text_and_offers_nothing_that_cannot_work()
    {
        viewer = manager;
        SignIn(manager);
        IRenderedComponent<IntentActionForm> form = await OpenAsync(IntentAction.ConfirmSuggestion);
        await form.Find("[data-testid=action-text]").InputAsync("静音要求");
        Guid reason = await Database.ReasonAsync();
        await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        Taken(await Database.Get<IntentConfirmationService>().AsInvalidAsync(seller, new ConfirmInvalid(intent!.Id, (await DetailAsync()).Row.Version, reason, "联系不上"), Cancel));

        await form.Find("[data-testid=action-save]").ClickAsync(new());

        Assert.Equal("no", form.WaitForElement("[data-testid=conflict]").GetAttribute("data-possible"));
        Assert.Contains("张伟 at ", form.Find("[data-testid=conflict-told]").TextContent, StringComparison.Ordinal);
        Assert.Contains("联系不上", form.Find("[data-testid=conflict-told]").TextContent, StringComparison.Ordinal);
        Assert.Contains("静音要求", form.Find("[data-testid=action-text]").OuterHtml, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("table, [data-testid=action-save], [data-testid=keep-mine], [data-testid=do-anyway]"));
    }

    [Fact]
    public async Task An_action_that_is_still_possible_can_be_done_anyway()
    {
        IRenderedComponent<IntentActionForm> form = await OpenAsync(IntentAction.Split);
        await form.Find("[data-testid=second-subject]").InputAsync("第二个需求");
        await form.Find("[data-testid=second-content]").InputAsync("另外要一台冷水机");
        await EditAsync(facts => facts.SourceDetail = "展会 B 馆", content: null);

        await form.Find("[data-testid=action-save]").ClickAsync(new());

        // Splitting does not touch the source, so nothing is asked.
        form.WaitForAssertion(() => Assert.True(isDone));
        Assert.Equal("展会 B 馆", (await DetailAsync()).SourceDetail);
    }

    [Fact]
    public async Task An_invalid_confirmation_over_somebody_elses_edit_is_asked_once_more_and_then_done_on_what_is_saved()
    {
        Guid reason = await Database.ReasonAsync();
        await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        await Database.Get<IDrafts>().SaveAsync(seller, new Draft("intent-ConfirmInvalid", intent!.Id.ToString(), (await DetailAsync()).Row.Version, $$"""{"reasonId":"{{reason}}"}""", Database.Clock.GetUtcNow()), Cancel);
        IRenderedComponent<IntentActionForm> form = await OpenAsync(IntentAction.ConfirmInvalid);
        await EditAsync(facts => facts.SourceDetail = "展会 B 馆", content: null);

        await form.Find("[data-testid=action-save]").ClickAsync(new());
        Assert.Empty(form.WaitForElement("[data-testid=conflict]").QuerySelectorAll("table"));
        await form.Find("[data-testid=do-anyway]").ClickAsync(new());

        form.WaitForAssertion(() => Assert.True(isDone));
        Assert.Equal(IntentStatus.Invalid, (await Database.ReadIntentAsync(intent.Id))!.Status);
    }

    [Fact]
    public async Task A_restored_draft_remembers_what_the_form_began_with()
    {
        IRenderedComponent<IntentActionForm> form = await OpenAsync(IntentAction.Edit);
        await form.Find("[data-testid=action-text]").InputAsync("断线前写的");
        await DisposeComponentsAsync();
        await EditAsync(facts => facts.SourceDetail = "展会 B 馆", content: null);
        Render<MudBlazor.MudPopoverProvider>();

        form = await OpenAsync(IntentAction.Edit);
        await form.Find("[data-testid=action-save]").ClickAsync(new());

        form.WaitForAssertion(() => Assert.True(isDone));
        IntentDetail saved = await DetailAsync();
        Assert.Equal(("断线前写的", "展会 B 馆"), (saved.Content, saved.SourceDetail));
    }

    [Fact]
    public async Task No_field_is_shown_before_the_draft_is_read()
    {
        drafts!.Gate = new TaskCompletionSource();
        IRenderedComponent<IntentActionForm> form = await RenderAsync(IntentAction.FollowUp);
        Assert.Empty(form.FindAll("[data-testid=action-text], [data-testid=action-save]"));

        drafts.Gate.SetResult();

        form.WaitForElement("[data-testid=action-text]");
    }

    protected override async Task FillAsync()
    {
        Guid department = await Database.DepartmentAsync();
        seller = await Database.PersonAsync(Roles.Sales, department, "张伟");
        manager = await Database.PersonAsync(Roles.SalesManager, department, "王经理");
        Guid source = await Database.SourceAsync();
        intent = await Database.IntentAsync(await Database.CustomerAsync(source, seller, department), source, seller, seller, department);
    }

    protected override void AddServices()
    {
        Add<IntentService>();
        Add<IntentFollowUpService>();
        Add<IntentConfirmationService>();
        Add<ICustomerArchiveQueries>();
        Add<ICustomerQueries>();
        Add<ISuggestionQueries>();
        Add<IReferenceData>();
        Add<IFileStore>();
        drafts = new HeldDrafts(Database.Get<IDrafts>());
        Services.AddSingleton<IDrafts>(drafts);
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        viewer = seller;
        SignIn(seller);
    }

    private static void Taken<T>(Outcome<T> outcome) => Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());

    private async Task EditAsync(Action<IntentFactsModel> change, string? content)
    {
        IntentDetail now = await DetailAsync();
        IntentFactsModel facts = IntentFactsModel.Of(now);
        change(facts);
        Taken(await Database.Get<IntentService>().EditAsync(manager, new EditIntent(now.Row.Id, now.Row.Version, facts.ToDetails(now.Row.Subject, content ?? now.Content)), Cancel));
    }

    private async Task<IRenderedComponent<IntentActionForm>> OpenAsync(IntentAction action)
    {
        IRenderedComponent<IntentActionForm> form = await RenderAsync(action);
        form.WaitForElement("[data-testid=action-save]");
        return form;
    }

    private async Task<IRenderedComponent<IntentActionForm>> RenderAsync(IntentAction action)
    {
        IntentDetail detail = await DetailAsync();
        ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        IReadOnlyList<TimelineItem> timeline = [];
        return Render<IntentActionForm>(parameters => parameters
            .Add(p => p.Doing, action).Add(p => p.Detail, detail).Add(p => p.Lists, lists)
            .Add(p => p.OnDone, () => isDone = true).Add(p => p.OnCancelled, () => { })
            .Add(p => p.OnReread, async () =>
            {
                timeline = await Database.Get<IIntentQueries>().TimelineAsync(viewer, intent!.Id, 50, Cancel);
                return await Database.Get<IIntentQueries>().DetailAsync(viewer, intent.Code, Cancel);
            })
            .Add(p => p.ChangesSince, (id, version) => Services.GetRequiredService<ChangeSentence>().Of(timeline, id, version, new ReferenceNames(lists))));
    }

    private async Task<IntentDetail> DetailAsync() => (await Database.Get<IIntentQueries>().DetailAsync(viewer, intent!.Code, Cancel))!;

    /// <summary>Drafts whose reading the test can hold back.</summary>
    private sealed class HeldDrafts(IDrafts drafts) : IDrafts
    {
        public TaskCompletionSource? Gate { get; set; }

        public async Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel)
        {
            if (Gate is not null)
            {
                await Gate.Task;
            }

            return await drafts.FindAsync(personId, form, recordKey, cancel);
        }

        public Task<IReadOnlyList<Draft>> OfAsync(Guid personId, string form, string recordKey, CancellationToken cancel) => drafts.OfAsync(personId, form, recordKey, cancel);

        public Task SaveAsync(Guid personId, Draft draft, CancellationToken cancel) => drafts.SaveAsync(personId, draft, cancel);

        public Task DeleteAsync(Guid personId, string form, string recordKey, CancellationToken cancel) => drafts.DeleteAsync(personId, form, recordKey, cancel);

        public void Release(Guid personId, string form, string recordKey) => drafts.Release(personId, form, recordKey);
    }
}
