using System.Text.Json.Serialization;
using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Customers.Duplicates;

namespace IntentPortal.Web.Features.Customers.Matches;

/// <summary>Whether and why the shown duplicates are other customers; part of a form's draft.</summary>
public sealed class DistinctModel
{
    private bool wasSaid;

    /// <summary>Whether the person marked the duplicates as other customers.</summary>
    public bool IsSaid { get; set; }

    /// <summary>The reason that the person gives.</summary>
    public string? Reason { get; set; }

    /// <summary>The shown duplicates; searched again whenever the form opens.</summary>
    [JsonIgnore]
    public IReadOnlyList<DuplicateHit> Hits { get; set; } = [];

    /// <summary>The statement for the command, or null when the person did not mark them.</summary>
    public DistinctStatement? ToCommand()
    {
        wasSaid = IsSaid;
        return IsSaid ? new DistinctStatement(Reason, [.. Hits.Select(hit => hit.CustomerId).OfType<Guid>()]) : null;
    }

    /// <summary>
    /// Resets the mark after a refusal because of new duplicates, because the mark did not cover them. A mark that was
    /// set after the command was sent stays.
    /// </summary>
    public void AskAgain() => IsSaid &= !wasSaid;
}
