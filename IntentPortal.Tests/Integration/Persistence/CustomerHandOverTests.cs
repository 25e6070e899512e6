using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Customers.Detail;
using Microsoft.EntityFrameworkCore;
using MudBlazor;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>A customer is assigned together with its open work.</summary>
public sealed class CustomerHandOverTests : DatabaseComponentTest
{
    private Guid department;
    private Guid manager;
    private Guid before;
    private Guid next;
    private Guid colleague;
    private Guid customer;
    private Intent own = null!;
    private Intent unowned = null!;
    private Intent colleagues = null!;
    private Guid opportunity;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateOnly InThreeDays => DateOnly.FromDateTime(Database.Clock.GetUtcNow().DateTime).AddDays(3);

    [Fact]
    public async Task Its_open_work_goes_along_with_the_promises_and_what_a_colleague_works_on_stays()
    {
        Assert.Null((await HandOverAsync(manager, RecordKind.Intent, RecordKind.Opportunity)).Refusal);

        Assert.Equal((next, next, colleague), (await OwnerAsync(own), await OwnerAsync(unowned), await OwnerAsync(colleagues)));
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(next, (await context.Opportunities.SingleAsync(Cancel)).OwnerId);
        Assert.Equal(2, await context.Promises.CountAsync(p => p.ById == next, Cancel));
        Assert.Equal([NotificationKind.CustomerAssigned], await context.Notifications.Where(n => n.PersonId == next).Select(n => n.Kind).ToListAsync(Cancel));
        Guid change = (await Database.LinesAsync(customer)).Last(line => line.Kind == ChangeKind.Assigned).ChangeId;
        foreach (Guid id in new[] { own.Id, unowned.Id, opportunity })
        {
            Assert.Equal(change, (await Database.LinesAsync(id))[^1].ChangeId);
        }
    }

    [Fact]
    public async Task What_is_not_selected_stays_with_the_former_owner()
    {
        Assert.Null((await HandOverAsync(manager, RecordKind.Opportunity)).Refusal);

        Assert.Equal((before, (Guid?)null), (await OwnerAsync(own), await OwnerAsync(unowned)));
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal((next, next), ((await context.Opportunities.SingleAsync(Cancel)).OwnerId, (await context.Customers.SingleAsync(Cancel)).OwnerId!.Value));
    }

    [Fact]
    public async Task Work_that_the_actor_may_not_assign_stays_although_the_customer_goes()
    {
        Guid helper = await Database.PersonAsync(Roles.Sales, department);
        Assert.Null((await Database.Get<CustomerService>().SetCollaboratorAsync(manager, customer, helper, true, Cancel)).Refusal);

        Assert.Null((await HandOverAsync(helper, RecordKind.Intent, RecordKind.Opportunity)).Refusal);

        Assert.Equal(before, await OwnerAsync(own));
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(before, (await context.Opportunities.SingleAsync(Cancel)).OwnerId);
    }

    [Fact]
    public async Task The_form_lists_what_goes_along_ticked_and_takes_the_ticks_over()
    {
        var detail = (await Database.Get<ICustomerArchiveQueries>().DetailAsync(manager, await CodeAsync(), Cancel))!;
        var model = new CustomerActionModel();
        IRenderedComponent<WorkGoingAlong> part = Render<WorkGoingAlong>(parameters => parameters.Add(p => p.Detail, detail).Add(p => p.Model, model).Add(p => p.OnTyped, () => { }));
        part.WaitForElement("[data-testid=going-along] li");

        Assert.Contains(own.Code, part.Markup, StringComparison.Ordinal);
        Assert.Contains(unowned.Code, part.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain(colleagues.Code, part.Markup, StringComparison.Ordinal);
        Assert.Equal(["Give 2 open intents along", "Give 1 open opportunity along"], part.FindComponents<MudCheckBox<bool>>().Select(box => box.Instance.Label));
        Assert.All(part.FindAll("input[type=checkbox]"), box => Assert.True(box.HasAttribute("checked")));
        await part.InvokeAsync(() => part.FindComponents<MudCheckBox<bool>>()[0].Instance.ValueChanged.InvokeAsync(false));
        Assert.Equal([RecordKind.Opportunity], model.GoingAlong);
    }

    protected override async Task FillAsync()
    {
        department = await Database.DepartmentAsync();
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        (before, next, colleague) = (await Database.PersonAsync(Roles.Sales, department), await Database.PersonAsync(Roles.Sales, department), await Database.PersonAsync(Roles.Sales, department));
        Guid source = await Database.SourceAsync();
        customer = await Database.CustomerAsync(source, before, department, CustomerStage.Potential);
        own = await Database.IntentAsync(customer, source, before, before, department);
        unowned = await Database.IntentAsync(customer, source, before, null, department);
        colleagues = await Database.IntentAsync(customer, source, before, colleague, department);
        Assert.True((await Database.Get<IntentFollowUpService>().MovePromiseAsync(before, new MovePromise(own.Id, InThreeDays, null), Cancel)).Succeeded);
        Assert.True((await Database.Get<CustomerFollowUpService>().MovePromiseAsync(before, new MovePromise(customer, InThreeDays, null), Cancel)).Succeeded);
        opportunity = (await Database.Get<OpportunityService>().AddAsync(
            before, new AddOpportunity(customer, new OpportunityDetails { Name = "冷库改造", ExpectedAmount = 1000m, ExpectedCloseOn = InThreeDays }, before), Cancel)).Value!.Id;
        SignIn(manager, Roles.SalesManager);
    }

    protected override void AddServices() => Add<IIntentQueries>();

    private Task<Outcome<CustomerRef>> HandOverAsync(Guid actor, params RecordKind[] with) =>
        Database.Get<CustomerService>().HandOverAsync(actor, new HandOverCustomer(customer, next, with), Cancel);

    private async Task<Guid?> OwnerAsync(Intent intent) => (await Database.ReadIntentAsync(intent.Id))!.OwnerId;

    private async Task<string> CodeAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return (await context.Customers.SingleAsync(Cancel)).Code;
    }
}
