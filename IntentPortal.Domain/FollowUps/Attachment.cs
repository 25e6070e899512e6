using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.FollowUps;

/// <summary>
/// 附件: a file that belongs to an intent, customer or opportunity. The bytes are stored outside the database, under the
/// attachment's identity.
/// </summary>
public sealed class Attachment : Aggregate
{
    private static readonly HashSet<string> accepted = new(StringComparer.OrdinalIgnoreCase)
    {
        ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".txt", ".csv", ".wps", ".et", ".dps", ".ofd", ".eml", ".msg", ".zip",
        // Photos, voice messages and short videos as phones and WeChat make them.
        ".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".heif", ".m4a", ".mp3", ".amr", ".aac", ".wav", ".mp4", ".mov",
    };

    private Attachment()
    {
    }

    /// <summary>The accepted file name extensions, with the leading dot.</summary>
    public static IReadOnlyCollection<string> AcceptedExtensions => accepted;

    /// <summary>The kind of record it belongs to.</summary>
    public SubjectType SubjectType { get; private set; }

    /// <summary>The record it belongs to.</summary>
    public Guid SubjectId { get; private set; }

    /// <summary>The file name, without any path.</summary>
    public string FileName { get; private set; } = string.Empty;

    /// <summary>The size in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Who added it.</summary>
    public Guid ById { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset AddedAt { get; private set; }

    /// <inheritdoc />
    public override RecordKind RecordKind => RecordKind.Attachment;

    /// <inheritdoc />
    public override Guid TimelineId => SubjectId;

    /// <inheritdoc />
    public override string Label => FileName;

    /// <summary>Adds a file whose bytes are already stored under <paramref name="file"/>'s identity.</summary>
    public static Outcome<Attachment> Add(StoredFile file, SubjectType subjectType, Guid subjectId, Guid byId, DateTimeOffset now)
    {
        if (Check(file.FileName, file.Bytes) is { } refusal)
        {
            return refusal;
        }

        var attachment = new Attachment
        {
            Id = file.Id,
            SubjectType = subjectType,
            SubjectId = subjectId,
            FileName = NameOnly(file.FileName),
            Bytes = file.Bytes,
            ById = byId,
            AddedAt = now,
        };
        attachment.Record(ChangeKind.Added);
        return attachment;
    }

    /// <summary>Moves it to another record of the same kind, in a merge or when a merge is undone.</summary>
    public void MoveTo(Guid subjectId)
    {
        SubjectId = subjectId;
        Record(ChangeKind.Moved);
    }

    /// <summary>Attaches it to the customer instead, because the record it belonged to is being undone.</summary>
    public void LeaveToCustomer(Guid customerId)
    {
        SubjectType = SubjectType.Customer;
        MoveTo(customerId);
    }

    /// <summary>Checks whether a file of this name and size may be attached; null when it may.</summary>
    public static Refusal? Check(string? fileName, long bytes)
    {
        var check = new FieldValidator();
        string name = check.Required(nameof(FileName), NameOnly(fileName), Limits.Short);
        if (check.Refusal is { } refusal)
        {
            return refusal;
        }

        string extension = Path.GetExtension(name);
        if (!accepted.Contains(extension))
        {
            return new Refusal(RefusalCode.FileTypeNotAccepted, extension);
        }

        return bytes is < 0 or > Limits.FileBytes ? new Refusal(RefusalCode.FileTooLarge, Limits.FileBytes / (1024 * 1024)) : null;
    }

    private static string NameOnly(string? fileName) => TypedText.Line(fileName).Split('/', '\\')[^1];
}

/// <summary>Stores attachments.</summary>
public interface IAttachmentStore : IStore<Attachment>
{
    /// <summary>The attachments of a record.</summary>
    Task<IReadOnlyList<Attachment>> OfAsync(Guid subjectId, CancellationToken cancel);
}

/// <summary>A file as shown on a detail page.</summary>
public sealed record AttachmentRow(Guid Id, string FileName, long Bytes, Guid ById, DateTimeOffset AddedAt);
