namespace IntentPortal.Domain.FollowUps;

/// <summary>A file whose bytes are stored and that can be attached to a record.</summary>
/// <param name="Id">The identity under which the bytes are stored.</param>
/// <param name="FileName">The file name on the user's device.</param>
/// <param name="Bytes">The size in bytes.</param>
public sealed record StoredFile(Guid Id, string FileName, long Bytes);

/// <summary>Stores the bytes of attachments, outside the web root and the database.</summary>
public interface IFileStore
{
    /// <summary>
    /// Stores bytes under a new identity. Returns null and stores nothing when they exceed <paramref name="maxBytes"/>.
    /// </summary>
    Task<(Guid Id, long Bytes)?> SaveAsync(Stream bytes, long maxBytes, CancellationToken cancel);

    /// <summary>Opens stored bytes for reading; null when there are none.</summary>
    Stream? Open(Guid id);

    /// <summary>The identities of all files stored before a time.</summary>
    IEnumerable<Guid> StoredBefore(DateTimeOffset time);

    /// <summary>Deletes stored bytes; does nothing when there are none.</summary>
    void Delete(Guid id);
}
