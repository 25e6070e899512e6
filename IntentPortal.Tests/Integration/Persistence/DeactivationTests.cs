using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Settings;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Deactivates and reactivates customers.</summary>
public class DeactivationTests
{
    [Fact]
    public async Task Open_work_stands_in_the_way_also_where_the_manager_does_not_see_it()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid department = await database.DepartmentAsync();
        Guid manager = await database.PersonAsync(Roles.SalesManager, department);
        Guid elsewhere = await database.DepartmentAsync();
        Guid stranger = await database.PersonAsync(Roles.Sales, elsewhere);
        Guid source = await database.SourceAsync();
        Guid customer = await database.CustomerAsync(source, null, department, CustomerStage.Potential);
        Intent intent = await database.IntentAsync(customer, source, stranger, stranger, elsewhere);

        Refusal? refusal = await DeactivateAsync(database, manager, customer, 1);

        Assert.Equal((RefusalCode.OpenWork, 1), (refusal?.Code, Convert.ToInt32(refusal?.Facts[0], CultureInfo.InvariantCulture)));
        Assert.DoesNotContain((await database.Get<IIntentQueries>().PageAsync(manager, new IntentPageRequest(new IntentFilter { CustomerId = customer }), Cancel)).Rows, row => row.Id == intent.Id);
        Assert.Equal(1, (await DetailAsync(database, manager, customer)).Row.OpenIntents);
    }

    [Theory]
    [InlineData(CustomerStage.Potential)]
    [InlineData(CustomerStage.Won)]
    public async Task A_customers_promise_is_dropped_by_its_deactivation_and_the_stage_comes_back_with_the_reactivation(CustomerStage stage)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid admin = await database.PersonAsync(Roles.Administrator);
        Guid customer = await database.CustomerAsync(await database.SourceAsync(), admin, stage: stage);
        DateOnly day = DateOnly.FromDateTime(database.Clock.GetUtcNow().DateTime).AddDays(5);
        Assert.Null((await database.Get<CustomerFollowUpService>().MovePromiseAsync(admin, new MovePromise(customer, day, null), Cancel)).Refusal);
        CustomerRow before = (await DetailAsync(database, admin, customer)).Row;
        Assert.Equal(day, before.PromiseDueOn);

        Assert.Null(await DeactivateAsync(database, admin, customer, before.Version));

        CustomerRow gone = (await DetailAsync(database, admin, customer)).Row;
        Assert.Equal((true, stage, null), (gone.IsDeactivated, gone.Stage, gone.PromiseDueOn));
        await using (PortalDbContext context = await database.OpenAsync())
        {
            Assert.Equal(PromiseState.Dropped, (await context.Promises.SingleAsync(Cancel)).State);
        }

        Assert.Null((await database.Get<CustomerLifeCycleService>().ReactivateAsync(admin, customer, gone.Version, "又有需求", Cancel)).Refusal);
        CustomerRow back = (await DetailAsync(database, admin, customer)).Row;
        Assert.Equal((false, stage), (back.IsDeactivated, back.Stage));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Refusal?> DeactivateAsync(TestDatabase database, Guid actor, Guid customer, long version)
    {
        Guid reason = await database.ReasonAsync(ReasonCategory.Deactivated);
        return (await database.Get<CustomerLifeCycleService>().DeactivateAsync(actor, new DeactivateCustomer(customer, version, reason, null), Cancel)).Refusal;
    }

    private static async Task<CustomerDetail> DetailAsync(TestDatabase database, Guid actor, Guid customer)
    {
        await using PortalDbContext context = await database.OpenAsync();
        string code = await context.Customers.Where(c => c.Id == customer).Select(c => c.Code).SingleAsync(Cancel);
        return (await database.Get<ICustomerArchiveQueries>().DetailAsync(actor, code, Cancel))!;
    }
}
