using IntentPortal.Domain.Customers;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Rules;
using IntentPortal.Domain.Settings;
using IntentPortal.Domain.Suggestions;
using IntentPortal.Infrastructure.Bulk;
using IntentPortal.Infrastructure.Customers;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Infrastructure.Persistence.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PersonRecord = IntentPortal.Domain.People.Person;
using PersonRoles = IntentPortal.Domain.Kernel.Roles;

namespace IntentPortal.Infrastructure.DemoData;

/// <summary>
/// Fills an empty database with the demo company: lists, people, and the requested number of intents with a
/// proportional number of customers.
/// </summary>
public sealed class DemoLoader(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const int CustomerPerIntents = 5;
    private const int Chunk = 5_000;

    /// <summary>Whether the database has not been used yet.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel)
    {
        await using PortalDbContext context = await contexts.CreateDbContextAsync(cancel);
        return !await context.Intents.IgnoreQueryFilters().AnyAsync(cancel) && !await context.People.AnyAsync(cancel);
    }

    /// <summary>
    /// Fills the database in one transaction, which is retried from the start after a transient database error. The
    /// same count and seed on the same day produce the same records.
    /// </summary>
    /// <param name="intents">The number of intents; there are a fifth as many customers.</param>
    /// <param name="seed">The seed of the random generator.</param>
    /// <param name="progress">Receives the number of intents written so far.</param>
    /// <param name="cancel">Cancels the operation and leaves the database empty.</param>
    /// <exception cref="InvalidOperationException">The database is not empty.</exception>
    public async Task LoadAsync(int intents, int seed, IProgress<int>? progress, CancellationToken cancel)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(intents, 1);
        if (!await IsEmptyAsync(cancel))
        {
            throw new InvalidOperationException("Demo data is only written into an empty database.");
        }

        await using PortalDbContext outer = await contexts.CreateDbContextAsync(cancel);
        await outer.Database.CreateExecutionStrategy().ExecuteAsync(
            seed,
            async (_, _, token) =>
            {
                // A new context and new records for each attempt, because records count as saved once they were
                // written.
                await using PortalDbContext context = await contexts.CreateDbContextAsync(token);
                // Rows are written in the order of generation; foreign keys are checked at the end.
                await context.Database.OpenConnectionAsync(token);
                await SetReferenceChecksAsync(context, on: false, token);
                try
                {
                    await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(token);
                    await WriteAsync(context, intents, seed, progress, token);
                    await transaction.CommitAsync(token);
                }
                finally
                {
                    await SetReferenceChecksAsync(context, on: true, CancellationToken.None);
                }

                if (context.WritersAreSerial)
                {
                    // Collects statistics for the planner and merges the log into the file.
                    await context.Database.ExecuteSqlRawAsync("PRAGMA optimize=0x10002; ANALYZE; PRAGMA wal_checkpoint(TRUNCATE);", token);
                }

                return true;
            },
            // If the answer to the commit was lost, the data is complete nevertheless.
            async (_, _, token) => new ExecutionResult<bool>(!await IsEmptyAsync(token), true),
            cancel);
    }

    private async Task WriteAsync(PortalDbContext context, int intents, int seed, IProgress<int>? progress, CancellationToken cancel)
    {
        DateTimeOffset today = new(clock.GetUtcNow().UtcDateTime.Date, TimeSpan.Zero);
        DemoLists lists = DemoLists.Make(seed, today.AddDays(-140));
        List<PersonRecord> people = [.. DemoPeople.All.Select((person, index) => Add(person, index, seed, today, lists))];
        List<PersonRecord> Holding(PersonRoles role) => [.. people.Where(p => p.Roles.HasFlag(role))];
        var customerMaker = new DemoCustomers(seed, today, lists, Holding(PersonRoles.Sales), Holding(PersonRoles.Marketing));
        int customerCount = Math.Max(1, intents / CustomerPerIntents);
        List<DemoCustomer> customers = [.. Enumerable.Range(0, customerCount).Select(i => customerMaker.Make(i, customerCount))];
        var intentMaker = new DemoIntents(seed, today.AddHours(1), lists, customers, Holding(PersonRoles.ProductDesigner));

        var writer = new BulkWriter(context);
        SearchIndexPause indexes = await SearchIndexPause.BeginAsync(context, cancel);
        await WriteListsAsync(writer, lists, people, cancel);
        foreach (DemoCustomer[] chunk in customers.Chunk(Chunk))
        {
            await writer.WriteAsync<Customer>([.. chunk.Select(c => c.Customer)], cancel);
            await writer.WriteAsync<Contact>([.. chunk.SelectMany(c => c.Contacts)], cancel);
        }

        for (int from = 0; from < intents; from += Chunk)
        {
            int count = Math.Min(Chunk, intents - from);
            await WriteIntentsAsync(writer, [.. Enumerable.Range(from, count).Select(i => intentMaker.Make(i, intents))], cancel);
            progress?.Report(from + count);
        }

        await writer.WriteAsync<Suggestion>([.. intentMaker.Suggestions], cancel);
        await writer.WriteAsync<Demand>(intentMaker.Demands, cancel);
        await writer.WriteAsync<DemandEvidence>([.. intentMaker.Demands.SelectMany(d => d.Evidence)], cancel);
        await writer.WriteAsync<CodeCounter>([.. Counters(customerMaker, intentMaker)], cancel);
        await CustomerFollowUps.CountAllAsync(context, cancel);
        await LimitAsync(context, cancel);
        await indexes.EndAsync(cancel);
    }

    private static async Task WriteListsAsync(BulkWriter writer, DemoLists lists, List<PersonRecord> people, CancellationToken cancel)
    {
        foreach (Aggregate value in new IEnumerable<Aggregate>[] { lists.Departments, lists.Sources, lists.Products, lists.Industries, lists.Regions, lists.Reasons }.SelectMany(v => v))
        {
            value.CountSave();
        }

        await writer.WriteAsync<Department>([.. lists.Departments], cancel);
        await writer.WriteAsync<IntentSource>([.. lists.Sources], cancel);
        await writer.WriteAsync<Product>([.. lists.Products], cancel);
        await writer.WriteAsync<Industry>([.. lists.Industries], cancel);
        await writer.WriteAsync<Region>([.. lists.Regions], cancel);
        await writer.WriteAsync<Reason>([.. lists.Reasons], cancel);
        await writer.WriteAsync<PersonRecord>(people, cancel);
    }

    // The limit suits a company of this size: about half of its people exceed it.
    private static async Task LimitAsync(PortalDbContext context, CancellationToken cancel)
    {
        List<int> open = await context.Intents.Where(i => i.OwnerId != null && (i.Status == IntentStatus.New || i.Status == IntentStatus.FollowingUp))
            .GroupBy(i => i.OwnerId).Select(owner => owner.Count()).Order().ToListAsync(cancel);
        if (open.Count > 0)
        {
            int limit = Math.Clamp(open[open.Count / 2], 1, FollowUpRules.MostInProgress);
            await context.Rules.ExecuteUpdateAsync(rules => rules.SetProperty(r => r.InProgressLimit, limit), cancel);
        }
    }

    private static async Task WriteIntentsAsync(BulkWriter writer, IReadOnlyList<DemoIntent> chunk, CancellationToken cancel)
    {
        await writer.WriteAsync<Intent>([.. chunk.Select(i => i.Intent)], cancel);
        await writer.WriteAsync<IntentProduct>([.. chunk.SelectMany(i => i.Intent.Products)], cancel);
        await writer.WriteAsync<FollowUp>([.. chunk.SelectMany(i => i.FollowUps)], cancel);
        await writer.WriteAsync<Promise>([.. chunk.SelectMany(i => i.Promises)], cancel);
        await writer.WriteAsync<Opportunity>([.. chunk.Select(i => i.Opportunity).OfType<Opportunity>()], cancel);
        await writer.WriteAsync<OpportunityLine>([.. chunk.SelectMany(i => i.Opportunity?.Lines ?? [])], cancel);
        await writer.WriteAsync<Change>([.. chunk.SelectMany(i => i.Changes).OrderBy(c => c.At)], cancel);
        await writer.WriteAsync<ChangeLine>([.. chunk.SelectMany(i => i.Changes).SelectMany(c => c.Lines)], cancel);
    }

    private static IEnumerable<CodeCounter> Counters(DemoCustomers customers, DemoIntents intents) =>
        customers.CodesGiven.Select(c => new CodeCounter { Series = CodeSeries.Customer, Year = c.Key, Last = c.Value })
            .Concat(intents.CodesGiven.Select(c => new CodeCounter { Series = c.Key.Series, Year = c.Key.Year, Last = c.Value }));

    private static PersonRecord Add(DemoPerson person, int index, int seed, DateTimeOffset today, DemoLists lists)
    {
        Guid id = new DemoRandom(seed, -100 - index).NewId(today.AddDays(-140));
        PersonRecord record = PersonRecord.Add(
            id, person.UserName, person.Name, person.Email, person.Roles, lists.Departments.First(d => d.Code == person.DepartmentCode).Id).Value
            ?? throw new InvalidOperationException($"Demo person {person.UserName} was refused.");
        record.CountSave();
        return record;
    }

    // Indexes over random keys are updated all over the file, so their pages are cached in a quarter of the memory
    // until the load is complete.
    private static async Task SetReferenceChecksAsync(PortalDbContext context, bool on, CancellationToken cancel)
    {
        if (context.WritersAreSerial)
        {
            long kilobytes = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / 1024;
            string settings = on ? $"PRAGMA foreign_keys=ON; {SqliteCacheSizeInterceptor.Settings}" : $"PRAGMA foreign_keys=OFF; PRAGMA cache_size=-{kilobytes};";
            await context.Database.ExecuteSqlRawAsync(settings, cancel);
        }
    }
}
