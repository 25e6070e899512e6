using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The actions on customers.</summary>
public sealed class CustomerActionOperations : IRightsOperations
{
    /// <summary>Every method of the customer services.</summary>
    public static IEnumerable<RightsOperation> All =>
    [
        new("add an intent customer", $"{nameof(CustomerService)}.{nameof(CustomerService.AddAsync)}", RightsTable.AnyRole, async (world, actor, _) =>
            (await world.Database.Get<CustomerService>().AddAsync(actor, new QuickAddCustomer(new CustomerDetails { Name = UnrelatedNames.Next(), SourceId = world.Source }, [], null), Cancel)).Refusal?.Code)
            { Subject = RightsSubject.Role },
        Of("edit a customer", nameof(CustomerService), nameof(CustomerService.EditAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().EditAsync(
                actor, new EditCustomer(target.Id, 1, new CustomerDetails { Name = UnrelatedNames.Next(), SourceId = world.Source }), Cancel)).Refusal?.Code),
        Of("assign a customer", nameof(CustomerService), nameof(CustomerService.AssignAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().AssignAsync(actor, target.Id, world.Colleague, Cancel)).Refusal?.Code),
        Of("hand a customer over with its work", nameof(CustomerService), nameof(CustomerService.HandOverAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().HandOverAsync(actor, new HandOverCustomer(target.Id, world.Colleague, [RecordKind.Intent, RecordKind.Opportunity]), Cancel)).Refusal?.Code),
        Of("assign customers in bulk", nameof(CustomerService), nameof(CustomerService.AssignManyAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().AssignManyAsync(actor, [target.Id], world.Colleague, Cancel))[0].Refusal?.Code),
        Of("let a colleague work on a customer", nameof(CustomerService), nameof(CustomerService.SetCollaboratorAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().SetCollaboratorAsync(actor, target.Id, world.Colleague, true, Cancel)).Refusal?.Code),
        Of("add a contact", nameof(CustomerService), nameof(CustomerService.SaveContactAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().SaveContactAsync(actor, new SaveContact(target.Id, null, 0, new ContactDetails { Name = "新联系人" }), Cancel)).Refusal?.Code),
        Of("say that a contact left", nameof(CustomerService), nameof(CustomerService.SetFormerAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().SetFormerAsync(actor, await ContactAsync(world, target.Id), true, Cancel)).Refusal?.Code),
        Of("attach a file to a customer", nameof(CustomerService), nameof(CustomerService.AddFilesAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerService>().AddFilesAsync(actor, target.Id, [new StoredFile(Guid.NewGuid(), "a.pdf", 1)], Cancel)).Refusal?.Code),
        Of("follow a customer up", nameof(CustomerFollowUpService), nameof(CustomerFollowUpService.RecordAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerFollowUpService>().RecordAsync(
                actor, new RecordFollowUp(target.Id, null, FollowUpMethod.Phone, world.Database.Clock.GetUtcNow(), "打过电话", null, []), Cancel)).Refusal?.Code),
        Of("promise a customer a follow-up", nameof(CustomerFollowUpService), nameof(CustomerFollowUpService.MovePromiseAsync), RightsTable.EditCustomer, async (world, actor, target) =>
            (await world.Database.Get<CustomerFollowUpService>().MovePromiseAsync(actor, new MovePromise(target.Id, new DateOnly(2026, 3, 9), null), Cancel)).Refusal?.Code),
        Of("convert a customer", nameof(ConversionService), nameof(ConversionService.ConvertAsync), RightsTable.ConvertCustomer, async (world, actor, target) =>
            (await world.Database.Get<ConversionService>().ConvertAsync(
                actor,
                // All contacts of the matrix have the same number. Without it the customer is not a duplicate.
                new ConvertCustomer(
                    target.Id, 1, "需求明确", new CustomerDetails { Name = UnrelatedNames.Next(), SourceId = world.Source }, world.Colleague, [await ContactAsync(world, target.Id)], null, null), Cancel)).Refusal?.Code)
            with { Applies = cell => cell.Stage == CustomerStage.Intent },
        Merge("merge a customer", CustomerStage.Potential),
        Merge("merge intent customers", CustomerStage.Intent) with { Applies = cell => cell.Stage == CustomerStage.Intent },
        Of("undo a conversion", nameof(ConversionService), nameof(ConversionService.UndoAsync), RightsTable.UndoConversion, async (world, actor, target) =>
            (await world.Database.Get<ConversionService>().UndoAsync(actor, new UndoConversion(await ConversionAsync(world, target.Id), new HashSet<string>()), Cancel)).Refusal?.Code)
            with { Applies = cell => cell.Stage == CustomerStage.Potential, Prepares = true },
        Of("preview the undo of a conversion", nameof(ConversionService), nameof(ConversionService.PreviewUndoAsync), RightsTable.UndoConversion, async (world, actor, target) =>
            (await world.Database.Get<ConversionService>().PreviewUndoAsync(actor, await ConversionAsync(world, target.Id), Cancel)).Succeeded ? null : RefusalCode.NotFound)
            with { Applies = cell => cell.Stage == CustomerStage.Potential, Prepares = true, IsQuery = true },
        Of("deactivate a customer", nameof(CustomerLifeCycleService), nameof(CustomerLifeCycleService.DeactivateAsync), RightsTable.UndoConversion, async (world, actor, target) =>
            (await world.Database.Get<CustomerLifeCycleService>().DeactivateAsync(actor, new DeactivateCustomer(target.Id, 1, world.DeactivationReason, null), Cancel)).Refusal?.Code),
        Of("reactivate a customer", nameof(CustomerLifeCycleService), nameof(CustomerLifeCycleService.ReactivateAsync), RightsTable.UndoConversion, async (world, actor, target) =>
        {
            await world.MakeAsync(async unit =>
            {
                Assert.Null((await unit.Customers.FindAsync(target.Id, Cancel))!.Deactivate(world.DeactivationReason, null));
                return target.Id;
            });
            return (await world.Database.Get<CustomerLifeCycleService>().ReactivateAsync(actor, target.Id, 2, "又有需求", Cancel)).Refusal?.Code;
        }) with { Prepares = true },
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RightsOperation Of(string name, string type, string method, RightsRow row, Func<RightsWorld, Guid, RightsTarget, Task<RefusalCode?>> attempt) =>
        new(name, $"{type}.{method}", row, attempt) { Subject = RightsSubject.Customer };

    private static RightsOperation Merge(string name, CustomerStage into) =>
        Of(name, nameof(ConversionService), nameof(ConversionService.MergeAsync), RightsTable.ConvertCustomer, async (world, actor, target) =>
        {
            Guid survivor = await world.Database.CustomerAsync(world.Source, actor, world.Department, into);
            return (await world.Database.Get<ConversionService>().MergeAsync(actor, new MergeCustomers(target.Id, 1, survivor, 1, "同一家", new HashSet<string>(), [], null), Cancel)).Refusal?.Code;
        })
        with
        { Prepares = true };

    private static async Task<Guid> ContactAsync(RightsWorld world, Guid customerId)
    {
        await using PortalDbContext context = await world.Database.OpenAsync();
        return await context.Contacts.Where(c => c.CustomerId == customerId).Select(c => c.Id).FirstAsync(Cancel);
    }

    private static Task<Guid> ConversionAsync(RightsWorld world, Guid customerId) => world.MakeAsync(unit =>
    {
        var conversion = new Conversion(unit.NewId(), ConversionKind.Converted, customerId, null, "结论", new ConversionTrace(), world.Colleague, unit.Now);
        unit.Conversions.Add(conversion);
        return Task.FromResult(conversion.Id);
    });
}
