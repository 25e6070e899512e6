using System.Reflection;
using IntentPortal.Domain.Intents;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Shared;
using IntentPortal.Tests.Security.Rights;

namespace IntentPortal.Tests.Security;

/// <summary>Role × operation × ownership × department, generated from <see cref="RightsTable"/>, against the real services and queries on a real database.</summary>
public class RightsMatrixTests(RightsWorld world) : IClassFixture<RightsWorld>
{
    // They act for nobody: the first runs before there is a person, the second is a background job.
    private static readonly HashSet<string> withoutPerson =
        [$"{nameof(PersonService)}.{nameof(PersonService.SignInAsync)}", $"{nameof(RecycleBinService)}.{nameof(RecycleBinService.PurgeDueAsync)}"];

    // The same attempts while a setting lets marketing convert and merge.
    private static readonly Dictionary<string, RightsRow> setting = new()
    {
        ["convert a customer"] = RightsTable.ConvertCustomerAsSet,
        ["merge intent customers"] = RightsTable.ConvertCustomerAsSet,
        ["edit a customer"] = RightsTable.EditCustomer,
        ["undo a conversion"] = RightsTable.UndoConversion,
        ["preview the undo of a conversion"] = RightsTable.UndoConversion,
        ["deactivate a customer"] = RightsTable.UndoConversion,
        ["reactivate a customer"] = RightsTable.UndoConversion,
        ["add an opportunity"] = RightsTable.ConvertCustomer,
        ["confirm as a purchase"] = RightsTable.ConfirmPurchase,
        ["see the contact data of a customer"] = RightsTable.SeeContactData,
    };

    private static readonly IReadOnlyList<RightsOperation> plain =
        [.. IntentRightsOperations.All, .. IntentSightOperations.All, .. CustomerRightsOperations.All, .. SearchRightsOperations.All, .. CustomerActionOperations.All, .. DuplicateRightsOperations.All, .. MyDayRightsOperations.All, .. BoardRightsOperations.All, .. OpportunityRightsOperations.All, .. OpportunityListRightsOperations.All, .. PortalRightsOperations.All];

    private static readonly IReadOnlyList<RightsOperation> operations =
    [
        .. plain,
        .. setting.Select(row => plain.Single(o => o.Name == row.Key) with { Name = $"{row.Key} while marketing converts", Row = row.Value, MarketingConverts = true }),
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (RightsOperation operation in operations)
        {
            foreach (RightsColumn column in RightsColumn.All)
            {
                cases.Add(operation.Name, column.Name);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Everybody_may_exactly_what_the_table_says_and_a_refusal_changes_nothing(string operationName, string columnName)
    {
        RightsOperation operation = operations.Single(o => o.Name == operationName);
        RightsColumn column = RightsColumn.Named(columnName);
        Guid actor = world.ActorOf(column);
        List<string> wrong = [];
        await world.LetMarketingConvertAsync(operation.MarketingConverts);
        foreach (RightsTarget target in (await TargetsAsync(operation, column)).Where(target => operation.Applies(target.Cell)))
        {
            long dataBefore = world.DataVersion();
            long entryBefore = (await world.LastEntryAsync()).Sequence;

            RefusalCode? refusal = await operation.Try(world, actor, target);

            RefusalCode? expected = operation.Expected(column.Effective, target.Cell);
            if (refusal != expected)
            {
                wrong.Add($"{target.Cell}: {Word(refusal)}, but the table says {Word(expected)}");
            }

            bool changes = operation.Changes(column.Effective, target.Cell);
            (long entry, Guid? by) = await world.LastEntryAsync();
            if (!operation.Prepares && changes != (world.DataVersion() != dataBefore))
            {
                wrong.Add($"{target.Cell}: the database was {(changes ? "not " : string.Empty)}written to");
            }

            if (operation.Prepares ? changes && by != actor : entry != (changes ? entryBefore + 1 : entryBefore) || (changes && by != actor))
            {
                wrong.Add($"{target.Cell}: {entry - entryBefore} ledger entries, the last by {by}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public void Every_method_of_every_service_and_query_is_in_the_matrix()
    {
        Type[] types = [.. typeof(IntentService).Assembly.GetTypes().Where(t =>
            t.IsPublic && ((t.IsClass && t.Name.EndsWith("Service", StringComparison.Ordinal)) || (t.IsInterface && t.Name.EndsWith("Queries", StringComparison.Ordinal))))];
        List<MethodInfo> methods = [.. types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))];
        HashSet<string> covered = [.. operations.Select(o => o.Method)];

        Assert.Equal([], methods.Select(Named).Where(name => !covered.Contains(name) && !withoutPerson.Contains(name)));
        Assert.Equal([], covered.Concat(withoutPerson).Except(methods.Select(Named)));
        Assert.All(methods, method => Assert.Equal(!withoutPerson.Contains(Named(method)), method.GetParameters()[0].Name == "actor"));
    }

    private static string Named(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static string Word(RefusalCode? refusal) => refusal?.ToString() ?? "allowed";

    private async Task<IReadOnlyList<RightsTarget>> TargetsAsync(RightsOperation operation, RightsColumn column)
    {
        // What nobody knows cannot own anything.
        Guid actor = column.Standing == Standing.Unknown ? world.Colleague : world.ActorOf(column);
        return operation.Subject switch
        {
            RightsSubject.Intent => await world.IntentsAsync(actor, operation.State, operation.OfIntentCustomer ? world.IntentCustomer : world.ArchiveCustomer),
            // Work lets people see; what they may do, by whose the customer is, is asked without it.
            RightsSubject.Customer => [.. (await world.CustomersAsync(actor)).Where(t => t.Cell.Work == WorkAbout.None || (operation.IsQuery && operation.Row.Sales.Contains(Reach.OwnWork)))],
            _ => [new RightsTarget(new RightsCell(Ownership.Others, Place.Foreign), operation.Arrange is null ? Guid.Empty : await operation.Arrange(world, actor), string.Empty)],
        };
    }
}
