using System.Data.Common;
using System.Reflection;
using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Archive;
using IntentPortal.Domain.Customers.Duplicates;
using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Opportunities;
using IntentPortal.Domain.Reference;
using IntentPortal.Infrastructure.Customers.Duplicates;
using IntentPortal.Infrastructure.Persistence.SqlServer;
using IntentPortal.Tests.Support;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace IntentPortal.Tests.Integration.Persistence;

/// <summary>
/// Every query as it would be sent to SQL Server: translated by the provider, parsed, and with each name checked
/// against the schema. No server is needed.
/// </summary>
public class SqlServerQueriesTests
{
    private static readonly string schema = Schema();

    private static readonly MatchCriteria signs = MatchCriteria.Of(
        new CustomerDetails { Name = "云帆科技有限公司", Phone = "0512-62881234", Email = "li@yunfan.example", CreditCode = "91320594MA1MABCD0X" }, [new ContactDetails { Name = "王芳", Mobile = "13812345678" }]);

    // One field of each type on every kind of record that can have them.
    private static readonly ReferenceLists lists = new([], [], [], [], [], 30, 1)
    {
        CustomFields =
        [
            .. Enum.GetValues<CustomFieldTarget>().SelectMany(target => Enum.GetValues<CustomFieldType>().Select(type =>
                new CustomFieldRow(Guid.NewGuid(), 1, target, KeyOf(type), type, $"字段{type}", $"Field {type}", 1, false, ["华东", "华南"], true))),
        ],
    };

    // Every order ends with one of them, so that pages neither overlap nor leave out and a list stays as it is.
    private static readonly HashSet<string> lastKeys = ["Id", "Number", "Code", "UserName", "Ordinal", "Key", "Date"];

    public static TheoryData<string, string> Queries() => [.. typeof(IIntentQueries).Assembly.GetExportedTypes()
        .Where(t => t.IsInterface && t.Name.EndsWith("Queries", StringComparison.Ordinal))
        .SelectMany(t => t.GetMethods().Select(m => new TheoryDataRow<string, string>(t.FullName!, m.Name)))];

    public static TheoryData<string> AffectedKinds() => [.. typeof(Affected).GetNestedTypes().Select(kind => kind.Name)];

    /// <summary>Every column by which a grid can be ordered, with the query of the grid.</summary>
    public static TheoryData<string, string, Enum> Sorts() =>
    [
        .. Sorts<IntentSort>(typeof(IIntentQueries), nameof(IIntentQueries.PageAsync)),
        .. Sorts<CustomerSort>(typeof(ICustomerArchiveQueries), nameof(ICustomerArchiveQueries.PageAsync)),
        .. Sorts<ContactSort>(typeof(ICustomerArchiveQueries), nameof(ICustomerArchiveQueries.ContactsPageAsync)),
        .. Sorts<OpportunitySort>(typeof(IOpportunityListQueries), nameof(IOpportunityListQueries.PageAsync)),
    ];

    public static TheoryData<CustomFieldType> Types() => [.. Enum.GetValues<CustomFieldType>()];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_filled_in_completely_is_translated_and_fits_the_schema(string service, string method)
    {
        Type queries = typeof(IIntentQueries).Assembly.GetType(service)!;

        Assert.Empty(await ErrorsAsync(queries, queries.GetMethod(method)!, type => type == typeof(MatchCriteria) ? signs : null));
    }

    [Theory]
    [MemberData(nameof(AffectedKinds))]
    public async Task Whatever_an_administrator_purges_or_switches_off_is_counted_by_what_fits_the_schema(string kind)
    {
        object? Special(Type wanted) => wanted == typeof(Affected) ? ArgumentFiller.Of(typeof(Affected).GetNestedType(kind)!, _ => null) : null;

        Assert.Empty(await ErrorsAsync(typeof(IAdministrationQueries), typeof(IAdministrationQueries).GetMethod(nameof(IAdministrationQueries.AffectedAsync))!, Special));
    }

    [Fact]
    public void The_look_up_of_duplicates_that_is_written_by_hand_fits_the_schema()
    {
        using var nowhere = new SqlConnection();
        using DbCommand command = DuplicateCandidates.Command(nowhere, signs)!;
        string procedure = $"CREATE PROCEDURE [Asked] {OfflineSqlServer.Body(command)}";

        Assert.Contains("[Asked] @s0 NVarChar(max), @s1", procedure, StringComparison.Ordinal);
        Assert.Empty(TransactSql.ParseErrors(procedure));
        Assert.Empty(TransactSql.ModelErrors(schema, procedure));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Records_are_found_and_ordered_by_a_field_of_each_type(CustomFieldType type)
    {
        object? Special(Type wanted) => wanted == typeof(CustomFilter) ? FilterOf(type) : wanted == typeof(string) ? KeyOf(type) : null;

        Assert.Empty(await ErrorsAsync(typeof(IIntentQueries), typeof(IIntentQueries).GetMethod(nameof(IIntentQueries.PageAsync))!, Special));
        Assert.Empty(await ErrorsAsync(typeof(ICustomerArchiveQueries), typeof(ICustomerArchiveQueries).GetMethod(nameof(ICustomerArchiveQueries.ContactsPageAsync))!, Special));
        Assert.Empty(await ErrorsAsync(typeof(IOpportunityListQueries), typeof(IOpportunityListQueries).GetMethod(nameof(IOpportunityListQueries.PageAsync))!, Special));
    }

    [Theory]
    [MemberData(nameof(Sorts))]
    public async Task A_grid_is_ordered_by_each_of_its_columns(string service, string method, Enum sort)
    {
        Type queries = typeof(IIntentQueries).Assembly.GetType(service)!;

        Assert.Empty(await ErrorsAsync(queries, queries.GetMethod(method)!, type => type == sort.GetType() ? sort : null));
    }

    [Fact]
    public void An_order_that_leaves_rows_open_is_found_by_the_same_check()
    {
        Assert.Equal(["ORDER BY [i].[Subject]"], TransactSql.OpenOrders("CREATE PROCEDURE [Asked] AS BEGIN SELECT [i].[Id] FROM [Intents] AS [i] ORDER BY [i].[Subject] END", lastKeys));
        Assert.Equal(["ORDER BY (SELECT 1)"], TransactSql.OpenOrders("CREATE PROCEDURE [Asked] AS BEGIN SELECT [i].[Id] FROM [Intents] AS [i] ORDER BY (SELECT 1) OFFSET 1 ROWS END", lastKeys));
        Assert.Empty(TransactSql.OpenOrders("CREATE PROCEDURE [Asked] AS BEGIN SELECT TOP(1) [i].[At] FROM [Intents] AS [i] ORDER BY [i].[At] END", lastKeys));
    }

    [Fact]
    public void A_column_that_is_not_there_is_found_by_the_same_check() =>
        Assert.NotEmpty(TransactSql.ModelErrors(schema, "CREATE PROCEDURE [Asked] @p int AS BEGIN SELECT [i].[Missing] FROM [Intents] AS [i] WHERE [i].[Number] = @p END"));

    private static IEnumerable<TheoryDataRow<string, string, Enum>> Sorts<TSort>(Type queries, string method)
        where TSort : struct, Enum => Enum.GetValues<TSort>().Select(sort => new TheoryDataRow<string, string, Enum>(queries.FullName!, method, sort));

    private static string KeyOf(CustomFieldType type) => $"field{(int)type}";

    private static CustomFilter FilterOf(CustomFieldType type) => type switch
    {
        CustomFieldType.WholeNumber or CustomFieldType.Decimal => new CustomFilter(KeyOf(type), [], "1", "9"),
        CustomFieldType.Date => new CustomFilter(KeyOf(type), [], "2026-01-01", "2026-12-31"),
        CustomFieldType.YesNo => new CustomFilter(KeyOf(type), [CustomFilter.Yes]),
        _ => new CustomFilter(KeyOf(type), ["华东", "华南"]),
    };

    private static string Schema()
    {
        using var context = new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>()
            .UseSqlServer("Server=none;Database=none", sql => sql.UseCompatibilityLevel(SqlServerPortalDbContext.CompatibilityLevel)).Options);
        return context.Database.GenerateCreateScript();
    }

    // Runs twice: once with results only for people and counts, and once with a row for every statement, which reaches
    // the follow-up statements about an existing record.
    private static async Task<List<string>> ErrorsAsync(Type queries, MethodInfo method, Func<Type, object?> special)
    {
        object[] arguments = [.. method.GetParameters().Select(p => ArgumentFiller.Of(p.ParameterType, special))];
        List<string> asked = [];
        foreach (Func<string, bool> hasRow in new Func<string, bool>[] { IsOfPeopleOrCounts, _ => true })
        {
            await using var server = new OfflineSqlServer(hasRow, lists);
            try
            {
                await AskAsync(method.Invoke(server.Get(queries), arguments)!);
            }
            catch (Exception fault) when (server.Asked.Count > 1 && !IsOfTranslation(fault))
            {
                // The stub rows contradict each other. The statements up to this point are checked all the same.
            }

            asked.AddRange(server.Asked);
        }

        Assert.NotEmpty(asked);
        List<string> procedures = [.. asked.Distinct().Select((body, i) => $"CREATE PROCEDURE [Asked{i}] {body}")];
        return
        [
            .. procedures.SelectMany(TransactSql.ParseErrors), .. TransactSql.ModelErrors(schema, procedures),
            .. procedures.SelectMany(procedure => TransactSql.OpenOrders(procedure, lastKeys)),
        ];
    }

    // All exceptions of the provider about untranslatable queries match one of these conditions.
    private static bool IsOfTranslation(Exception fault) =>
        fault.Message.Contains("translated", StringComparison.Ordinal) || fault.StackTrace?.Contains("Translat", StringComparison.Ordinal) == true || fault is NotSupportedException;

    private static bool IsOfPeopleOrCounts(string sql) =>
        sql.Contains("FROM [People]", StringComparison.Ordinal) || sql.StartsWith("SELECT COUNT", StringComparison.Ordinal) || sql.StartsWith("SELECT CASE", StringComparison.Ordinal);

    private static async Task AskAsync(object answer)
    {
        if (answer is Task task)
        {
            await task;
        }
        else
        {
            await foreach (object row in (IAsyncEnumerable<object>)answer)
            {
                Assert.NotNull(row);
            }
        }
    }
}
