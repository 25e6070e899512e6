using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Intents;

/// <summary>Exports intents. Every export is recorded in the ledger before the first row is returned.</summary>
public sealed class IntentExportService(ITransactionRunner work, IIntentQueries queries)
{
    /// <summary>
    /// Records the export and streams the rows of the view. Product designers may not export intents.
    /// </summary>
    /// <param name="actor">The person who exports.</param>
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
