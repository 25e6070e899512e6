using IntentPortal.Domain.Customers;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Suggestions;

/// <summary>Merges demands. A customer counts once for a suggestion, based on its own intents.</summary>
public sealed class DemandMerge : IMergeParticipant
{
    private const string Joined = "MergedDemands";

    /// <inheritdoc />
    public IReadOnlyList<RecordKind> Kinds => [RecordKind.Demand];

    /// <summary>
    /// If both customers have a demand for the same suggestion, the evidence is combined in one demand.
    /// </summary>
    public async Task MoveAsync(MergeInProgress merge, CancellationToken cancel)
    {
        IDemandStore demands = merge.Unit.Demands;
        List<MergedDemand> joined = [];
        Dictionary<Guid, Demand> own = (await demands.OfCustomerAsync(merge.Survivor.Id, cancel)).ToDictionary(d => d.SuggestionId);
        foreach (Demand demand in await demands.OfCustomerAsync(merge.Merged.Id, cancel))
        {
            if (!own.TryGetValue(demand.SuggestionId, out Demand? kept))
            {
                merge.Move(demand, demand.MoveTo);
                continue;
            }

            joined.Add(new MergedDemand(demand.Id, kept.Id));
            foreach (DemandEvidence evidence in demand.Evidence)
            {
                kept.AddEvidence(evidence.IntentId, evidence.AskedAt, evidence.Importance);
            }

            demands.Remove(demand);
        }

        merge.Remember(Joined, joined);
    }

    /// <summary>No demand is returned as a whole, because its intents decide which part is returned.</summary>
    public Task PlanReturnAsync(MergeReturn back, CancellationToken cancel) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task PlanDivisionsAsync(MergeReturn back, CancellationToken cancel)
    {
        IReadOnlyList<MergedDemand> joined = back.Remembered<MergedDemand>(Joined);
        foreach (Demand demand in await back.Unit.Demands.OfCustomerAsync(back.Survivor.Id, cancel))
        {
            List<DemandEvidence> going = [.. demand.Evidence.Where(e => back.Goes(e.IntentId))];
            if (going.Count > 0)
            {
                back.Divide(demand, () => Divide(back, demand, going, joined.FirstOrDefault(j => j.KeptDemandId == demand.Id)));
            }
        }
    }

    private static void Divide(MergeReturn back, Demand demand, IReadOnlyList<DemandEvidence> going, MergedDemand? joined)
    {
        if (going.Count == demand.Evidence.Count && joined is null)
        {
            demand.MoveTo(back.Merged.Id);
            return;
        }

        var own = new Demand(joined?.DemandId ?? back.Unit.NewId(), demand.SuggestionId, back.Merged.Id);
        foreach (DemandEvidence evidence in going)
        {
            demand.RemoveEvidence(evidence.IntentId);
            own.AddEvidence(evidence.IntentId, evidence.AskedAt, evidence.Importance);
        }

        back.Unit.Demands.Add(own);
        if (demand.Evidence.Count == 0)
        {
            back.Unit.Demands.Remove(demand);
        }
    }

    // A demand of the merged customer whose evidence was moved to the survivor's demand for the same suggestion.
    private sealed record MergedDemand(Guid DemandId, Guid KeptDemandId);
}
