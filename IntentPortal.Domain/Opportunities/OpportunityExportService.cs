using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Exports of opportunities. Every export is written into the ledger before the first row leaves.</summary>
public sealed class OpportunityExportService(ITransactionRunner work, IOpportunityListQueries queries)
{
    /// <summary>
    /// Notes the export and gives the opportunities of the view, streamed. Who cannot work opportunities cannot export
    /// them.
    /// </summary>
    /// <param name="actor">Who exports.</param>
    /// <param name="request">The view.</param>
    /// <param name="state">The view as its query string, for the ledger.</param>
    /// <param name="cancel">Stops the export.</param>
    public async Task<Outcome<IAsyncEnumerable<OpportunityRow>>> ExportAsync(Guid actor, OpportunityPageRequest request, string state, CancellationToken cancel)
    {
        Outcome<Done> noted = await work.NoteExportAsync(actor, "opportunities", state, OpportunityRights.CanOwn, cancel);
        return noted.Succeeded ? new Outcome<IAsyncEnumerable<OpportunityRow>>(queries.AllAsync(actor, request, cancel)) : noted.Refusal;
    }
}
