namespace IntentPortal.Domain.FollowUps;

/// <summary>A file whose bytes are stored and which waits to be attached to a record.</summary>
/// <param name="Id">The identity under which the bytes are stored.</param>
/// <param name="FileName">The name it had on the person's machine.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StoredFile(Guid Id, string FileName, long Bytes);
