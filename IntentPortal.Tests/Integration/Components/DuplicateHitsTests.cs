using Bunit;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Customers.HandOvers;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using IntentPortal.Web.Features.Customers.Matches;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Components;

/// <summary>Possible duplicates, as shown to a person who may open them and to one who may not.</summary>
public sealed class DuplicateHitsTests : DatabaseComponentTest
{
    private Guid owner;
    private Guid asker;
    private Guid marketing;
    private Guid customer;

    [Fact]
    public async Task Who_may_open_the_customer_reads_its_name_code_and_score_in_words()
    {
        IRenderedComponent<DuplicateHits> hits = await HitsAsync(owner);

        Assert.Contains("云帆科技有限公司 · Potential customer · owner 张伟", hits.Find("li").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("/customers/KH-", hits.Find("li a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("score 80: same core name +50, same phone +30", hits.Find("[data-testid=score]").TextContent);
        Assert.Empty(hits.FindAll("[data-testid=request-hand-over]"));
    }

    [Fact]
    public async Task A_masked_hit_names_neither_customer_nor_owner_nor_code()
    {
        IRenderedComponent<DuplicateHits> hits = await HitsAsync(asker);

        Assert.Contains("云** · Potential customer · 张**'s customer", hits.Find("li").TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("score 80: same core name +50, same phone +30", hits.Find("[data-testid=score]").TextContent);
        Assert.Empty(hits.FindAll("a"));
        Assert.DoesNotMatch("云帆|张伟|KH-|62881234", hits.Markup);
    }

    [Fact]
    public async Task A_masked_hit_offers_the_hand_over_and_says_afterwards_that_it_was_requested()
    {
        IRenderedComponent<DuplicateHits> hits = await HitsAsync(asker);
        await hits.Find("[data-testid=request-hand-over]").ClickAsync(new());
        Assert.True(hits.Find("[data-testid=send-hand-over]").HasAttribute("disabled"));
        await hits.Find("[data-testid=hand-over-reason]").InputAsync(new() { Value = "老同学的公司" });
        await hits.Find("[data-testid=send-hand-over]").ClickAsync(new());

        hits.WaitForAssertion(() => Assert.NotEmpty(hits.FindAll("[data-testid=hand-over-requested]")));
        Assert.Empty(hits.FindAll("[data-testid=request-hand-over]"));
        await using PortalDbContext context = await Database.OpenAsync();
        HandOverRequest request = await context.Set<HandOverRequest>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((customer, "老同学的公司"), (request.CustomerId, request.Reason));
    }

    [Fact]
    public async Task A_refused_request_keeps_the_reason_that_was_typed()
    {
        IRenderedComponent<DuplicateHits> hits = await HitsAsync(asker);
        await hits.Find("[data-testid=request-hand-over]").ClickAsync(new());
        await hits.Find("[data-testid=hand-over-reason]").InputAsync(new() { Value = "老同学的公司" });
        Assert.True((await Database.Get<HandOverService>().RequestAsync(asker, customer, "另一个窗口", TestContext.Current.CancellationToken)).Succeeded);
        await hits.Find("[data-testid=send-hand-over]").ClickAsync(new());

        hits.WaitForAssertion(() => Assert.NotEmpty(hits.FindAll("[data-testid=refusal]")));
        Assert.Contains("老同学的公司", hits.Find("[data-testid=hand-over-reason]").OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_offered_to_who_cannot_own_customers()
    {
        IRenderedComponent<DuplicateHits> hits = await HitsAsync(marketing);

        Assert.NotEmpty(hits.FindAll("[data-testid=score]"));
        Assert.Empty(hits.FindAll("button"));
    }

    protected override async Task FillAsync()
    {
        Guid department = await Database.DepartmentAsync();
        owner = await Database.PersonAsync(Roles.Sales, department, "张伟");
        asker = await Database.PersonAsync(Roles.Sales, await Database.DepartmentAsync(), "李娜");
        marketing = await Database.PersonAsync(Roles.Marketing, await Database.DepartmentAsync(), "赵敏");
        customer = await Database.CustomerAsync(await Database.SourceAsync(), owner, department, CustomerStage.Potential, details: new CustomerDetails { Name = "云帆科技有限公司", Phone = "0512-62881234" });
    }

    protected override void AddServices()
    {
        Add<HandOverService>();
        Add<IDrafts>();
    }

    private async Task<IRenderedComponent<DuplicateHits>> HitsAsync(Guid viewer)
    {
        SignIn(viewer);
        IRenderedComponent<DuplicateHits>? shown = null;
        shown = Render<DuplicateHits>(p => p
            .Add(h => h.Hits, [])
            .Add(h => h.Links, true)
            .Add(h => h.OnChanged, async () => await ShowAsync(shown!, viewer)));
        await ShowAsync(shown, viewer);
        return shown;
    }

    private async Task ShowAsync(IRenderedComponent<DuplicateHits> shown, Guid viewer)
    {
        MatchCriteria signs = MatchCriteria.Of(new CustomerDetails { Name = "云帆科技", Phone = "0512 62881234" }, []);
        IReadOnlyList<DuplicateHit> hits = await Database.Get<ICustomerQueries>().DuplicatesAsync(viewer, signs, TestContext.Current.CancellationToken);
        shown.Render(p => p.Add(h => h.Hits, hits));
    }
}
