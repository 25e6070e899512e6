using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Conversions;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence.Conversions;

/// <summary>
/// People keep working after a conversion or merge. An undo must not lose any of that work, and must assign it to the
/// right customer.
/// </summary>
public class LaterEditsTests
{
    private const int Seeds = 30;
    private const int Steps = 14;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<DatabaseProvider> Providers() => TestDatabase.Providers();

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task After_a_merge_later_edits_survive_its_undo(DatabaseProvider provider)
    {
        for (int seed = 1; seed <= Seeds; seed++)
        {
            await using TestDatabase database = await TestDatabase.CreateAsync(provider);
            RandomCustomers random = await RandomCustomers.MakeAsync(database, seed, (CustomerStage)((seed % 3) + 1));
            await CustomerInvariants.AssertAsync(database, $"seed {seed} at the start");
            Outcome<CustomerRef> merged = await database.Get<ConversionService>().MergeAsync(
                random.Manager, new MergeCustomers(random.One.Id, 1, random.Other.Id, 1, "同一家公司", random.SomeFields(), [], null), Cancel);
            Assert.True(merged.Succeeded, $"seed {seed}: {merged.Refusal}");
            Guid conversion = await ConversionAsync(database);
            var later = new LaterWork(database, random, random.Other.Id, seed);
            await later.DoAsync(Steps);
            await CustomerInvariants.AssertAsync(database, $"seed {seed} before the undo");
            IReadOnlyList<string> said = await CustomerInvariants.SaidAsync(database, null);

            Outcome<UndoPreview> preview = await database.Get<ConversionService>().PreviewUndoAsync(random.Manager, conversion, Cancel);
            Assert.True(preview.Succeeded, $"seed {seed}: {preview.Refusal}");
            Assert.Equal(said, await CustomerInvariants.SaidAsync(database, null));
            Outcome<CustomerRef> undone = await database.Get<ConversionService>().UndoAsync(random.Manager, new UndoConversion(conversion, new HashSet<string>()), Cancel);

            Assert.True(undone.Succeeded, $"seed {seed}: {undone.Refusal}");
            ConversionTests.AssertSame(seed, said, await CustomerInvariants.SaidAsync(database, null));
            await CustomerInvariants.AssertAsync(database, $"seed {seed} after the undo");
            await AssertStandsAsync(database, later, random.Other.Id, seed);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task After_a_conversion_later_edits_survive_its_undo_or_its_refusal(DatabaseProvider provider)
    {
        int undoneOnes = 0;
        for (int seed = 1; seed <= Seeds; seed++)
        {
            await using TestDatabase database = await TestDatabase.CreateAsync(provider);
            RandomCustomers random = await RandomCustomers.MakeAsync(database, seed);
            Outcome<CustomerRef> converted = await database.Get<ConversionService>().ConvertAsync(
                random.Manager,
                new ConvertCustomer(random.One.Id, 1, "需求明确", random.One.Details with { Phone = "021-61234567", Address = "浦东" }, random.OtherSales, [], null, new DistinctStatement("两家公司", [random.Other.Id])),
                Cancel);
            Assert.True(converted.Succeeded, $"seed {seed}: {converted.Refusal}");
            Guid conversion = await ConversionAsync(database);
            var later = new LaterWork(database, random, random.One.Id, seed);
            await later.DoAsync(seed % 2 == 0 ? Steps : Steps / 3);
            IReadOnlyList<string> said = await CustomerInvariants.SaidAsync(database, null);

            Refusal? foreseen = (await database.Get<ConversionService>().PreviewUndoAsync(random.Manager, conversion, Cancel)).Refusal;
            Outcome<CustomerRef> undone = await database.Get<ConversionService>().UndoAsync(random.Manager, new UndoConversion(conversion, new HashSet<string>()), Cancel);

            await using PortalDbContext context = await database.OpenAsync();
            int opportunities = await context.Opportunities.CountAsync(o => o.CustomerId == random.One.Id, Cancel);
            Assert.Equal(opportunities > 0 ? RefusalCode.HasOpportunities : null, undone.Refusal?.Code);
            Assert.Equal(foreseen?.ToString(), undone.Refusal?.ToString());
            undoneOnes += undone.Succeeded ? 1 : 0;
            ConversionTests.AssertSame(seed, said, await CustomerInvariants.SaidAsync(database, null));
            await CustomerInvariants.AssertAsync(database, $"seed {seed} after the undo");
            await AssertStandsAsync(database, later, random.One.Id, seed);
        }

        Assert.InRange(undoneOnes, 1, Seeds - 1);
    }

    private static async Task AssertStandsAsync(TestDatabase database, LaterWork later, Guid customerId, int seed)
    {
        await using PortalDbContext context = await database.OpenAsync();
        if (later.Notes is { } notes)
        {
            Customer customer = await context.Customers.SingleAsync(c => c.Id == customerId, Cancel);
            Assert.True(customer.Notes == notes && customer.Tags.Contains(notes), $"seed {seed}: {notes} is now {customer.Notes}, {string.Join(", ", customer.Tags)}");
        }

        foreach ((Guid id, string said) in later.ContactNotes)
        {
            Assert.Equal(said, (await context.Contacts.IgnoreQueryFilters().SingleAsync(c => c.Id == id, Cancel)).Notes);
        }
    }

    private static async Task<Guid> ConversionAsync(TestDatabase database)
    {
        await using PortalDbContext context = await database.OpenAsync();
        return await context.Conversions.Select(c => c.Id).SingleAsync(Cancel);
    }
}
