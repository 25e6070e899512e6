using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Intents;

/// <summary>Reads one intent with everything its page shows.</summary>
internal sealed class IntentDetailQuery(PortalDbContext context, Viewer viewer, DateTimeOffset now)
{
    public async Task<IntentDetail?> FindAsync(string code, CancellationToken cancel)
    {
        string wanted = code.Trim().ToUpperInvariant();
        Intent? intent = await context.Intents.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(i => i.Code == wanted, cancel);
        if (intent is null || !MaySee(intent))
        {
            return null;
        }

        Guid id = intent.Id;
        IntentRow row = (await context.Intents.IgnoreQueryFilters().Where(i => i.Id == id).RowsAsync(context, cancel))[0];
        bool contactData = IntentRights.SeesContactData(viewer, intent, row.CustomerStage);
        Guid? suggestionId = intent.Confirmation?.SuggestionId;
        return new IntentDetail
        {
            Row = row,
            Content = intent.Content,
            SourceDetail = intent.SourceDetail,
            Quantity = intent.Quantity,
            Confirmation = intent.Confirmation,
            Actions = IntentActions.For(viewer, intent, now),
            CustomerIsDeactivated = await context.Customers.AnyAsync(c => c.Id == intent.CustomerId && c.IsDeactivated, cancel),
            CustomerAccess = await context.CustomerAccessAsync(viewer, intent.CustomerId, cancel),
            Contact = await ContactAsync(intent, contactData, cancel),
            Suggestion = suggestionId is null ? null
                : await context.Suggestions.Where(s => s.Id == suggestionId).Select(s => new RecordRef(s.Id, s.Code)).FirstOrDefaultAsync(cancel),
            Opportunity = await OpportunityAsync(intent.Confirmation?.OpportunityId, cancel),
            SplitFrom = intent.SplitFromId is not { } parent ? null
                : await context.Intents.Where(IntentRights.VisibleTo(viewer)).Where(i => i.Id == parent).Select(i => new RecordRef(i.Id, i.Code)).FirstOrDefaultAsync(cancel),
            SplitOff = await context.Intents.Where(IntentRights.VisibleTo(viewer)).Where(i => i.SplitFromId == id).OrderBy(i => i.Number).Select(i => new RecordRef(i.Id, i.Code)).ToListAsync(cancel),
            Attachments = await context.Attachments.RowsOfAsync(SubjectType.Intent, id, cancel),
            FirstFollowUpAt = await context.FollowUps.Where(f => f.SubjectId == id).OrderBy(f => f.TookPlaceAt).Select(f => (DateTimeOffset?)f.TookPlaceAt).FirstOrDefaultAsync(cancel),
            PromiseFirstDueOn = await context.Promises.Where(p => p.SubjectId == id && p.State == PromiseState.Planned).Select(p => (DateOnly?)p.FirstDueOn).FirstOrDefaultAsync(cancel),
        };
    }

    // Who sees an intent may know its opportunity's code, but not always open it.
    private async Task<RecordRef?> OpportunityAsync(Guid? id, CancellationToken cancel)
    {
        IQueryable<Opportunity> opened = context.Opportunities.Where(OpportunityRights.VisibleTo(viewer));
        return id is null ? null
            : await context.Opportunities.Where(o => o.Id == id).Select(o => new RecordRef(o.Id, o.Code) { Opens = opened.Any(seen => seen.Id == o.Id) }).FirstOrDefaultAsync(cancel);
    }

    private async Task<ContactChoice?> ContactAsync(Intent intent, bool withData, CancellationToken cancel)
    {
        ContactChoice? contact = await context.Contacts.AsNoTracking().Where(c => c.Id == intent.ContactId).Select(c => new ContactChoice(
            c.Id, c.Name, c.Title, withData ? c.Mobile : null, withData ? c.Phone : null, withData ? c.Email : null, withData ? c.WeChat : null, c.IsPrimary)).FirstOrDefaultAsync(cancel);
        return contact is null || IntentRights.SeesContact(viewer, intent) ? contact : contact with { Name = MaskedName.Of(contact.Name) };
    }

    // An intent in the recycle bin is visible only to those who may restore it.
    private bool MaySee(Intent intent) =>
        intent.Status == IntentStatus.Invalid ? IntentRights.MayTakeBack(viewer, intent, now, out _) : IntentRights.Sees(viewer, intent);
}
