using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers;

/// <summary>
/// A kind of record that belongs to customers, and its part when customers are merged and when that is taken back. Each
/// feature brings its own; a test finds the kinds of record for which nobody answers.
/// </summary>
public interface IMergeParticipant
{
    /// <summary>The kinds of record that it answers for.</summary>
    IReadOnlyList<RecordKind> Kinds { get; }

    /// <summary>Moves its records of the merged customer to the survivor.</summary>
    Task MoveAsync(MergeInProgress merge, CancellationToken cancel);

    /// <summary>Names its records of the survivor that may go back; changes nothing.</summary>
    Task PlanReturnAsync(MergeReturn back, CancellationToken cancel);

    /// <summary>
    /// Names its records of which a part goes back, once it is known which records go; changes nothing.
    /// </summary>
    Task PlanDivisionsAsync(MergeReturn back, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Puts right what depends on both customers, after everything went back.</summary>
    Task FinishReturnAsync(MergeReturn back, CancellationToken cancel) => Task.CompletedTask;
}
