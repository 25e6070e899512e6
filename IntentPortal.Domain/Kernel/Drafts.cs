namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Where unsaved typing survives a lost circuit, a reload and a node's death (ADR 13). A draft belongs to one person;
/// drafts are no records, so the ledger does not speak of them.
/// </summary>
public interface IDrafts
{
    /// <summary>
    /// The key under which the store itself is registered, before anything that a screen puts in front of it.
    /// </summary>
    const string Store = "drafts";

    /// <summary>The largest draft in UTF-16 units; a larger one is not kept.</summary>
    const int MaxLength = 256 * 1024;

    /// <summary>The person's draft of a form and record, or null.</summary>
    Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel);

    /// <summary>
    /// All drafts of a form and record: more than one where it was open in several tabs, whose names follow after the
    /// record's key and a tilde.
    /// </summary>
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

/// <summary>What a person has typed into a form and not saved yet.</summary>
/// <param name="Form">The form, such as <c>capture</c> or <c>intent-edit</c>.</param>
/// <param name="RecordKey">The record it is about, or empty for a new one.</param>
/// <param name="Version">The version of the record when typing began; 0 for a new one.</param>
/// <param name="Json">The typed values.</param>
/// <param name="SavedAt">When.</param>
public sealed record Draft(string Form, string RecordKey, long Version, string Json, DateTimeOffset SavedAt)
{
    /// <summary>
    /// Whether the form is open in another tab too, where this was typed: here it is a copy that goes its own way.
    /// </summary>
    public bool IsCopy { get; init; }
}
