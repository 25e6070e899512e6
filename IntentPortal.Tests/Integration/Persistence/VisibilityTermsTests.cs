using System.Linq.Expressions;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Search.Engine;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The rights terms in the full-text indexes express the same rules as the visibility expressions.</summary>
public class VisibilityTermsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_in_the_index_find_exactly_what_the_rules_let_somebody_see_also_after_changes()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(300, 7, null, Cancel);
        await using PortalDbContext context = await database.OpenAsync();
        List<Viewer> viewers = [];
        foreach (Person person in await context.People.OrderBy(p => p.UserName).ToListAsync(Cancel))
        {
            Viewer viewer = (await ViewerReader.ReadAsync(context, person.Id, Cancel))!;
            viewers.Add(viewer);
            viewers.Add(viewer with { Roles = Roles.Marketing | Roles.SalesManager });
        }

        await AssertSameAsync(context, viewers);

        // Owner, kind and status change without a change of the search text.
        await context.Intents.IgnoreQueryFilters().Where(i => i.Number % 2 == 0).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.OwnerId, (Guid?)null).SetProperty(i => i.DepartmentId, viewers[0].DepartmentId).SetProperty(i => i.CapturedById, viewers[0].PersonId), Cancel);
        await context.Intents.IgnoreQueryFilters().Where(i => i.Number % 3 == 0).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.Kind, IntentKind.Feedback).SetProperty(i => i.Status, IntentStatus.Suggestion).SetProperty(i => i.OwnerId, viewers[^1].PersonId), Cancel);
        await context.Opportunities.Where(o => o.Number % 2 == 0).ExecuteUpdateAsync(
            set => set.SetProperty(o => o.OwnerId, viewers[^1].PersonId).SetProperty(o => o.DepartmentId, (Guid?)null), Cancel);

        await AssertSameAsync(context, viewers);
    }

    [Fact]
    public void Of_a_rule_that_the_index_cannot_tell_wholly_it_keeps_what_is_certain_and_of_one_it_cannot_tell_nothing()
    {
        Guid me = Guid.NewGuid();
        IReadOnlyList<string> columns = ["OwnerId", "Kind"];
        string own = $"\"\uE000OwnerId{me:N}\"";

        Assert.Equal(own, VisibilityTerms.Of<Intent>(i => i.OwnerId == me, columns));
        Assert.Equal(own, VisibilityTerms.Of<Intent>(i => i.OwnerId == me && i.Subject.Length > 3, columns));
        Assert.Equal($"(({own}) AND (\"\uE000Kind2\"))", VisibilityTerms.Of<Intent>(i => i.OwnerId == me && i.Kind == IntentKind.Feedback, columns));
        Assert.Null(VisibilityTerms.Of<Intent>(i => i.OwnerId == me || i.Subject.Length > 3, columns));
        Assert.Null(VisibilityTerms.Of<Intent>(i => i.CapturedById == me, columns));
        Assert.Null(VisibilityTerms.Of<Intent>(i => i.OwnerId != me, columns));
        Assert.Null(VisibilityTerms.Of<Intent>(i => true, columns));
        Assert.Equal("\"\uE000OwnerIdnone\"", VisibilityTerms.Of<Intent>(i => i.OwnerId == null, columns));
    }

    [Fact]
    public void A_rule_that_compares_what_is_no_value_is_left_to_the_query()
    {
        IReadOnlyList<string> columns = ["OwnerId", "CapturedById"];

        Assert.Null(VisibilityTerms.Of<Intent>(i => i.OwnerId == i.CapturedById, columns));
    }

    private static async Task AssertSameAsync(PortalDbContext context, IEnumerable<Viewer> viewers)
    {
        int told = 0;
        foreach (Viewer viewer in viewers)
        {
            told += await AssertSameAsync(context, SearchIndex.Intents, context.Intents.IgnoreQueryFilters(), IntentRights.VisibleTo(viewer), i => i.Number);
            told += await AssertSameAsync(context, SearchIndex.Opportunities, context.Opportunities, OpportunityRights.VisibleTo(viewer), o => o.Number);
        }

        Assert.InRange(told, 10, 100);
    }

    // Returns 1 when the index can express any part of the rule.
    private static async Task<int> AssertSameAsync<T>(
        PortalDbContext context, SearchIndex index, IQueryable<T> all, Expression<Func<T, bool>> rule, Expression<Func<T, long>> number)
        where T : class
    {
        if (VisibilityTerms.Of(rule, index.RightsColumns) is not { } query)
        {
            return 0;
        }

        string sql = $"SELECT rowid AS Value FROM {index.Name} WHERE {index.Name} MATCH {{0}}";
        List<long> found = await context.Database.SqlQueryRaw<long>(sql, $"Rights : ({query})").ToListAsync(Cancel);
        Assert.Equal((await all.Where(rule).Select(number).ToListAsync(Cancel)).Order(), found.Order());
        return 1;
    }
}
