using IntentPortal.Domain.Intents;
using IntentPortal.Domain.Kernel;
using IntentPortal.Domain.Ledger;
using IntentPortal.Domain.People;
using IntentPortal.Domain.Settings;

namespace IntentPortal.Domain.Administration;

/// <summary>
/// Reads the administration pages. Refused to people who have no right according to docs/product.md §6.
/// </summary>
public interface IAdministrationQueries
{
    /// <summary>
    /// Invalid intents waiting to be purged, newest decision first: for managers those of their department tree, for
    /// administrators all.
    /// </summary>
    Task<Outcome<Page<RecycleBinRow>>> RecycleBinAsync(Guid actor, string? text, int skip, int take, CancellationToken cancel);

    /// <summary>Entries of the ledger, newest first; administrators only.</summary>
    Task<Outcome<Page<LedgerRow>>> LedgerAsync(Guid actor, LedgerFilter filter, int skip, int take, CancellationToken cancel);

    /// <summary>The people who are signed in now; administrators only.</summary>
    Task<Outcome<IReadOnlyList<ActiveSessionRow>>> SignedInAsync(Guid actor, CancellationToken cancel);

    /// <summary>The number of records that a purge or change would affect; administrators only.</summary>
    Task<Outcome<int>> AffectedAsync(Guid actor, Affected what, CancellationToken cancel);

    /// <summary>
    /// What is open with a person and who could take it over when the person leaves; administrators only.
    /// </summary>
    Task<Outcome<PersonOpenWork>> OpenWorkAsync(Guid actor, Guid personId, CancellationToken cancel);

    /// <summary>The actor's own views, and views shared with one of the actor's roles.</summary>
    Task<IReadOnlyList<SavedViewRow>> SavedViewsAsync(Guid actor, string page, CancellationToken cancel);

    /// <summary>The actor's notifications, newest first, and the number of unread ones.</summary>
    Task<NotificationList> NotificationsAsync(Guid actor, int take, CancellationToken cancel);
}
