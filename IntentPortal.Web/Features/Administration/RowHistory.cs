using IntentPortal.Domain.Administration;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.Reference;
using IntentPortal.Web.Shared.Changes;

namespace IntentPortal.Web.Features.Administration;

/// <summary>Says who changed what an administrator is editing.</summary>
public sealed class RowHistory(IAdministrationQueries queries, IReferenceData reference, ChangeSentence sentence)
{
    private const int MostTold = 3;

    /// <summary>The sentences about a record since it had the given version, latest first.</summary>
    public async Task<IReadOnlyList<string>> SinceAsync(Guid actor, LedgerFilter of, long version, CancellationToken cancel)
    {
        Outcome<Page<LedgerRow>> lines = await queries.LedgerAsync(actor, of, 0, MostTold, cancel);
        var names = new ReferenceNames(await reference.GetAsync(cancel));
        return lines.Succeeded ? [.. lines.Value.Rows.Where(line => line.RecordVersion > version).Select(line => sentence.Of(line, names))] : [];
    }
}
