using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// Handles one kind of record of customers in a merge and its undo. Each feature registers its own. A test finds the
/// kinds of record without a participant.
/// </summary>
public interface IMergeParticipant
{
    /// <summary>The kinds of record that it handles.</summary>
    IReadOnlyList<RecordKind> Kinds { get; }

    /// <summary>Moves its records from the merged customer to the survivor.</summary>
    Task MoveAsync(MergeInProgress merge, CancellationToken cancel);

    /// <summary>Adds its records of the survivor that may be returned as candidates; changes nothing.</summary>
    Task PlanReturnAsync(MergeReturn back, CancellationToken cancel);

    /// <summary>
    /// Adds its records of which a part is returned, after the candidates were decided; changes nothing.
    /// </summary>
    Task PlanDivisionsAsync(MergeReturn back, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Corrects what depends on both customers, after all records were returned.</summary>
    Task FinishReturnAsync(MergeReturn back, CancellationToken cancel) => Task.CompletedTask;
}
