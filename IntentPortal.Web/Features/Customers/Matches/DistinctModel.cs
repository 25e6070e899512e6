using System.Text.Json.Serialization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Web.Features.Customers.Matches;

/// <summary>Whether and why the hits that are shown are other customers; kept as a part of a form's draft.</summary>
public sealed class DistinctModel
{
    private bool wasSaid;

    /// <summary>The person looked at the hits and says that they are others.</summary>
    public bool IsSaid { get; set; }

    /// <summary>How the person knows.</summary>
    public string? Reason { get; set; }

    /// <summary>The hits that are shown; looked for anew whenever a form opens.</summary>
    [JsonIgnore]
    public IReadOnlyList<DuplicateHit> Hits { get; set; } = [];

    /// <summary>What is said by it, or null.</summary>
    public DistinctStatement? ToCommand()
    {
        wasSaid = IsSaid;
        return IsSaid ? new DistinctStatement(Reason, [.. Hits.Select(hit => hit.CustomerId).OfType<Guid>()]) : null;
    }

    /// <summary>
    /// The command was refused because of hits: what was said with it was not said of all of them, and is said anew.
    /// What was said since stays.
    /// </summary>
    public void AskAgain() => IsSaid &= !wasSaid;
}
