namespace IntentPortal.Domain.Intents;

/// <summary>A file as the detail page shows it.</summary>
public sealed record AttachmentRow(Guid Id, string FileName, long Bytes, Guid ById, DateTimeOffset AddedAt);
