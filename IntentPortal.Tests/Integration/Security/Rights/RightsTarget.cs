namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The record that one case is about, with what hangs on it.</summary>
/// <param name="Cell">How the table sees it.</param>
/// <param name="Id">The intent, or the customer.</param>
/// <param name="Code">Its code.</param>
/// <param name="Subject">What the intent is about; no other has it.</param>
/// <param name="AttachmentId">A file of the intent.</param>
/// <param name="SuggestionCode">The suggestion that the intent speaks for.</param>
/// <param name="OpportunityCode">The opportunity that the intent became.</param>
/// <param name="OpportunityFileId">A file of that opportunity.</param>
public sealed record RightsTarget(RightsCell Cell, Guid Id, string Code, string? Subject = null, Guid AttachmentId = default, string? SuggestionCode = null, string? OpportunityCode = null, Guid OpportunityFileId = default);
