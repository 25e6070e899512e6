using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Suggestions;
using IntentPortal.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Customer ownership follows the work, in every way in which somebody gets work. A customer is found through the work
/// without reading all customers.
/// </summary>
public sealed class OwnershipTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid department;
    private Guid source;
    private Guid sales;
    private Guid colleague;
    private Guid marketing;
    private Guid manager;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        department = await Database.DepartmentAsync();
        source = await Database.SourceAsync();
        sales = await Database.PersonAsync(Roles.Sales, department);
        colleague = await Database.PersonAsync(Roles.Sales, department);
        marketing = await Database.PersonAsync(Roles.Marketing, department);
        manager = await Database.PersonAsync(Roles.SalesManager, department);
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    /// <summary>The ways in which somebody gets an intent.</summary>
    public static TheoryData<string> Ways() => ["take", "assign", "assign many", "first follow-up", "capture"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task A_customer_that_nobody_owns_goes_along_with_its_other_unowned_intents(string way)
    {
        Guid customer = await Database.CustomerAsync(source);
        Intent other = await Database.IntentAsync(customer, source, marketing, null, department);
        Intent owned = await Database.IntentAsync(customer, source, marketing, colleague, department);

        CustomerWent? went = await GiveAsync(way, customer);

        Customer found = await ReadAsync(customer);
        Assert.Equal((sales, department), (found.OwnerId!.Value, found.DepartmentId!.Value));
        Assert.Empty(found.Collaborators);
        Assert.Equal((sales, IntentStatus.FollowingUp), await OwnerOfAsync(other));
        Assert.Equal(colleague, (await OwnerOfAsync(owned)).Item1);
        Assert.Equal(new CustomerWent(found.Name, IsOwned: true, 1), went);
        Assert.NotNull(await Database.Get<ICustomerArchiveQueries>().DetailAsync(sales, found.Code, Cancel));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Where_somebody_else_owns_the_customer_the_owner_of_the_intent_works_on_it_too(string way)
    {
        Guid customer = await Database.CustomerAsync(source, way == "capture" ? colleague : marketing, department);

        CustomerWent? went = await GiveAsync(way, customer);

        Customer found = await ReadAsync(customer);
        Assert.Equal(way == "capture" ? colleague : marketing, found.OwnerId);
        Assert.Equal(sales, Assert.Single(found.Collaborators).PersonId);
        Assert.Equal(new CustomerWent(found.Name, IsOwned: false, 0), went);
        // A collaborator may act on the customer.
        Assert.True((await Database.Get<CustomerFollowUpService>().RecordAsync(
            sales, new RecordFollowUp(customer, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "来电", null, []), Cancel)).Succeeded);
    }

    [Fact]
    public async Task Nothing_goes_along_with_an_intent_of_somebody_who_cannot_own_customers()
    {
        Guid customer = await Database.CustomerAsync(source);
        Intent intent = await Database.IntentAsync(customer, source, marketing, null, department);

        IntentRef given = (await Database.Get<IntentService>().AssignAsync(manager, intent.Id, marketing, Cancel)).Value!;

        Assert.Null(given.Customer);
        Assert.Null((await ReadAsync(customer)).OwnerId);
    }

    [Fact]
    public async Task An_opportunity_that_is_given_on_takes_its_customer_along_too()
    {
        Guid unowned = await Database.CustomerAsync(source, null, department, CustomerStage.Potential);
        Guid owned = await Database.CustomerAsync(source, colleague, department, CustomerStage.Potential);
        foreach (Guid customer in new[] { unowned, owned })
        {
            OpportunityRef made = (await Database.Get<OpportunityService>().AddAsync(
                manager, new AddOpportunity(customer, new OpportunityDetails { Name = "冷库", ExpectedAmount = 1, ExpectedCloseOn = Today.AddDays(9) }, manager), Cancel)).Value!;
            Assert.All(await Database.Get<OpportunityService>().AssignManyAsync(manager, [made.Id], sales, Cancel), r => Assert.Null(r.Refusal));
        }

        // Adding the opportunity for the manager gave the unowned customer to the manager. The next owner of the
        // opportunity becomes a collaborator.
        Assert.Contains((await ReadAsync(unowned)).Collaborators, c => c.PersonId == sales);
        Assert.Contains((await ReadAsync(owned)).Collaborators, c => c.PersonId == sales);
    }

    [Fact]
    public async Task To_see_a_customer_by_an_intent_is_not_to_act_on_it()
    {
        Guid customer = await Database.CustomerAsync(source, colleague, null, CustomerStage.Potential);
        await Database.IntentAsync(customer, source, sales, sales);

        Outcome<CustomerRef> said = await Database.Get<CustomerFollowUpService>().RecordAsync(
            sales, new RecordFollowUp(customer, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "来电", null, []), Cancel);

        Assert.Equal(RefusalCode.NotAllowed, said.Refusal?.Code);
        Assert.False((await Database.Get<ICustomerArchiveQueries>().DetailAsync(sales, (await ReadAsync(customer)).Code, Cancel))!.Actions.Edit);
    }

    [Fact]
    public async Task The_page_of_an_intent_says_whom_to_ask_about_a_customer_that_is_not_seen()
    {
        Guid customer = await Database.CustomerAsync(source, colleague);
        Intent intent = await Database.IntentAsync(customer, source, marketing);
        async Task<CustomerAccess> AccessAsync(Guid actor) => (await Database.Get<IIntentQueries>().DetailAsync(actor, intent.Code, Cancel))!.CustomerAccess;

        CustomerAccess access = await AccessAsync(sales);
        Assert.Equal((false, (Guid?)customer, false), (access.MayOpen, access.HandOverFor, access.IsHandOverRequested));
        Assert.NotNull(access.OwnerName);
        Assert.True((await AccessAsync(marketing)).MayOpen);

        Assert.True((await Database.Get<HandOverService>().RequestAsync(sales, customer, "展会上认识", Cancel)).Succeeded);
        access = await AccessAsync(sales);
        Assert.Equal(((Guid?)null, true), (access.HandOverFor, access.IsHandOverRequested));
    }

    [Theory]
    [InlineData(Roles.Sales)]
    [InlineData(Roles.SalesManager)]
    [InlineData(Roles.Sales | Roles.SalesManager)]
    public async Task Each_customer_of_an_archive_takes_one_look_into_an_index_of_work(Roles roles)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        var viewer = new Viewer(sales, "甲", roles, department, [department]);
        await context.Database.OpenConnectionAsync(Cancel);

        await using var command = (SqliteCommand)context.Customers.IgnoreAutoIncludes().VisibleTo(viewer, context).OrderByDescending(c => c.Number).Select(c => c.Id).Take(50).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText[command.CommandText.IndexOf("SELECT", StringComparison.Ordinal)..];
        List<string> plan = [];
        await using SqliteDataReader reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel))
        {
            plan.Add(reader.GetString(3));
        }

        List<string> work = [.. plan.Where(line => line.Contains("IX_Intents_", StringComparison.Ordinal))];
        Assert.NotEmpty(work);
        Assert.All(work, line => Assert.Matches("COVERING INDEX IX_Intents_(OwnerId|DepartmentId)_CustomerId_Status .*CustomerId=", line));
        Assert.DoesNotContain(plan, line => line.StartsWith("SCAN i", StringComparison.Ordinal) || line.StartsWith("SCAN o", StringComparison.Ordinal));
    }

    private DateOnly Today => DateOnly.FromDateTime(Database.Clock.GetUtcNow().UtcDateTime);

    private async Task<CustomerWent?> GiveAsync(string way, Guid customer)
    {
        var intents = Database.Get<IntentService>();
        if (way == "capture")
        {
            Guid actor = (await ReadAsync(customer)).OwnerId is null ? marketing : colleague;
            Outcome<IntentRef> captured = await intents.CaptureAsync(
                actor, new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "主题", Content = "内容", SourceId = source }, customer, null, sales, null, []), Cancel);
            Assert.True(captured.Succeeded, captured.Refusal?.ToString());
            return captured.Value.Customer;
        }

        Intent intent = await Database.IntentAsync(customer, source, marketing, null, department);
        if (way == "assign many")
        {
            return Assert.Single(await intents.AssignManyAsync(manager, [intent.Id], sales, Cancel)).Customer;
        }

        Outcome<IntentRef> outcome = way switch
        {
            "take" => await intents.AssignAsync(sales, intent.Id, sales, Cancel),
            "assign" => await intents.AssignAsync(manager, intent.Id, sales, Cancel),
            _ => await Database.Get<IntentFollowUpService>().RecordAsync(
                sales, new RecordFollowUp(intent.Id, null, FollowUpMethod.Phone, Database.Clock.GetUtcNow(), "来电", null, []), Cancel),
        };
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
        return outcome.Value.Customer;
    }

    private async Task<Customer> ReadAsync(Guid id)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.AsNoTracking().SingleAsync(c => c.Id == id, Cancel);
    }

    private async Task<(Guid?, IntentStatus)> OwnerOfAsync(Intent intent)
    {
        Intent now = (await Database.ReadIntentAsync(intent.Id))!;
        return (now.OwnerId, now.Status);
    }
}
