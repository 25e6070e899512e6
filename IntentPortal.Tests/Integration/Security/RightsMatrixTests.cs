using IntentPortal.Domain.Kernel;
using IntentPortal.Tests.Integration.Security.Rights;

namespace IntentPortal.Tests.Integration.Security;

/// <summary>
/// One part of the rights matrix: role × operation × ownership × department, generated from <see cref="RightsTable"/>
/// and tried on the real services and queries with a real database.
/// </summary>
public abstract class RightsMatrixTests<TOperations>(RightsWorld world)
    where TOperations : IRightsOperations
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (RightsOperation operation in TOperations.All)
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
        RightsOperation operation = TOperations.All.Single(o => o.Name == operationName);
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

    private static string Word(RefusalCode? refusal) => refusal?.ToString() ?? "allowed";

    private async Task<IReadOnlyList<RightsTarget>> TargetsAsync(RightsOperation operation, RightsColumn column)
    {
        // An unknown person cannot own anything, so the records belong to a colleague.
        Guid actor = column.Standing == Standing.Unknown ? world.Colleague : world.ActorOf(column);
        return operation.Subject switch
        {
            RightsSubject.Intent => await world.IntentsAsync(actor, operation.State, operation.OfIntentCustomer ? world.IntentCustomer : world.ArchiveCustomer),
            // Work only makes customers visible. Actions depend on the customer's owner, so they are tried without it.
            RightsSubject.Customer =>
                [.. (await world.CustomersAsync(actor, operation.IsQuery)).Where(t => t.Cell.Work == WorkAbout.None || (operation.IsQuery && operation.Row.Sales.Contains(Reach.OwnWork)))],
            _ => [new RightsTarget(new RightsCell(Ownership.Others, Place.Foreign), operation.Arrange is null ? Guid.Empty : await operation.Arrange(world, actor), string.Empty)],
        };
    }
}
