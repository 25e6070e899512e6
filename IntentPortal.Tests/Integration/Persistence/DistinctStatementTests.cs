using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Duplicates marked as distinct during a quick add or conversion are saved together with it, or not at all.
/// </summary>
public sealed class DistinctStatementTests : IAsyncLifetime
{
    private TestDatabase? database;
    private Guid source;
    private Guid department;
    private Guid sales;
    private Guid known;

    private TestDatabase Database => database!;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        source = await Database.SourceAsync();
        department = await Database.DepartmentAsync();
        sales = await Database.PersonAsync(Roles.Sales, department);
        known = await Database.CustomerAsync(source, sales, department, CustomerStage.Potential, details: new CustomerDetails { Name = "玉衡低温仓储有限公司", Phone = "0755-83120077" });
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    [Fact]
    public async Task A_capture_with_a_quick_add_remembers_person_and_reason()
    {
        Outcome<IntentRef> captured = await CaptureAsync(new DistinctStatement(" 股份公司是新设的 ", [known, known]));

        Assert.True(captured.Succeeded, captured.Refusal?.ToString());
        DistinctPair said = Assert.Single(await SaidAsync());
        Assert.Equal((sales, "股份公司是新设的"), (said.SaidById, said.Reason));
        await using PortalDbContext context = await Database.OpenAsync();
        Guid added = await context.Intents.Where(i => i.Id == captured.Value.Id).Select(i => i.CustomerId).SingleAsync(Cancel);
        Assert.Equal(CustomerPair.Of(added, known), (said.OneId, said.OtherId));
        Assert.Equal(added, Assert.Single(await Database.Get<IDuplicateQueries>().DistinctPairsAsync(sales, known, Cancel)).OtherId);
        // One operation is one ledger entry.
        Guid entry = await context.ChangeLines.Where(l => l.Kind == ChangeKind.MarkedDistinct).Select(l => l.ChangeId).SingleAsync(Cancel);
        Assert.True(await context.ChangeLines.AnyAsync(l => l.ChangeId == entry && l.RecordId == captured.Value.Id, Cancel));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_saved_at_all()
    {
        Outcome<IntentRef> captured = await CaptureAsync(new DistinctStatement(" ", [known]));

        FieldProblem problem = Assert.Single(captured.Refusal!.Problems);
        Assert.Equal(("NewCustomer.DistinctReason", FieldProblemKind.Required), (problem.Field, problem.Kind));
        Assert.Empty(await SaidAsync());
        await using PortalDbContext context = await Database.OpenAsync();
        Assert.Equal(1, await context.Customers.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_masked_hit_needs_no_reason_and_cannot_be_told_apart()
    {
        sales = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync());

        Assert.Equal(RefusalCode.NotFound, (await CaptureAsync(new DistinctStatement("另一家", [known]))).Refusal?.Code);
        Assert.True((await CaptureAsync(new DistinctStatement(null, []))).Succeeded);
        Assert.Empty(await SaidAsync());
    }

    [Fact]
    public async Task Whoever_says_it_names_every_hit_that_they_can_open()
    {
        Guid second = await Database.CustomerAsync(source, sales, department, details: new CustomerDetails { Name = "玉衡低温仓储集团", Phone = "0755-83120077" });
        string code = await CodeAsync(second);

        Refusal? none = (await CaptureAsync(new DistinctStatement(null, []))).Refusal;
        Refusal? one = (await CaptureAsync(new DistinctStatement("两家公司", [known]))).Refusal;

        Assert.Equal((RefusalCode.DuplicatesFound, 2), (none?.Code, none?.Facts.Length));
        Assert.Equal((RefusalCode.DuplicatesFound, code), (one?.Code, one?.Facts.Single()));
        Assert.Empty(await SaidAsync());
        Assert.True((await CaptureAsync(new DistinctStatement("三家公司", [known, second]))).Succeeded);
        Assert.Equal(2, (await SaidAsync()).Count);
    }

    [Fact]
    public async Task A_conversion_passes_over_no_hit_that_came_up_since_the_person_looked()
    {
        (Guid customer, CustomerDetails details) = await IntentCustomerAsync();
        ConvertCustomer command = new(customer, 1, "预算已批", details, sales, [], null, new DistinctStatement("两家公司", [known]));
        Guid later = await Database.CustomerAsync(source, sales, department, details: new CustomerDetails { Name = "玉衡低温仓储集团", Phone = "0755-83120077" });

        Refusal? refusal = (await Database.Get<ConversionService>().ConvertAsync(sales, command, Cancel)).Refusal;

        Assert.Equal((RefusalCode.DuplicatesFound, await CodeAsync(later)), (refusal?.Code, refusal?.Facts.Single()));
        Assert.True((await Database.Get<ConversionService>().ConvertAsync(sales, command with { Distinct = new DistinctStatement("三家公司", [known, later]) }, Cancel)).Succeeded);
    }

    [Fact]
    public async Task A_contact_that_left_long_ago_makes_nobody_a_duplicate_when_the_customer_is_converted()
    {
        CustomerDetails details = new() { Name = "开阳仪表有限公司", SourceId = source };
        Guid customer = await Database.CustomerAsync(source, sales, department, details: details);
        Guid contact = await Database.ContactAsync(customer, new ContactDetails { Name = "周敏", Phone = "0755-83120077" });
        ConvertCustomer command = new(customer, 1, "预算已批", details, sales, [], null, null);
        Assert.Equal(RefusalCode.DuplicatesFound, (await Database.Get<ConversionService>().ConvertAsync(sales, command, Cancel)).Refusal?.Code);

        Assert.True((await Database.Get<CustomerService>().SetFormerAsync(sales, contact, true, Cancel)).Succeeded);

        Outcome<CustomerRef> converted = await Database.Get<ConversionService>().ConvertAsync(sales, command, Cancel);
        Assert.True(converted.Succeeded, converted.Refusal?.ToString());
    }

    [Fact]
    public async Task A_conversion_remembers_it_and_its_undo_takes_it_back()
    {
        Guid manager = await Database.PersonAsync(Roles.SalesManager, department);
        (Guid customer, CustomerDetails details) = await IntentCustomerAsync();
        var service = Database.Get<ConversionService>();
        ConvertCustomer command = new(customer, 1, "预算已批", details, sales, [], null, new DistinctStatement(null, [known]));
        Assert.Equal("DistinctReason", Assert.Single((await service.ConvertAsync(sales, command, Cancel)).Refusal!.Problems).Field);

        Outcome<CustomerRef> converted = await service.ConvertAsync(sales, command with { Distinct = new DistinctStatement("信用代码不同", [known]) }, Cancel);

        Assert.True(converted.Succeeded, converted.Refusal?.ToString());
        DistinctPair said = Assert.Single(await SaidAsync());
        Assert.Equal((sales, "信用代码不同"), (said.SaidById, said.Reason));
        await using PortalDbContext context = await Database.OpenAsync();
        Guid conversion = await context.Conversions.Select(c => c.Id).SingleAsync(Cancel);
        Assert.Contains((await service.PreviewUndoAsync(manager, conversion, Cancel)).Value!.Items, item => item.Record == RecordKind.DistinctPair);
        Assert.True((await service.UndoAsync(manager, new UndoConversion(conversion, new HashSet<string>()), Cancel)).Succeeded);
        Assert.Empty(await SaidAsync());
    }

    [Fact]
    public async Task Who_was_told_apart_before_is_not_asked_about_again()
    {
        (Guid customer, CustomerDetails details) = await IntentCustomerAsync();
        ConvertCustomer command = new(customer, 1, "预算已批", details, sales, [], null, null);
        Assert.Equal(RefusalCode.DuplicatesFound, (await Database.Get<ConversionService>().ConvertAsync(sales, command, Cancel)).Refusal?.Code);
        Assert.True((await Database.Get<DistinctPairService>().SayAsync(sales, customer, known, "两家", Cancel)).Succeeded);

        Outcome<CustomerRef> converted = await Database.Get<ConversionService>().ConvertAsync(sales, command, Cancel);

        Assert.True(converted.Succeeded, converted.Refusal?.ToString());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<(Guid Id, CustomerDetails Details)> IntentCustomerAsync()
    {
        CustomerDetails details = new() { Name = "玉衡低温仓储股份有限公司", Phone = "0755-83120077", SourceId = source };
        return (await Database.CustomerAsync(source, sales, department, details: details), details);
    }

    private Task<Outcome<IntentRef>> CaptureAsync(DistinctStatement told) => Database.Get<IntentService>().CaptureAsync(
        sales,
        new CaptureIntent(
            Guid.NewGuid(), new IntentDetails { Subject = "冷库扩建", Content = "需要报价。", SourceId = source }, null,
            new QuickAddCustomer(new CustomerDetails { Name = "玉衡低温仓储股份有限公司", Phone = "0755 8312 0077" }, [], told), sales, null, []),
        Cancel);

    private async Task<string> CodeAsync(Guid customer)
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.Customers.Where(c => c.Id == customer).Select(c => c.Code).SingleAsync(Cancel);
    }

    private async Task<List<DistinctPair>> SaidAsync()
    {
        await using PortalDbContext context = await Database.OpenAsync();
        return await context.DistinctPairs.AsNoTracking().ToListAsync(Cancel);
    }
}
