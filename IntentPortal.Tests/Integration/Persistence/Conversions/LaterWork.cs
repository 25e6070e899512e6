using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>
/// Random but reproducible work on a customer after it was converted or merged, through the services.
/// </summary>
public sealed class LaterWork(TestDatabase database, RandomCustomers made, Guid customerId, int seed)
{
    private readonly Random random = new(seed);
    private int said;

    /// <summary>The last note written on the customer; null when there is none.</summary>
    public string? Notes { get; private set; }

    /// <summary>The last notes written on contacts.</summary>
    public Dictionary<Guid, string> ContactNotes { get; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task DoAsync(int steps)
    {
        Func<PortalDbContext, Task<Refusal?>>[] kinds = [EditCustomerAsync, EditIntentAsync, FollowUpIntentAsync, FollowUpCustomerAsync, FollowUpOpportunityAsync, SuggestAsync, BuyAsync, WinAsync, ReopenAsync, AddContactAsync, EditContactAsync, CaptureAsync, SplitAsync, TakeBackAsync];
        for (int i = 0; i < steps; i++)
        {
            await using PortalDbContext context = await database.OpenAsync();
            Func<PortalDbContext, Task<Refusal?>> step = kinds[random.Next(kinds.Length)];
            Refusal? refusal = await step(context);
            Assert.True(refusal is null, $"seed {seed}, {step.Method.Name}: {refusal}");
        }
    }

    private string Say() => $"后来{++said}";

    private T? Some<T>(IReadOnlyList<T> all)
        where T : class => all.Count == 0 ? null : all[random.Next(all.Count)];

    private async Task<Intent?> SomeIntentAsync(PortalDbContext context, Func<Intent, bool> which) =>
        Some((await context.Intents.AsNoTracking().Where(i => i.CustomerId == customerId).OrderBy(i => i.Number).ToListAsync(Cancel)).Where(which).ToList());

    private async Task<Opportunity?> SomeOpportunityAsync(PortalDbContext context, Func<Opportunity, bool> which) =>
        Some((await context.Opportunities.AsNoTracking().Where(o => o.CustomerId == customerId).OrderBy(o => o.Number).ToListAsync(Cancel)).Where(which).ToList());

    private async Task<Contact?> SomeContactAsync(PortalDbContext context) =>
        Some(await context.Contacts.AsNoTracking().Where(c => c.CustomerId == customerId).OrderBy(c => c.Id).ToListAsync(Cancel));

    private async Task<Refusal?> EditCustomerAsync(PortalDbContext context)
    {
        Customer now = await context.Customers.AsNoTracking().SingleAsync(c => c.Id == customerId, Cancel);
        Notes = Say();
        return (await database.Get<CustomerService>().EditAsync(made.Manager, new EditCustomer(customerId, now.Version, now.Details with { Notes = Notes, Tags = [.. now.Tags.Take(2), Notes] }), Cancel)).Refusal;
    }

    private async Task<Refusal?> EditIntentAsync(PortalDbContext context) =>
        await SomeIntentAsync(context, i => i.IsOpen) is not { } intent ? null
            : (await database.Get<IntentService>().EditAsync(
                made.Manager, new EditIntent(intent.Id, intent.Version, new IntentDetails { Subject = Say(), Content = "后来", SourceId = intent.SourceId, ContactId = (await SomeContactAsync(context))?.Id }), Cancel)).Refusal;

    private async Task<Refusal?> FollowUpIntentAsync(PortalDbContext context) =>
        await SomeIntentAsync(context, i => i.IsOpen) is not { } intent ? null
            : (await database.Get<IntentFollowUpService>().RecordAsync(
                made.Manager, new RecordFollowUp(intent.Id, (await SomeContactAsync(context))?.Id, FollowUpMethod.Phone, database.Clock.GetUtcNow(), Say(), null, []), Cancel)).Refusal;

    private async Task<Refusal?> FollowUpCustomerAsync(PortalDbContext context) =>
        (await database.Get<CustomerFollowUpService>().RecordAsync(
            made.Manager, new RecordFollowUp(customerId, (await SomeContactAsync(context))?.Id, FollowUpMethod.Phone, database.Clock.GetUtcNow(), Say(), null, []), Cancel)).Refusal;

    private async Task<Refusal?> FollowUpOpportunityAsync(PortalDbContext context) =>
        await SomeOpportunityAsync(context, _ => true) is not { } opportunity ? null
            : (await database.Get<OpportunityFollowUpService>().RecordAsync(
                made.Manager, new RecordFollowUp(opportunity.Id, (await SomeContactAsync(context))?.Id, FollowUpMethod.Phone, database.Clock.GetUtcNow(), Say(), null, []), Cancel)).Refusal;

    private async Task<Refusal?> SuggestAsync(PortalDbContext context)
    {
        List<Guid> suggestions = await context.Suggestions.OrderBy(s => s.Number).Select(s => s.Id).ToListAsync(Cancel);
        return await SomeIntentAsync(context, i => i.IsOpen) is not { } intent ? null
            : (await database.Get<IntentConfirmationService>().AsSuggestionAsync(
                made.Manager, new ConfirmSuggestion(intent.Id, intent.Version, suggestions[random.Next(suggestions.Count)], null, null, null, null, DemandImportance.Must), Cancel)).Refusal;
    }

    private async Task<Refusal?> BuyAsync(PortalDbContext context) =>
        await SomeIntentAsync(context, i => i.IsOpen) is not { } intent ? null
            : (await database.Get<IntentConfirmationService>().AsPurchaseAsync(
                made.Manager, new ConfirmPurchase(intent.Id, intent.Version, Say(), 7m, new DateOnly(2026, 9, 1), made.Sales, "需求明确"), Cancel)).Refusal;

    private async Task<Refusal?> WinAsync(PortalDbContext context) =>
        await SomeOpportunityAsync(context, o => o.IsOpen) is not { } opportunity ? null
            : (await database.Get<OpportunityCloseService>().WinAsync(made.Manager, opportunity.Id, opportunity.Version, Cancel)).Refusal;

    private async Task<Refusal?> ReopenAsync(PortalDbContext context) =>
        await SomeOpportunityAsync(context, o => !o.IsOpen) is not { } opportunity ? null
            : (await database.Get<OpportunityCloseService>().ReopenAsync(made.Manager, opportunity.Id, opportunity.Version, Say(), Cancel)).Refusal;

    private async Task<Refusal?> AddContactAsync(PortalDbContext context)
    {
        string notes = Say();
        Outcome<Guid> added = await database.Get<CustomerService>().SaveContactAsync(made.Manager, new SaveContact(customerId, null, 0, new ContactDetails { Name = notes, Notes = notes }), Cancel);
        if (added.Succeeded)
        {
            ContactNotes[added.Value] = notes;
        }

        return added.Refusal;
    }

    private async Task<Refusal?> EditContactAsync(PortalDbContext context)
    {
        if (await SomeContactAsync(context) is not { } contact)
        {
            return null;
        }

        ContactNotes[contact.Id] = Say();
        return (await database.Get<CustomerService>().SaveContactAsync(
            made.Manager, new SaveContact(customerId, contact.Id, contact.Version, contact.Details with { Notes = ContactNotes[contact.Id] }), Cancel)).Refusal;
    }

    private async Task<Refusal?> CaptureAsync(PortalDbContext context)
    {
        await database.IntentAsync(customerId, made.Source, made.Sales, made.Sales, made.One.DepartmentId, new IntentDetails { Subject = Say(), Content = "新的", ContactId = (await SomeContactAsync(context))?.Id });
        return null;
    }

    private async Task<Refusal?> SplitAsync(PortalDbContext context) =>
        await SomeIntentAsync(context, i => i.IsOpen) is not { } intent ? null
            : (await database.Get<IntentService>().SplitAsync(made.Manager, new SplitIntent(intent.Id, intent.Version, Say(), "一半", Say(), "另一半"), Cancel)).Refusal;

    private async Task<Refusal?> TakeBackAsync(PortalDbContext context) =>
        await SomeIntentAsync(context, i => i.Status == IntentStatus.Suggestion) is not { } intent ? null
            : (await database.Get<IntentUndoService>().UndoConfirmationAsync(made.Manager, intent.Id, intent.Version, Cancel)).Refusal;
}
