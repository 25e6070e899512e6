namespace IntentPortal.Domain.Shared;

/// <summary>What a person has typed into a form and not saved yet.</summary>
/// <param name="Form">The form, such as <c>capture</c> or <c>intent-edit</c>.</param>
/// <param name="RecordKey">The record it is about, or empty for a new one.</param>
/// <param name="Version">The version of the record when typing began; 0 for a new one.</param>
/// <param name="Json">The typed values.</param>
/// <param name="SavedAt">When.</param>
public sealed record Draft(string Form, string RecordKey, long Version, string Json, DateTimeOffset SavedAt)
{
    /// <summary>Whether the form is open in another tab too, where this was typed: here it is a copy that goes its own way.</summary>
    public bool IsCopy { get; init; }
}
