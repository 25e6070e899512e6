using System.Diagnostics;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Infrastructure.Persistence;
using IntentPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

public class DurabilityTests
{
    private const int Acknowledged = 150;

    [Fact]
    public async Task After_kill_9_during_concurrent_captures_everything_acknowledged_is_there_and_ledger_and_records_agree()
    {
        await using TestDatabase database = await TestDatabase.CreateAsync();
        Guid person = await database.PersonAsync(Roles.Sales, await database.DepartmentAsync());
        Guid source = await database.SourceAsync();

        IReadOnlyDictionary<Guid, string> acknowledged = await CaptureAndKillAsync(database.Folder, person, source);

        Assert.True(acknowledged.Count >= Acknowledged, $"{acknowledged.Count} captures");
        await using PortalDbContext context = await database.OpenAsync();
        List<string> integrity = await context.Database.SqlQuery<string>($"SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync(Cancel);
        Assert.Equal(["ok"], integrity);
        var intents = await context.Intents.AsNoTracking().Select(i => new { i.Id, i.Code, i.CustomerId, i.Version }).ToListAsync(Cancel);
        Dictionary<Guid, string> codes = intents.ToDictionary(i => i.Id, i => i.Code);
        Assert.All(acknowledged, a => Assert.Equal(a.Value, codes.GetValueOrDefault(a.Key)));
        Assert.Equal(intents.Count, intents.DistinctBy(i => i.Code).Count());

        // An unacknowledged capture exists completely or not at all: intent, customer, contact and ledger are one
        // commit.
        List<Guid> customers = await context.Customers.Select(c => c.Id).ToListAsync(Cancel);
        List<Guid> withContact = await context.Contacts.Select(c => c.CustomerId).ToListAsync(Cancel);
        Assert.Equal(intents.Select(i => i.CustomerId).Order(), customers.Order());
        Assert.Equal(customers.Order(), withContact.Order());
        List<ChangeLine> lines = await context.ChangeLines.AsNoTracking().Where(l => l.RecordKind == RecordKind.Intent).ToListAsync(Cancel);
        Assert.Equal(intents.Select(i => (i.Id, i.Version)).Order(), lines.Where(l => l.Kind == ChangeKind.Captured).Select(l => (l.RecordId, l.RecordVersion)).Order());
        Page<IntentRow> found = await database.Get<IIntentQueries>().PageAsync(person, new IntentPageRequest(new IntentFilter { Text = "断电测试" }), Cancel);
        Assert.Equal(intents.Count, found.Total);

        // Work continues afterwards.
        var next = await database.Get<IntentService>().CaptureAsync(
            person, new CaptureIntent(Guid.CreateVersion7(), new IntentDetails { Subject = "之后", Content = "之后", SourceId = source }, customers[0], null, null, null, []), Cancel);
        Assert.True(next.Succeeded, next.Refusal?.ToString());
        Assert.DoesNotContain(next.Value.Code, codes.Values);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<IReadOnlyDictionary<Guid, string>> CaptureAndKillAsync(string folder, Guid person, Guid source)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(DurabilityTests).Assembly.Location, CaptureUntilKilled.Argument, folder, person.ToString(), source.ToString()])
        {
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        Dictionary<Guid, string> acknowledged = [];
        while (await process.StandardOutput.ReadLineAsync(Cancel) is { } line)
        {
            string[] parts = line.Split(' ');
            Assert.True(parts.Length == 2 && Guid.TryParse(parts[0], out _), line);
            acknowledged.Add(Guid.Parse(parts[0]), parts[1]);
            if (acknowledged.Count == Acknowledged)
            {
                // SIGKILL, so that the process cannot clean up. Its output is still read to the end.
                process.Kill();
            }
        }

        await process.WaitForExitAsync(Cancel);
        return acknowledged;
    }
}
