using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Where suggestions are shown beside other records, those that the person may open are told apart.</summary>
public sealed class SuggestionSightTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("marketing1")]
    [InlineData("sales1")]
    [InlineData("designer1")]
    [InlineData("admin1")]
    public async Task A_customer_names_the_suggestions_that_the_person_may_open_and_similar_ones_tell_which_these_are(string userName)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await database.Get<DemoLoader>().LoadAsync(300, 7, null, Cancel);
        var suggestions = database.Get<ISuggestionQueries>();
        await using PortalDbContext context = await database.OpenAsync();
        Guid person = await context.People.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync(Cancel);
        HashSet<string> mayOpen = [.. (await suggestions.ListAsync(person, null, 0, 100, Cancel)).Rows.Select(s => s.Code)];

        List<string> named = [];
        foreach (string customer in await context.Demands.Join(context.Customers, d => d.CustomerId, c => c.Id, (_, c) => c.Code).Distinct().ToListAsync(Cancel))
        {
            CustomerDetail? detail = await database.Get<ICustomerArchiveQueries>().DetailAsync(person, customer, Cancel);
            named.AddRange(detail?.Demands.Select(d => d.SuggestionCode) ?? []);
        }

        List<SuggestionRow> similar = [];
        foreach (Guid product in await context.Suggestions.Select(s => s.ProductId).Distinct().ToListAsync(Cancel))
        {
            similar.AddRange(await suggestions.SimilarAsync(person, "x", product, 20, Cancel));
        }

        Assert.Empty(named.Except(mayOpen));
        Assert.NotEmpty(similar);
        Assert.All(similar, s => Assert.Equal(mayOpen.Contains(s.Code), s.Opens));
    }
}
