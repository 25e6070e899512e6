using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>Rules over two records hold under concurrent writes (docs/concurrency.md).</summary>
public class RaceTests
{
    public static TheoryData<string> Cases() => [.. Races.All.Keys];

    public static TheoryData<DatabaseProvider, string> CasesOfProviders() =>
        [.. from provider in TestDatabase.Providers() from name in Races.All.Keys select (provider.Data, name)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_rule_holds_wherever_one_of_the_two_is_overtaken_before_it_writes(string name)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        await using TestDatabase node = database.WithSeveralWriters();
        foreach (bool oneIsPaused in new[] { true, false })
        {
            for (int statement = 1; ; statement++)
            {
                Race race = await Races.All[name](node);
                (Func<Task<Refusal?>> paused, Func<Task<Refusal?>> other) = oneIsPaused ? (race.One, race.Other) : (race.Other, race.One);
                if (await SeveralWriters.InterleaveAsync(paused, statement, other) is not { } done)
                {
                    Assert.True(statement > 1, "The operation that is to be paused asked for nothing.");
                    break;
                }

                if (!race.InSteps)
                {
                    Assert.Null(done.Other);
                }

                await using PortalDbContext context = await node.OpenAsync();
                await race.RuleAsync(context);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_rule_holds_whichever_of_the_two_comes_first(string name)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        foreach (bool oneIsFirst in new[] { true, false })
        {
            Race race = await Races.All[name](database);
            (Func<Task<Refusal?>> first, Func<Task<Refusal?>> second) = oneIsFirst ? (race.One, race.Other) : (race.Other, race.One);

            Assert.Null(await first());
            await second();
            await using PortalDbContext context = await database.OpenAsync();
            await race.RuleAsync(context);
        }
    }

    [Theory]
    [MemberData(nameof(CasesOfProviders))]
    public async Task The_rule_holds_when_both_run_at_once(DatabaseProvider provider, string name)
    {
        await using TestDatabase database = await TestDatabase.CreateAsync(provider);
        await using TestDatabase node = provider == DatabaseProvider.Sqlite ? database.WithSeveralWriters() : database.AnotherNode();
        int rounds = provider == DatabaseProvider.Sqlite ? 2 : 200;
        for (int round = 0; round < rounds; round++)
        {
            Race race = await Races.All[name](node);
            await Task.WhenAll(Task.Run(race.One), Task.Run(race.Other));

            await using PortalDbContext context = await node.OpenAsync();
            await race.RuleAsync(context);
        }
    }
}
