using Bunit;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Suggestions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Changing the responsible person of a suggestion.</summary>
public sealed class SuggestionAssignTests : DatabaseComponentTest
{
    private Guid designer;
    private Guid next;
    private Suggestion suggestion = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_new_owner_is_told_and_the_ledger_says_who_was_responsible_before()
    {
        Outcome<RecordRef> outcome = await AssignAsync(next, version: 1);

        Assert.Equal(suggestion.Code, outcome.Value!.Code);
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(next, (await context.Suggestions.SingleAsync(s => s.Id == suggestion.Id, Cancel)).OwnerId);
        Assert.Equal(NotificationKind.SuggestionAssigned, (await context.Notifications.SingleAsync(n => n.PersonId == next, Cancel)).Kind);
        ChangeLine line = await context.ChangeLines.SingleAsync(l => l.RecordId == suggestion.Id && l.Kind == ChangeKind.Assigned, Cancel);
        Assert.Contains($"\"OwnerId\":[\"{designer}\",\"{next}\"]", line.Values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_is_told_and_changes_nothing()
    {
        await AssignAsync(next, version: 1);

        Assert.Equal(RefusalCode.Conflict, (await AssignAsync(designer, version: 1)).Refusal?.Code);
        Assert.True((await AssignAsync(designer, version: 2)).Succeeded);
    }

    [Fact]
    public async Task Nobody_becomes_responsible_who_is_not_there_any_more()
    {
        Guid gone = await Database.PersonAsync(Roles.Sales);
        Guid admin = await Database.PersonAsync(Roles.Administrator);
        Assert.True((await Database.Get<PersonService>().EditAsync(admin, new EditPerson(gone, 1, "离职", null, Roles.Sales, null, false), Cancel)).Succeeded);

        Assert.Equal(RefusalCode.OwnerInactive, (await AssignAsync(gone, version: 1)).Refusal?.Code);
        Assert.Equal(RefusalCode.InvalidInput, (await AssignAsync(null, version: 1)).Refusal?.Code);
    }

    [Fact]
    public async Task The_same_person_again_is_told_nothing()
    {
        Assert.True((await AssignAsync(designer, version: 1)).Succeeded);

        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Empty(await context.Notifications.ToListAsync(Cancel));
        Assert.Equal(1, (await context.Suggestions.SingleAsync(Cancel)).Version);
    }

    [Fact]
    public async Task The_page_offers_it_and_shows_the_new_owner()
    {
        IRenderedComponent<SuggestionPage> page = Render<SuggestionPage>(parameters => parameters.Add(p => p.Code, suggestion.Code));
        await page.WaitForElement("[data-testid=assign]").ClickAsync(new());
        IRenderedComponent<AssignSuggestionForm> form = page.FindComponent<AssignSuggestionForm>();
        await form.InvokeAsync(() => form.FindComponent<IntentPortal.Web.Shared.Forms.ChoiceSelect>().Instance.ValueChanged.InvokeAsync(next));
        await page.Find("[data-testid=assign-suggestion]").SubmitAsync();

        page.WaitForElement("[data-testid=assign]");
        SuggestionDetail? detail = await Database.Get<ISuggestionQueries>().DetailAsync(designer, suggestion.Code, Cancel);
        Assert.Equal(next, detail!.OwnerId);
    }

    protected override async Task FillAsync()
    {
        designer = await Database.PersonAsync(Roles.ProductDesigner);
        next = await Database.PersonAsync(Roles.Sales);
        Guid id = await Database.SuggestionAsync(designer);
        await using PortalDbContext context = await Database.OpenAsync();
        suggestion = await context.Suggestions.SingleAsync(s => s.Id == id, Cancel);
        SignIn(designer, Roles.ProductDesigner);
    }

    protected override void AddServices()
    {
        Add<IReferenceData>();
        Add<ISuggestionQueries>();
        Add<SuggestionService>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
    }

    private Task<Outcome<RecordRef>> AssignAsync(Guid? owner, long version) =>
        Database.Get<SuggestionService>().AssignAsync(designer, new AssignSuggestion(suggestion.Id, version, owner), Cancel);
}
