namespace IntentPortal.Infrastructure.Drafts;

/// <summary>A stored draft.</summary>
public sealed class DraftRecord
{
    public Guid PersonId { get; init; }

    public string Form { get; init; } = string.Empty;

    public string RecordKey { get; init; } = string.Empty;

    public long Version { get; set; }

    public string Json { get; set; } = string.Empty;

    public DateTimeOffset SavedAt { get; set; }
}
