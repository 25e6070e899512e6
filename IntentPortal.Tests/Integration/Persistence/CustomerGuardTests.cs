using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>What the services refuse, even if a screen offered it.</summary>
public class CustomerGuardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_done_with_a_deactivated_customer_but_its_reactivation()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid boss = await database.PersonAsync(Roles.Administrator);
        Guid sales = await database.PersonAsync(Roles.Sales);
        Guid id = await database.CustomerAsync(await database.SourceAsync(), sales);
        Guid contact = await database.ContactAsync(id, new ContactDetails { Name = "王芳" });
        Customer before = await ReadAsync(database, id);
        Outcome<CustomerRef> deactivated = await database.Get<CustomerLifeCycleService>().DeactivateAsync(
            boss, new DeactivateCustomer(id, before.Version, await database.ReasonAsync(ReasonCategory.Deactivated), null), Cancel);
        Assert.True(deactivated.Succeeded, deactivated.Refusal?.ToString());
        Customer customer = await ReadAsync(database, id);
        var service = database.Get<CustomerService>();

        RefusalCode?[] refusals =
        [
            (await service.EditAsync(boss, new EditCustomer(id, customer.Version, customer.Details with { Notes = "x" }), Cancel)).Refusal?.Code,
            (await service.AssignAsync(boss, id, sales, Cancel)).Refusal?.Code,
            (await service.SetCollaboratorAsync(boss, id, boss, true, Cancel)).Refusal?.Code,
            (await service.SaveContactAsync(boss, new SaveContact(id, null, 0, new ContactDetails { Name = "李雷" }), Cancel)).Refusal?.Code,
            (await service.SetFormerAsync(boss, contact, true, Cancel)).Refusal?.Code,
            (await database.Get<CustomerFollowUpService>().RecordAsync(
                boss, new RecordFollowUp(id, null, FollowUpMethod.Phone, DateTimeOffset.UtcNow.AddHours(-1), "问候", null, []), Cancel)).Refusal?.Code,
        ];

        Assert.All(refusals, code => Assert.Equal(RefusalCode.CustomerDeactivated, code));
        Assert.Equal(customer.Version, (await ReadAsync(database, id)).Version);
    }

    [Fact]
    public async Task A_customer_that_is_probably_there_already_is_not_added_unseen_although_no_sign_is_equal()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        var service = database.Get<CustomerService>();
        Outcome<CustomerRef> known = await service.AddAsync(sales, new QuickAddCustomer(new CustomerDetails { Name = "苏州汇川精密机械有限公司", SourceId = source }, [], Distinct: null), Cancel);
        await database.Get<DuplicatePairSearch>().FollowAsync(Cancel);
        var similar = new QuickAddCustomer(new CustomerDetails { Name = "江苏省苏州市汇川精密机械股份有限公司", SourceId = source }, [], Distinct: null);

        Refusal? refusal = (await service.AddAsync(sales, similar, Cancel)).Refusal;
        Assert.Equal((RefusalCode.DuplicatesFound, known.Value!.Code), (refusal?.Code, refusal?.Facts.Single()));
        Assert.True((await service.AddAsync(sales, similar with { Distinct = new DistinctStatement("苏州汇川另有母公司", [known.Value.Id]) }, Cancel)).Succeeded);
    }

    [Fact]
    public async Task A_purchase_with_a_conclusion_alone_asks_whoever_may_convert_for_all_that_a_conversion_asks()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        Guid sales = await database.PersonAsync(Roles.Sales);
        Guid boss = await database.PersonAsync(Roles.Administrator);
        Guid customer = await database.CustomerAsync(source, sales);
        Intent intent = await database.IntentAsync(customer, source, sales, sales);
        Outcome<Guid> field = await database.Get<CustomFieldService>().SaveAsync(
            boss, new SaveCustomField(null, 0, CustomFieldTarget.Customer, "credit_line", CustomFieldType.WholeNumber, "信用额度", "Credit line", 1, true, [], true), Cancel);
        Assert.True(field.Succeeded, field.Refusal?.ToString());

        Outcome<IntentRef> outcome = await database.Get<IntentConfirmationService>().AsPurchaseAsync(
            sales, new ConfirmPurchase(intent.Id, intent.Version, "商机", 5m, new DateOnly(2026, 9, 1), null, "需求明确"), Cancel);

        Assert.Contains(outcome.Refusal!.Problems, p => p.Field.EndsWith("credit_line", StringComparison.Ordinal) && p.Kind == FieldProblemKind.Required);
        Assert.Equal(CustomerStage.Intent, (await ReadAsync(database, customer)).Stage);
    }

    [Fact]
    public async Task A_customer_that_came_with_marketings_intent_is_nobodys_until_sales_take_it()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid source = await database.SourceAsync();
        Guid marketing = await database.PersonAsync(Roles.Marketing, await database.DepartmentAsync());
        Outcome<IntentRef> captured = await database.Get<IntentService>().CaptureAsync(
            marketing,
            new CaptureIntent(Guid.NewGuid(), new IntentDetails { Subject = "主题", Content = "内容", SourceId = source }, null, new QuickAddCustomer(new CustomerDetails { Name = "云岭茶业" }, [], Distinct: null), marketing, null, []),
            Cancel);
        Assert.True(captured.Succeeded, captured.Refusal?.ToString());

        await using PortalDbContext context = await database.OpenAsync();
        Customer customer = await context.Customers.SingleAsync(c => c.Name == "云岭茶业", Cancel);
        Assert.Null(customer.OwnerId);
        Assert.NotNull(customer.DepartmentId);
    }

    private static async Task<Customer> ReadAsync(TestDatabase database, Guid id)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Customers.AsNoTracking().SingleAsync(c => c.Id == id, Cancel);
    }
}
