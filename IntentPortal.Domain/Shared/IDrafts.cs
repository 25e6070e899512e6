namespace IntentPortal.Domain.Shared;

/// <summary>
/// Where unsaved typing survives a lost circuit, a reload and a node's death (architecture §5). A draft belongs to one person; drafts are no records, so the
/// ledger does not speak of them.
/// </summary>
public interface IDrafts
{
    /// <summary>The key under which the store itself is registered, before anything that a screen puts in front of it.</summary>
    const string Store = "drafts";

    /// <summary>The largest draft in UTF-16 units; a larger one is not kept.</summary>
    const int MaxLength = 256 * 1024;

    /// <summary>The person's draft of a form and record, or null.</summary>
    Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel);

    /// <summary>All drafts of a form and record: more than one where it was open in several tabs, whose names follow after the record's key and a tilde.</summary>
    async Task<IReadOnlyList<Draft>> OfAsync(Guid personId, string form, string recordKey, CancellationToken cancel) =>
        await FindAsync(personId, form, recordKey, cancel) is { } draft ? [draft] : [];

    /// <summary>Keeps a draft, replacing the one before it.</summary>
    Task SaveAsync(Guid personId, Draft draft, CancellationToken cancel);

    /// <summary>Deletes a draft; silent when there is none.</summary>
    Task DeleteAsync(Guid personId, string form, string recordKey, CancellationToken cancel);

    /// <summary>The form is closed: its draft can be taken up in any tab.</summary>
    void Release(Guid personId, string form, string recordKey)
    {
    }
}
