using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Administration;

/// <summary>What administration shows. Refused to those whom docs/product.md §6 does not name.</summary>
public interface IAdministrationQueries
{
    /// <summary>
    /// Invalid intents that wait for their purge, newest decision first: for managers those of their tree, for
    /// administrators all.
    /// </summary>
    Task<Outcome<Page<RecycleBinRow>>> RecycleBinAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel);

    /// <summary>Entries of the ledger, newest first; administrators only.</summary>
    Task<Outcome<Page<LedgerRow>>> LedgerAsync(Guid actor, LedgerFilter filter, int skip, int take, CancellationToken cancel);

    /// <summary>Who is signed in now; administrators only.</summary>
    Task<Outcome<IReadOnlyList<ActiveSessionRow>>> SignedInAsync(Guid actor, CancellationToken cancel);

    /// <summary>How many records a purge or a switch concerns, before it is done; administrators only.</summary>
    Task<Outcome<int>> AffectedAsync(Guid actor, Affected what, CancellationToken cancel);

    /// <summary>Own views and views shared with a role the actor holds.</summary>
    Task<IReadOnlyList<SavedViewRow>> SavedViewsAsync(Guid actor, string page, CancellationToken cancel);

    /// <summary>The actor's notifications, newest first, and how many are unread.</summary>
    Task<NotificationList> NotificationsAsync(Guid actor, int take, CancellationToken cancel);
}
