using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Reference;
using Microsoft.Data.Sqlite;

namespace IntentPortal.Benchmarks;

/// <summary>
/// P3: capturing an intent with rights, code, ledger and a durable commit, compared with raw INSERTs of the same rows
/// and a COMMIT on the same file.
/// </summary>
internal static class CaptureBenchmark
{
    private static readonly string[] tables = ["Intents", "Changes", "ChangeLines"];

    public static async Task RunAsync(int intents)
    {
        await using BenchmarkDatabase database = await BenchmarkDatabase.CreateAsync(intents);
        Guid me = await database.PersonAsync("sales1");
        ReferenceLists lists = await database.Get<IReferenceData>().GetAsync(CancellationToken.None);
        Guid customer = (await database.Get<ICustomerQueries>().PickAsync(me, null, 1, CancellationToken.None))[0].Id;
        var service = database.Get<IntentService>();
        var details = new IntentDetails { Subject = "十台询价", Content = "请报一个含安装的价格，交期两个月以内。", SourceId = lists.Sources[^1].Id };
        async Task CaptureAsync()
        {
            var outcome = await service.CaptureAsync(me, new CaptureIntent(Guid.CreateVersion7(), details, customer, null, me, null, []), CancellationToken.None);
            if (!outcome.Succeeded)
            {
                throw new InvalidOperationException(outcome.Refusal.ToString());
            }
        }

        await CaptureAsync();
        await using var connection = new SqliteConnection($"Data Source={database.File}");
        await connection.OpenAsync();
        var rows = new RawRows(connection, tables);
        await Paired.RunAsync("P3 capture", 3, 1000, CaptureAsync, rows.InsertCopyAsync);
    }
}
