namespace IntentPortal.Domain.FollowUps;

/// <summary>A file whose bytes are stored and which waits to be attached to a record.</summary>
/// <param name="Id">The identity under which the bytes are stored.</param>
/// <param name="FileName">The name it had on the person's machine.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StoredFile(Guid Id, string FileName, long Bytes);

/// <summary>Where the bytes of attachments are kept: outside the web root and outside the database.</summary>
public interface IFileStore
{
    /// <summary>
    /// Stores bytes under a new identity; stops at <paramref name="maxBytes"/> and gives back null, keeping nothing.
    /// </summary>
    Task<(Guid Id, long Bytes)?> SaveAsync(Stream bytes, long maxBytes, CancellationToken cancel);

    /// <summary>Opens stored bytes for reading, or null when there are none.</summary>
    Stream? Open(Guid id);

    /// <summary>Everything stored before a time.</summary>
    IEnumerable<Guid> StoredBefore(DateTimeOffset time);

    /// <summary>Deletes stored bytes; silent when there are none.</summary>
    void Delete(Guid id);
}
