using IntentPortal.Domain.CustomFields;
using IntentPortal.Domain.FollowUps;
using IntentPortal.Domain.Kernel;

namespace IntentPortal.Domain.Customers.Archive;

/// <summary>The archives and the customer's page. Every answer is limited to what the actor may see.</summary>
public interface ICustomerArchiveQueries
{
    /// <summary>One page of an archive of customers.</summary>
    Task<Page<CustomerRow>> PageAsync(Guid actor, CustomerPageRequest request, CancellationToken cancel);

    /// <summary>All customers of a view in its order, streamed; the page of the request does not matter.</summary>
    IAsyncEnumerable<CustomerRow> AllAsync(Guid actor, CustomerPageRequest request, CancellationToken cancel);

    /// <summary>One page of the archive of contacts.</summary>
    Task<Page<ContactRow>> ContactsPageAsync(Guid actor, ContactPageRequest request, CancellationToken cancel);

    /// <summary>All contacts of a view in its order, streamed; the page of the request does not matter.</summary>
    IAsyncEnumerable<ContactRow> AllContactsAsync(Guid actor, ContactPageRequest request, CancellationToken cancel);

    /// <summary>
    /// One customer by its code, or null. The code of a customer that was merged leads to the one that it was merged
    /// into.
    /// </summary>
    Task<CustomerDetail?> DetailAsync(Guid actor, string code, CancellationToken cancel);

    /// <summary>
    /// What happened to a customer, newest first, with the follow-ups of its intents that the actor sees; empty when
    /// the actor does not see it.
    /// </summary>
    Task<IReadOnlyList<TimelineItem>> TimelineAsync(Guid actor, Guid customerId, int take, CancellationToken cancel);

    /// <summary>
    /// What others did with a customer, for somebody whose action came too late; null when the actor does not see it.
    /// </summary>
    Task<ConcurrentChange?> ConcurrentChangeAsync(Guid actor, Guid customerId, CancellationToken cancel);

    /// <summary>A file of a customer that the actor sees: its name, or null.</summary>
    Task<string?> AttachmentNameAsync(Guid actor, Guid attachmentId, CancellationToken cancel);
}

/// <summary>One page of an archive. Ties are broken by the code, newest first, so that pages never overlap.</summary>
/// <param name="Filter">What to show.</param>
/// <param name="Sort">By which column.</param>
/// <param name="Descending">In which direction.</param>
/// <param name="Skip">Rows before the page.</param>
/// <param name="Take">Rows of the page, at most <see cref="Limits.PageSize"/>.</param>
public sealed record CustomerPageRequest(CustomerFilter Filter, CustomerSort Sort = CustomerSort.Code, bool Descending = true, int Skip = 0, int Take = 50)
{
    /// <summary>
    /// The key of the user-defined field to sort by instead of a column; null or unknown for the column.
    /// </summary>
    public string? CustomSort { get; init; }
}

/// <summary>What an archive shows; null and empty mean any.</summary>
public sealed record CustomerFilter
{
    /// <summary>Text in name, short name, code or tags.</summary>
    public string? Text { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<CustomerStage> Stages { get; init; } = [];

    /// <summary>Whether deactivated customers are shown too.</summary>
    public bool WithDeactivated { get; init; }

    /// <summary>Grade.</summary>
    public CustomerGrade? Grade { get; init; }

    /// <summary>What the customer is to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>Regions; those within them count too.</summary>
    public IReadOnlyList<Guid> RegionIds { get; init; } = [];

    /// <summary>How large the customer is.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>Sources; those below them count too.</summary>
    public IReadOnlyList<Guid> SourceIds { get; init; } = [];

    /// <summary>The owner.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Only those nobody owns.</summary>
    public bool Unassigned { get; init; }

    /// <summary>Departments; those below them count too.</summary>
    public IReadOnlyList<Guid> DepartmentIds { get; init; } = [];

    /// <summary>Only those whose promise was due before this day: today of the person who looks.</summary>
    public DateOnly? PromiseDueBefore { get; init; }

    /// <summary>Only those entered at this moment or later.</summary>
    public DateTimeOffset? AddedFrom { get; init; }

    /// <summary>Only those entered before this moment.</summary>
    public DateTimeOffset? AddedBefore { get; init; }

    /// <summary>A whole tag.</summary>
    public string? Tag { get; init; }

    /// <summary>What user-defined fields must say.</summary>
    public IReadOnlyList<CustomFilter> Custom { get; init; } = [];
}

/// <summary>The columns an archive of customers can be sorted by.</summary>
public enum CustomerSort
{
    Code = 1,
    Name,
    Stage,
    Grade,
    Owner,
    Department,
    Source,
    PromiseDueOn,
    LastFollowUpAt,
    AddedAt,
    OpenIntents,
    Category,
    Industry,
    Region,
    Size,
    ShortName,
    Mobile,
    Phone,
    Email,
    Address,
    WebSite,
    CreditCode,
    Tags,
}

/// <summary>
/// A customer as an archive shows it. Names of sources, people and departments come from the reference lists.
/// </summary>
public sealed record CustomerRow(
    Guid Id,
    long Version,
    string Code,
    string Name,
    CustomerStage Stage,
    bool IsDeactivated,
    CustomerGrade? Grade,
    Guid SourceId,
    Guid? OwnerId,
    Guid? DepartmentId,
    DateOnly? PromiseDueOn,
    int PromiseMovedCount,
    DateTimeOffset? LastFollowUpAt,
    DateTimeOffset AddedAt,
    int OpenIntents)
{
    /// <summary>
    /// The day of the promise planned about the customer itself; the row's first day is the earliest of those of its
    /// intents and opportunities too.
    /// </summary>
    public DateOnly? OwnPromiseDueOn { get; init; }

    /// <summary>How often that promise was moved.</summary>
    public int OwnPromiseMovedCount { get; init; }

    /// <summary>What it is to us.</summary>
    public CustomerCategory? Category { get; init; }

    /// <summary>The industry.</summary>
    public Guid? IndustryId { get; init; }

    /// <summary>The region.</summary>
    public Guid? RegionId { get; init; }

    /// <summary>How large it is.</summary>
    public CustomerSize? Size { get; init; }

    /// <summary>Short name.</summary>
    public string? ShortName { get; init; }

    /// <summary>Mobile as typed; null where the viewer may not see it.</summary>
    public string? Mobile { get; init; }

    /// <summary>Phone as typed; null where the viewer may not see it.</summary>
    public string? Phone { get; init; }

    /// <summary>E-mail address; null where the viewer may not see it.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address; null where the viewer may not see it.</summary>
    public string? Address { get; init; }

    /// <summary>Web site.</summary>
    public string? WebSite { get; init; }

    /// <summary>Unified social credit code.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Tags, separated by commas: as one text, rows of the same content are equal.</summary>
    public string Tags { get; init; } = string.Empty;

    /// <summary>What it says in user-defined fields.</summary>
    public CustomValues Custom { get; init; } = CustomValues.Empty;
}
