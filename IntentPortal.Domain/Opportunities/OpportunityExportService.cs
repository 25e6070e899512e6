using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Opportunities;

/// <summary>Exports opportunities. Every export is recorded in the ledger before the first row is returned.</summary>
public sealed class OpportunityExportService(ITransactionRunner work, IOpportunityListQueries queries)
{
    /// <summary>
    /// Records the export and streams the opportunities of the view. People who cannot own opportunities may not export
    /// them.
    /// </summary>
    /// <param name="actor">The person who exports.</param>
    /// <param name="request">The view.</param>
    /// <param name="state">The view as its query string, for the ledger.</param>
    /// <param name="cancel">Stops the export.</param>
    public async Task<Outcome<IAsyncEnumerable<OpportunityRow>>> ExportAsync(Guid actor, OpportunityPageRequest request, string state, CancellationToken cancel)
    {
        Outcome<Done> noted = await work.NoteExportAsync(actor, "opportunities", state, OpportunityRights.CanOwn, cancel);
        return noted.Succeeded ? new Outcome<IAsyncEnumerable<OpportunityRow>>(queries.AllAsync(actor, request, cancel)) : noted.Refusal;
    }
}
