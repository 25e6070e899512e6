using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Customers.Matching;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Infrastructure.Customers.Duplicates;

internal sealed class DuplicateQueries(IDbContextFactory<PortalDbContext> contexts) : ViewerQueries(contexts), IDuplicateQueries
{
    private const int MostRequests = 100;

    public Task<IReadOnlyList<DuplicateHit>> OfCustomerAsync(Guid actor, Guid customerId, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<DuplicateHit>>(
            actor,
            [],
            async (context, viewer) =>
            {
                Customer? customer = await context.Customers.AsNoTracking().VisibleTo(viewer, context, customerId).FirstOrDefaultAsync(cancel);
                if (customer is null)
                {
                    return [];
                }

                DuplicateProfile profile = (await DuplicateProfiles.ReadAsync(context, context.Customers, [customerId], cancel))[customerId];
                var signs = new MatchCriteria(customer.NormalName.Length < 2 ? null : customer.NormalName, profile.Phones, profile.Emails, profile.CreditCode) { Profile = profile };
                return await new DuplicateFinder(context, viewer).FindAsync(signs, null, await ScoredCandidates.NoneOfAsync(context, customerId, cancel), cancel);
            },
            cancel);

    public Task<IReadOnlyList<DuplicateHit>> OfEditAsync(Guid actor, Guid customerId, NewMatchesAfterEdit edit, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<DuplicateHit>>(
            actor,
            [],
            async (context, viewer) => await context.SeesCustomerAsync(viewer, customerId, cancel)
                ? await new DuplicateFinder(context, viewer).FindAsync(edit.After, edit.Before, await ScoredCandidates.NoneOfAsync(context, customerId, cancel), cancel)
                : [],
            cancel);

    public Task<IReadOnlyList<DistinctPairRow>> DistinctPairsAsync(Guid actor, Guid customerId, CancellationToken cancel) =>
        ReadAsync<IReadOnlyList<DistinctPairRow>>(
            actor,
            [],
            async (context, viewer) =>
            {
                IQueryable<Customer> seen = context.Customers.AsNoTracking().IgnoreAutoIncludes().VisibleTo(viewer, context);
                if (!await context.SeesCustomerAsync(viewer, customerId, cancel))
                {
                    return [];
                }

                return await (
                    from said in context.DistinctPairs.AsNoTracking()
                    where said.OneId == customerId || said.OtherId == customerId
                    join other in seen on said.OneId == customerId ? said.OtherId : said.OneId equals other.Id
                    orderby said.SaidAt descending, other.Number descending
                    select new DistinctPairRow(other.Id, other.Code, other.Name, context.People.Where(p => p.Id == said.SaidById).Select(p => p.Name).First(), said.SaidAt, said.Reason))
                    .ToListAsync(cancel);
            },
            cancel);

    public Task<Page<DuplicatePairRow>> PairsAsync(Guid actor, int skip, int take, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new Page<DuplicatePairRow>([], 0),
            async (context, viewer) =>
            {
                if (!viewer.Is(Roles.SalesManager) && !viewer.Is(Roles.Administrator))
                {
                    return new Page<DuplicatePairRow>([], 0);
                }

                IQueryable<Customer> seen = context.Customers.AsNoTracking().IgnoreAutoIncludes().VisibleTo(viewer, context).Where(c => !c.IsDeactivated);
                var pairs =
                    from pair in context.DuplicatePairs.AsNoTracking()
                    where !context.DistinctPairs.Any(n => n.OneId == pair.OneId && n.OtherId == pair.OtherId)
                    join one in seen on pair.OneId equals one.Id
                    join other in seen on pair.OtherId equals other.Id
                    select new { pair.Sum, pair.Parts, One = one, Other = other };
                int total = await pairs.Select(p => p.Sum).Take(Limits.CountedRows + 1).CountAsync(cancel);
                var page = await pairs.OrderByDescending(p => p.Sum).ThenBy(p => p.One.Number).ThenBy(p => p.Other.Number)
                    .Skip(Math.Max(0, skip)).Take(Math.Clamp(take, 1, Limits.PageSize))
                    .Select(p => new
                    {
                        p.Parts,
                        One = new PairedCustomer(p.One.Id, p.One.Code, p.One.Name, p.One.Stage, context.People.Where(o => o.Id == p.One.OwnerId).Select(o => o.Name).FirstOrDefault()),
                        Other = new PairedCustomer(p.Other.Id, p.Other.Code, p.Other.Name, p.Other.Stage, context.People.Where(o => o.Id == p.Other.OwnerId).Select(o => o.Name).FirstOrDefault()),
                        IsInOrder = p.One.Number <= p.Other.Number,
                    })
                    .ToListAsync(cancel);
                return new Page<DuplicatePairRow>(
                    [.. page.Select(p => new DuplicatePairRow(p.IsInOrder ? p.One : p.Other, p.IsInOrder ? p.Other : p.One, DuplicatePair.ScoreOf(p.Parts)))], total);
            },
            cancel);

    public Task<HandOverLists> HandOversAsync(Guid actor, CancellationToken cancel) =>
        ReadAsync(
            actor,
            new HandOverLists([], [], []),
            async (context, viewer) =>
            {
                IQueryable<Guid> mine = context.Customers.Where(HandOverRights.AnsweredBy(viewer)).Select(c => c.Id);
                IQueryable<HandOverRequest> waiting = context.HandOvers.Where(r => r.State == HandOverState.Waiting && mine.Contains(r.CustomerId));
                Guid me = viewer.PersonId;
                IQueryable<HandOverRequest> answered = context.HandOvers.Where(r => r.State != HandOverState.Waiting && r.AskedById != me && (r.AnsweredById == me || mine.Contains(r.CustomerId)));
                return new HandOverLists(
                    await RowsAsync(context, viewer, waiting, cancel),
                    await RowsAsync(context, viewer, context.HandOvers.Where(r => r.AskedById == viewer.PersonId), cancel),
                    await RowsAsync(context, viewer, answered, cancel));
            },
            cancel);

    private static async Task<IReadOnlyList<HandOverRow>> RowsAsync(PortalDbContext context, Viewer viewer, IQueryable<HandOverRequest> requests, CancellationToken cancel)
    {
        // A request that was not moved in a merge is shown and answered at the pointer.
        var rows = await requests.AsNoTracking().IgnoreQueryFilters([PortalDbContext.Pointers]).OrderByDescending(r => r.AskedAt).ThenByDescending(r => r.Id).Take(MostRequests)
            .Select(r => new
            {
                Request = r,
                Customer = context.Customers.First(c => c.Id == r.CustomerId),
                AskedBy = context.People.Where(p => p.Id == r.AskedById).Select(p => p.Name).First(),
                AnsweredBy = context.People.Where(p => p.Id == r.AnsweredById).Select(p => p.Name).FirstOrDefault(),
            })
            .ToListAsync(cancel);
        List<Guid> asked = [.. rows.Select(r => r.Customer.Id)];
        HashSet<Guid> seen =
        [
            .. await context.Customers.IgnoreQueryFilters([PortalDbContext.Pointers]).Where(c => asked.Contains(c.Id))
                .VisibleTo(viewer, context, context.Customers.Where(c => asked.Contains(c.Id)).Select(c => c.Id)).Select(c => c.Id).ToListAsync(cancel),
        ];
        List<HandOverRow> shown = [];
        foreach (var row in rows)
        {
            bool sees = seen.Contains(row.Customer.Id) || HandOverRights.MayAnswer(viewer, row.Customer);
            HandOverRequest request = row.Request;
            shown.Add(new HandOverRow(
                request.Id, request.Version, sees ? row.Customer.Code : null, sees ? row.Customer.Name : MaskedName.Of(row.Customer.Name), row.AskedBy, request.AskedAt, request.Reason,
                request.State, request.Answer, row.AnsweredBy, request.AnsweredAt));
        }

        return shown;
    }
}
