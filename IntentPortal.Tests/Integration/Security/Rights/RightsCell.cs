using IntentPortal.Domain.Customers;

namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The properties of a record that the rights table distinguishes, relative to the actor.</summary>
/// <param name="Ownership">The relation to the actor.</param>
/// <param name="Place">The department relative to the actor's.</param>
/// <param name="IsFeedback">Whether it is feedback of an existing customer and not a new need.</param>
/// <param name="IsBehindSuggestion">Whether it is evidence of a suggestion.</param>
/// <param name="Stage">The stage of the customer.</param>
/// <param name="DecidedByMe">Whether the actor made the decision less than 24 hours ago.</param>
/// <param name="Work">The work about a customer.</param>
public sealed record RightsCell(
    Ownership Ownership, Place Place, bool IsFeedback = false, bool IsBehindSuggestion = false, CustomerStage Stage = CustomerStage.Potential, bool DecidedByMe = false, WorkAbout Work = WorkAbout.None)
{
    /// <summary>Ownership × department; feedback only where it grants more than the department does.</summary>
    public static IReadOnlyList<RightsCell> Intents { get; } =
    [
        .. from ownership in Enum.GetValues<Ownership>()
           from place in Enum.GetValues<Place>()
           from feedback in place == Place.Foreign ? new[] { false, true } : [false]
           select new RightsCell(ownership, place, feedback),
    ];

    /// <summary>
    /// Ownership × department × stage, and work × stage where nothing else makes the customer visible.
    /// </summary>
    public static IReadOnlyList<RightsCell> Customers { get; } =
    [
        .. from ownership in Enum.GetValues<Ownership>()
           from place in Enum.GetValues<Place>()
           from stage in Enum.GetValues<CustomerStage>()
           select new RightsCell(ownership, place, Stage: stage),
        .. from work in Enum.GetValues<WorkAbout>()
           where work != WorkAbout.None
           from ownership in new[] { Ownership.Unassigned, Ownership.Others }
           from stage in new[] { CustomerStage.Intent, CustomerStage.Potential }
           select new RightsCell(ownership, Place.Foreign, Stage: stage, Work: work),
    ];

    /// <summary>Whether a right with this reach covers the record.</summary>
    public bool IsIn(Reach reach) => reach switch
    {
        Reach.Own => Ownership is Ownership.Own or Ownership.Shared,
        Reach.Owner => Ownership is Ownership.Own,
        Reach.Unassigned => Ownership is Ownership.Shared or Ownership.Unassigned,
        Reach.Department => Place is Place.Own,
        Reach.Tree => Place is Place.Own or Place.Below,
        Reach.Feedback => IsFeedback,
        Reach.BehindSuggestion => IsBehindSuggestion,
        Reach.StageIntent => Stage is CustomerStage.Intent,
        Reach.OwnDecision => DecidedByMe,
        Reach.OwnWork => Work is WorkAbout.MyIntent or WorkAbout.MyOpportunity,
        Reach.TreeWork => Work is WorkAbout.IntentOfTree,
        _ => true,
    };
}
