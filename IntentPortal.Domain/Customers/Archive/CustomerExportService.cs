using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;

namespace IntentPortal.Domain.Customers.Archive;

/// <summary>
/// Exports customers and contacts. Every export is recorded in the ledger before the first row is returned.
/// </summary>
public sealed class CustomerExportService(ITransactionRunner work, ICustomerArchiveQueries queries)
{
    /// <summary>
    /// Records the export and streams the customers of the view. Product designers may not export customers.
    /// </summary>
    /// <param name="actor">The person who exports.</param>
    /// <param name="request">The view.</param>
    /// <param name="state">The view as its query string, for the ledger.</param>
    /// <param name="cancel">Stops the export.</param>
    public async Task<Outcome<IAsyncEnumerable<CustomerRow>>> CustomersAsync(Guid actor, CustomerPageRequest request, string state, CancellationToken cancel)
    {
        Outcome<Done> noted = await work.NoteExportAsync(actor, "customers", state, CustomerRights.MayExport, cancel);
        return noted.Succeeded ? new Outcome<IAsyncEnumerable<CustomerRow>>(queries.AllAsync(actor, request, cancel)) : noted.Refusal;
    }

    /// <summary>
    /// Records the export and streams the contacts of the view, without phone numbers and addresses that the actor may
    /// not see.
    /// </summary>
    /// <param name="actor">The person who exports.</param>
    /// <param name="request">The view.</param>
    /// <param name="state">The view as its query string, for the ledger.</param>
    /// <param name="cancel">Stops the export.</param>
    public async Task<Outcome<IAsyncEnumerable<ContactRow>>> ContactsAsync(Guid actor, ContactPageRequest request, string state, CancellationToken cancel)
    {
        Outcome<Done> noted = await work.NoteExportAsync(actor, "contacts", state, CustomerRights.MayExport, cancel);
        return noted.Succeeded ? new Outcome<IAsyncEnumerable<ContactRow>>(queries.AllContactsAsync(actor, request, cancel)) : noted.Refusal;
    }
}
