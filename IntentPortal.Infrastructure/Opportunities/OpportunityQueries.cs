using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Infrastructure.FollowUps;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Timeline;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Opportunities;

internal sealed class OpportunityQueries(IDbContextFactory<PortalDbContext> contexts) : ViewerQueries(contexts), IOpportunityQueries
{
    public Task<OpportunityDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel) =>
        ReadAsync(actor, null, (context, viewer) => new OpportunityDetailQuery(context, viewer).FindAsync(code, cancel), cancel);

    public Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid opportunityId, int take, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<TimelineItem>>(
            actor,
            [],
            async (context, viewer) => await context.Opportunities.Where(OpportunityRights.VisibleTo(viewer)).AnyAsync(o => o.Id == opportunityId, cancel)
                ? await TimelineQuery.ReadAsync(context, viewer, SubjectType.Opportunity, opportunityId, take, cancel)
                : [],
            cancel);

    public Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel) =>
        ReadAsync<string?>(
            actor,
            null,
            (context, viewer) => context.Attachments.NameAsync(
                attachmentId, SubjectType.Opportunity, context.Opportunities.Where(OpportunityRights.VisibleTo(viewer)).Select(o => o.Id), cancel),
            cancel);
}
