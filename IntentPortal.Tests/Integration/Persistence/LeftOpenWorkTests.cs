using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Reference;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>The people who left while work of theirs is open, as filters offer them.</summary>
public sealed class LeftOpenWorkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("intent", true)]
    [InlineData("customer", true)]
    [InlineData("deactivated customer", false)]
    [InlineData("opportunity", true)]
    [InlineData("promise", true)]
    [InlineData("nothing", false)]
    public async Task Each_kind_of_open_work_counts_and_closed_work_does_not(string kind, bool counts)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid source, Guid leaver, Guid other) = (await database.SourceAsync(), await database.PersonAsync(Roles.Sales), await database.PersonAsync(Roles.Sales));
        Guid customer = await database.CustomerAsync(source, kind == "customer" ? leaver : other);
        switch (kind)
        {
            case "intent":
                await database.IntentAsync(customer, source, other, leaver);
                break;
            case "deactivated customer":
                await database.CustomerAsync(source, leaver, deactivated: true);
                break;
            case "opportunity" or "promise":
                await AddAsync(database, unit =>
                {
                    if (kind == "promise")
                    {
                        unit.Promises.Add(Promise.Make(unit.NewId(), SubjectType.Customer, customer, leaver, DateOnly.FromDateTime(unit.Now.DateTime).AddDays(3), unit.Now).Value!);
                        return;
                    }

                    unit.Opportunities.Add(Opportunity.CreateFromIntent(
                        unit.NewId(), RecordCode.For(CodeSeries.Opportunity, 2026, 900), "冷库改造", customer, null, null, 1000m, DateOnly.FromDateTime(unit.Now.DateTime).AddDays(30), leaver, null, unit.Now).Value!);
                });
                break;
        }

        Assert.False((await LeaverAsync(database, leaver)).LeftOpenWork);
        await AddAsync(database, async (unit, token) => (await unit.People.FindAsync(leaver, token))!.Deactivate());

        Assert.Equal(counts, (await LeaverAsync(database, leaver)).LeftOpenWork);
    }

    [Fact]
    public async Task A_person_without_any_role_that_owns_work_has_left_it_too()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        (Guid source, Guid designer) = (await database.SourceAsync(), await database.PersonAsync(Roles.ProductDesigner));
        await database.IntentAsync(await database.CustomerAsync(source), source, designer, designer);

        Assert.True((await LeaverAsync(database, designer)).LeftOpenWork);
    }

    private static async Task<PersonRow> LeaverAsync(TestDatabase database, Guid leaver) =>
        (await database.Get<IReferenceData>().ReloadAsync(Cancel)).People.Single(p => p.Id == leaver);

    private static Task AddAsync(TestDatabase database, Action<IUnitOfWork> change) =>
        AddAsync(database, (unit, _) =>
        {
            change(unit);
            return Task.CompletedTask;
        });

    private static async Task AddAsync(TestDatabase database, Func<IUnitOfWork, CancellationToken, Task> change)
    {
        Outcome<Done> outcome = await database.Work.RunAsSystemAsync<Done>(
            async (unit, token) =>
            {
                await change(unit, token);
                return Done.Instance;
            },
            Cancel);
        Assert.True(outcome.Succeeded, outcome.Refusal?.ToString());
    }
}
