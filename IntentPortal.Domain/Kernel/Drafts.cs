namespace IntentPortal.Domain.Kernel;

/// <summary>
/// Stores unsaved input, so that it survives a lost circuit, a reload and the failure of a node (ADR 13). A draft
/// belongs to one person. Drafts are not records and do not appear in the ledger.
/// </summary>
public interface IDrafts
{
    /// <summary>The service key of the store itself, without the decorators that the web layer adds.</summary>
    const string Store = "drafts";

    /// <summary>The maximum length of a draft in UTF-16 units; longer ones are not stored.</summary>
    const int MaxLength = 256 * 1024;

    /// <summary>The person's draft for a form and record, or null.</summary>
    Task<Draft?> FindAsync(Guid personId, string form, string recordKey, CancellationToken cancel);

    /// <summary>
    /// All drafts for a form and record. There are several if it was open in several tabs; their keys consist of the
    /// record's key, a tilde and the tab's name.
    /// </summary>
    async Task<IReadOnlyList<Draft>> OfAsync(Guid personId, string form, string recordKey, CancellationToken cancel) =>
        await FindAsync(personId, form, recordKey, cancel) is { } draft ? [draft] : [];

    /// <summary>Stores a draft and replaces the previous one.</summary>
    Task SaveAsync(Guid personId, Draft draft, CancellationToken cancel);

    /// <summary>Deletes a draft; does nothing when there is none.</summary>
    Task DeleteAsync(Guid personId, string form, string recordKey, CancellationToken cancel);

    /// <summary>Signals that the form is closed, so that its draft can be resumed in any tab.</summary>
    void Release(Guid personId, string form, string recordKey)
    {
    }
}

/// <summary>Input in a form that has not been saved yet.</summary>
/// <param name="Form">The form, such as <c>capture</c> or <c>intent-edit</c>.</param>
/// <param name="RecordKey">The record it is about, or empty for a new one.</param>
/// <param name="Version">The version of the record when input began; 0 for a new one.</param>
/// <param name="Json">The input as JSON.</param>
/// <param name="SavedAt">When it was stored.</param>
public sealed record Draft(string Form, string RecordKey, long Version, string Json, DateTimeOffset SavedAt)
{
    /// <summary>Whether the original is open in another tab. This draft is then an independent copy.</summary>
    public bool IsCopy { get; init; }
}
