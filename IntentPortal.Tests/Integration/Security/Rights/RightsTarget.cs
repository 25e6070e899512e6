namespace IntentPortal.Tests.Integration.Security.Rights;

/// <summary>The record of one case, with its related records.</summary>
/// <param name="Cell">Its properties in the table.</param>
/// <param name="Id">The identity of the intent or customer.</param>
/// <param name="Code">Its code.</param>
/// <param name="Subject">The subject of the intent, which is unique.</param>
/// <param name="AttachmentId">A file of the intent.</param>
/// <param name="SuggestionCode">The suggestion that the intent is evidence for.</param>
/// <param name="OpportunityCode">The opportunity that the intent became.</param>
/// <param name="OpportunityFileId">A file of that opportunity.</param>
public sealed record RightsTarget(RightsCell Cell, Guid Id, string Code, string? Subject = null, Guid AttachmentId = default, string? SuggestionCode = null, string? OpportunityCode = null, Guid OpportunityFileId = default);
