using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Intents;

/// <summary>Exports of intents. Every export is written into the ledger before the first row leaves.</summary>
public sealed class IntentExportService(ITransactionRunner work, IIntentQueries queries)
{
    /// <summary>
    /// Notes the export and gives the rows of the view, streamed. Product designers may not export intents.
    /// </summary>
    /// <param name="actor">Who exports.</param>
    /// <param name="request">The view.</param>
    /// <param name="state">The view as its query string, for the ledger.</param>
    /// <param name="cancel">Stops the export.</param>
    public async Task<Outcome<IAsyncEnumerable<IntentRow>>> ExportAsync(Guid actor, IntentPageRequest request, string state, CancellationToken cancel)
    {
        Outcome<Done> noted = await work.NoteExportAsync(actor, "intents", state, IntentRights.MayExport, cancel);
        return noted.Succeeded
            ? new Outcome<IAsyncEnumerable<IntentRow>>(queries.AllAsync(actor, request, cancel))
            : noted.Refusal;
    }
}
