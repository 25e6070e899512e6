using System.Diagnostics;
using System.Globalization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Bulk;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Infrastructure.DemoData;
using IntentPortal.Infrastructure.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IntentPortal.Benchmarks;

/// <summary>
/// The duplicate check during capture compared with raw look-ups, one for each criterion, and the growth of the pair
/// search with ten times as many customers.
/// </summary>
internal static class DuplicateBenchmark
{
    private const int Checked = 500;
    private const string Characters = "华安瑞丰恒信泰盛宏远新成东明科达金源海天广利博创联合众通远航嘉禾建业鼎立正大中天永兴顺昌福星隆泰凯旋蓝图云峰青山绿洲启迪思源智远德馨";

    private static readonly string[] cities = ["北京", "上海", "深圳", "苏州", "无锡", "杭州", "宁波", "青岛", "武汉", "成都", "西安", "佛山", "东莞市", "江苏省常州市", ""];
    private static readonly string[] trades = ["科技", "电子", "机械", "贸易", "实业", "食品", "包装", "自动化设备", "新材料", "物流"];
    private static readonly string[] forms = ["有限公司", "股份有限公司", "有限责任公司", "集团有限公司", ""];

    public static async Task RunAsync(int customers)
    {
        double small = await PairsAsync(customers / 10, null);
        double large = await PairsAsync(customers, CheckAsync);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"probable pairs: {customers / 10:N0} customers {small:F1} s, {customers:N0} customers {large:F1} s, growth {large / small:F1} (limit 15.0)"));
    }

    private static async Task<double> PairsAsync(int customers, Func<BenchmarkDatabase, IReadOnlyList<CustomerDetails>, Task>? then)
    {
        await using BenchmarkDatabase database = await BenchmarkDatabase.CreateAsync(100);
        IReadOnlyList<CustomerDetails> added = await FillAsync(database, customers);
        long begun = Stopwatch.GetTimestamp();
        await database.Get<DuplicatePairSearch>().FollowAsync(CancellationToken.None);
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        await using (PortalDbContext context = await database.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync())
        {
            Console.WriteLine($"{customers:N0} customers: {await context.DuplicatePairs.CountAsync():N0} probable pairs, {await context.DuplicateKeys.CountAsync():N0} keys");
        }

        if (then is not null)
        {
            await then(database, added);
        }

        return seconds;
    }

    private static async Task<IReadOnlyList<CustomerDetails>> FillAsync(BenchmarkDatabase database, int count)
    {
        var random = new Random(7);
        ReferenceLists lists = await database.Get<IReferenceData>().GetAsync(CancellationToken.None);
        List<CustomerDetails> all = [];
        await using PortalDbContext context = await database.Get<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync();
        SearchIndexPause pause = await SearchIndexPause.BeginAsync(context, CancellationToken.None);
        var writer = new BulkWriter(context);
        for (int from = 0; from < count; from += 5000)
        {
            List<Customer> rows = [];
            for (int i = from; i < Math.Min(count, from + 5000); i++)
            {
                // One customer in twenty has a duplicate under another form of its name.
                CustomerDetails? twin = i > 100 && random.Next(20) == 0 ? all[random.Next(all.Count)] : null;
                CustomerDetails details = new()
                {
                    Name = twin is null ? Name(random) : twin.Name + "总部",
                    Phone = twin?.Phone ?? $"0512-6{random.Next(10_000_000):D7}",
                    Mobile = $"139{random.Next(100_000_000):D8}",
                    Email = $"info@firm{i.ToString(CultureInfo.InvariantCulture)}.com.cn",
                    SourceId = lists.Sources[^1].Id,
                };
                all.Add(details);
                Customer customer = Customer.Add(context.NewId(), RecordCode.For(CodeSeries.Customer, 2099, i + 1), details, null, null, DateTimeOffset.UnixEpoch).Value!;
                customer.CountSave();
                rows.Add(customer);
            }

            await writer.WriteAsync(rows, CancellationToken.None);
        }

        await pause.EndAsync(CancellationToken.None);
        await transaction.CommitAsync();
        await context.Database.ExecuteSqlRawAsync("ANALYZE");
        return all;
    }

    private static string Name(Random random)
    {
        string core = string.Concat(Enumerable.Range(0, random.Next(3, 5)).Select(_ => Characters[random.Next(Characters.Length)]));
        return cities[random.Next(cities.Length)] + core + trades[random.Next(trades.Length)] + forms[random.Next(forms.Length)];
    }

    private static async Task CheckAsync(BenchmarkDatabase database, IReadOnlyList<CustomerDetails> customers)
    {
        Guid me = await database.PersonAsync("sales1");
        var queries = database.Get<ICustomerQueries>();
        await using var connection = new SqliteConnection($"Data Source={database.File}");
        await connection.OpenAsync();
        int next = 0;
        Task OursAsync() => queries.DuplicatesAsync(me, MatchCriteria.Of(customers[next++ * 397 % customers.Count], []), CancellationToken.None);

        // A criterion can match in several columns: a number may be the phone or mobile of a customer or a contact. All
        // of them have to be searched.
        RawLookUps Everywhere(bool keptOpen, bool readsCustomers) => new(
            connection,
            [("Customers", "NormalName")],
            [("Customers", "PhoneE164"), ("Customers", "MobileE164"), ("Contacts", "PhoneE164"), ("Contacts", "MobileE164")],
            [("Customers", "Email"), ("Contacts", "Email")],
            [("DuplicateKeys", "Key")],
            keptOpen,
            readsCustomers);
        foreach ((string floor, RawLookUps lookUps) in new[]
        {
            ("a look-up a sign in each column where it can stand, which reads the customers it finds", Everywhere(keptOpen: false, readsCustomers: true)),
            ("the same look-ups, of keys alone", Everywhere(keptOpen: false, readsCustomers: false)),
            ("the same look-ups, of keys alone, prepared once and kept open", Everywhere(keptOpen: true, readsCustomers: false)),
        })
        {
            using RawLookUps floorLookUps = lookUps;
            int low = 0;
            await Paired.RunAsync($"duplicate check against {floor}", 3, Checked, OursAsync, () => floorLookUps.RunAsync(MatchCriteria.Of(customers[low++ * 397 % customers.Count], [])));
        }
    }
}
