using System.Text.RegularExpressions;
using Bunit;
using IntentPortal.Domain.Board;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Domain.Rules;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Customers.Detail;
using IntentPortal.Web.Features.Intents.Actions;
using IntentPortal.Web.Features.Opportunities.Detail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>An enumeration value that a switch does not know is an error and does not run the last action.</summary>
public sealed partial class UnknownActionTests : DatabaseComponentTest
{
    // Switches over these only decide what is displayed or in which order, or do nothing by default. Their default is
    // the value for everything else.
    private static readonly HashSet<string> showing =
    [
        "IntentActionModel.cs: IntentAction",
        "BoardDrop.cs: IntentStatus",
        "BoardLaneSection.razor: BoardLanes",
        "ContactCustomOrder.cs: CustomFieldType",
        "ContactPageQuery.cs: ContactSort",
        "ConcurrentConversion.cs: RefusalCode",
        "CustomFieldText.cs: CustomFieldType",
        "CustomerActionModel.cs: CustomerAction",
        "CustomerPageQuery.cs: CustomerSort",
        "IntentPageQuery.cs: IntentSort",
        "LeaverFields.razor: PersonWorkKind",
        "OpportunityPageQuery.cs: OpportunitySort",
        "PortalPaths.cs: RecordKind",
        "ChangesSinceLastVisit.razor.cs: BoardChangeKind",
        "StatusChip.razor: IntentStatus",
    ];

    private Guid manager;
    private Guid customer;
    private Intent? intent;
    private string opportunity = string.Empty;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unknown_action_on_an_intent_throws_and_deletes_nothing()
    {
        IntentDetail detail = (await Database.Get<IIntentQueries>().DetailAsync(manager, intent!.Code, Cancel))!;
        ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        long before = await LastAsync();
        IRenderedComponent<IntentActionForm> panel = Render<IntentActionForm>(parameters => parameters
            .Add(p => p.Doing, (IntentAction)999).Add(p => p.Detail, detail).Add(p => p.Lists, lists)
            .Add(p => p.OnDone, () => { }).Add(p => p.OnCancelled, () => { }).Add(p => p.OnReread, () => Task.FromResult<IntentDetail?>(detail)));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => panel.WaitForElement("[data-testid=action-save]").ClickAsync(new()));

        Assert.Equal(before, await LastAsync());
        Assert.Equal(intent.Status, (await Database.ReadIntentAsync(intent.Id))!.Status);
    }

    [Fact]
    public async Task An_unknown_action_on_a_customer_throws_and_changes_nothing()
    {
        CustomerDetail detail = (await Database.Get<ICustomerArchiveQueries>().DetailAsync(manager, await CodeAsync(), Cancel))!;
        ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        long before = await LastAsync();
        IRenderedComponent<CustomerActionForm> panel = Render<CustomerActionForm>(parameters => parameters
            .Add(p => p.Doing, (CustomerAction)999).Add(p => p.Detail, detail).Add(p => p.Lists, lists)
            .Add(p => p.OnDone, () => { }).Add(p => p.OnCancelled, () => { }).Add(p => p.OnReread, () => Task.FromResult<CustomerDetail?>(detail)).Add(p => p.OnMerge, (string _) => { }));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => panel.WaitForElement("[data-testid=action-save]").ClickAsync(new()));

        Assert.Equal(before, await LastAsync());
    }

    [Fact]
    public async Task An_unknown_action_on_an_opportunity_throws_and_changes_nothing()
    {
        OpportunityDetail detail = (await Database.Get<IOpportunityQueries>().DetailAsync(manager, opportunity, Cancel))!;
        ReferenceLists lists = await Database.Get<IReferenceData>().ReloadAsync(Cancel);
        long before = await LastAsync();
        IRenderedComponent<OpportunityActionForm> panel = Render<OpportunityActionForm>(parameters => parameters
            .Add(p => p.Doing, (OpportunityAction)999).Add(p => p.Detail, detail).Add(p => p.Lists, lists)
            .Add(p => p.OnDone, () => { }).Add(p => p.OnCancelled, () => { }).Add(p => p.OnReread, () => Task.FromResult<OpportunityDetail?>(detail)));

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => panel.WaitForElement("[data-testid=action-save]").ClickAsync(new()));

        Assert.Equal(before, await LastAsync());
    }

    [Fact]
    public async Task What_the_services_and_jobs_decide_by_knows_its_cases()
    {
        var card = new BoardCell((IntentStatus)1, (BoardLanes)999);
        Assert.Throws<ArgumentOutOfRangeException>(() => EscalationLadder.Says((EscalationStep)999));
        Assert.Throws<ArgumentOutOfRangeException>(() => Opportunity.UsualProbability((OpportunityStage)999));
        BoardCard shown = (await Database.Get<IBoardQueries>().CardsAsync(manager, new CardPage(new BoardFilter(), intent!.Status), Cancel)).Single();
        Assert.Throws<ArgumentOutOfRangeException>(() => (card with { Column = shown.Status }).Holds(shown));
        Assert.Throws<ArgumentOutOfRangeException>(() => BoardCell.Of(shown, (BoardLanes)999).ToList());
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Database.Get<IBoardQueries>().CardsAsync(manager, new CardPage(new BoardFilter(), intent!.Status, (BoardLanes)999), Cancel));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Database.Get<IBoardQueries>().HeadsAsync(manager, new BoardFilter(), (BoardLanes)999, Cancel));
    }

    [Fact]
    public void Every_switch_over_an_enumeration_whose_default_acts_throws()
    {
        HashSet<string> enumerations =
        [
            .. new[] { typeof(Intent).Assembly, typeof(PortalDbContext).Assembly, typeof(Program).Assembly }.SelectMany(assembly => assembly.GetTypes()).Where(type => type.IsEnum).Select(type => type.Name),
        ];
        IEnumerable<string> acting =
            from project in new[] { "IntentPortal.Domain", "IntentPortal.Infrastructure", "IntentPortal.Web" }
            from path in Directory.EnumerateFiles(Repository.PathOf(project), "*.*", SearchOption.AllDirectories)
            where (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal)) && !path.Contains("Migrations", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
            from found in Defaults(File.ReadAllText(path), enumerations)
            select $"{Path.GetFileName(path)}: {found}";

        Assert.Equal(showing.Order(StringComparer.Ordinal), acting.Distinct().Order(StringComparer.Ordinal));
    }

    protected override async Task FillAsync()
    {
        Guid department = await Database.DepartmentAsync();
        manager = await Database.PersonAsync(Roles.SalesManager, department);
        Guid source = await Database.SourceAsync();
        customer = await Database.CustomerAsync(source, manager, department, CustomerStage.Potential);
        intent = await Database.IntentAsync(customer, source, manager, manager, department);
        var details = new OpportunityDetails { Name = "冷库改造", ExpectedAmount = 100m, ExpectedCloseOn = new DateOnly(2026, 9, 1), Probability = 35 };
        opportunity = (await Database.Get<OpportunityService>().AddAsync(manager, new AddOpportunity(customer, details, null), Cancel)).Value!.Code;
    }

    protected override void AddServices()
    {
        Add<IntentService>();
        Add<IntentFollowUpService>();
        Add<IntentConfirmationService>();
        Add<CustomerService>();
        Add<CustomerFollowUpService>();
        Add<CustomerLifeCycleService>();
        Add<OpportunityService>();
        Add<OpportunityCloseService>();
        Add<OpportunityFollowUpService>();
        Add<IOpportunityQueries>();
        Add<ICustomerArchiveQueries>();
        Add<ICustomerQueries>();
        Add<IDuplicateQueries>();
        Add<IntentPortal.Domain.Suggestions.ISuggestionQueries>();
        Add<IReferenceData>();
        Add<IDrafts>();
        Services.AddSingleton<ILiveFeed>(new StubLiveFeed());
        SignIn(manager);
    }

    // The enumerations of all switch expressions whose default neither throws nor does nothing.
    private static IEnumerable<string> Defaults(string text, HashSet<string> enumerations)
    {
        foreach (Match begin in Switch().Matches(text))
        {
            string body = Body(text, begin.Index + begin.Length);
            string? over = Arm().Matches(body).Select(arm => arm.Groups[1].Value).FirstOrDefault(enumerations.Contains);
            Match last = Default().Match(body);
            if (over is not null && last.Success && !last.Groups[1].Value.StartsWith("throw", StringComparison.Ordinal))
            {
                yield return over;
            }
        }
    }

    private static string Body(string text, int from)
    {
        int depth = 1;
        int at = from;
        while (depth > 0)
        {
            depth += text[at] == '{' ? 1 : text[at] == '}' ? -1 : 0;
            at++;
        }

        return text[from..at];
    }

    [GeneratedRegex(@"switch\s*\{")]
    private static partial Regex Switch();

    [GeneratedRegex(@"^\s*\(?(\w+)\.\w+[^\n]*=>", RegexOptions.Multiline)]
    private static partial Regex Arm();

    [GeneratedRegex(@"^\s*_ =>\s*(\S[^\n]*)", RegexOptions.Multiline)]
    private static partial Regex Default();

    private async Task<long> LastAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Changes.MaxAsync(c => c.Sequence, Cancel);
    }

    private async Task<string> CodeAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.Where(c => c.Id == customer).Select(c => c.Code).SingleAsync(Cancel);
    }
}
